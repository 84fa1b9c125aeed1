/** What a passive leaves behind its verb: "was called hypothetical by X", "was rejected by X as a guarantee". */
import type { Span } from '../../../answer.js';
import type { Cue } from '../cues/cues.js';
import { NAMING } from '../cues/verbs-table.js';
import type { Subject } from '../sources/subjects.js';
import { spanOf, type Word } from '../words.js';

/** The words before a passive, with the verdict that it gives and what it takes them for. */
export function withVerdict(
  words: readonly Word[],
  cue: Cue,
  { span }: Subject,
  content: readonly Span[],
): readonly Span[] {
  if (!cue.passive || span === undefined || content.length === 0) return content;
  const verdict = verdictOf(words, cue);
  const taken = takenFor(words, span);
  const added = [verdict, taken].filter((each) => each !== undefined);
  const last = content.at(-1)?.end ?? 0;
  return [...content, ...added.filter(({ start }) => start >= last)];
}

/** "hypothetical" in "was called hypothetical by". */
function verdictOf(words: readonly Word[], { verb, to }: Cue): Span | undefined {
  if (!NAMING.has(verb.lemma)) return undefined;
  const by = words.findIndex(({ lower, quoted }, i) => i > to && lower === 'by' && !quoted);
  return by < 0 ? undefined : spanOf(words, to + 1, by - 1);
}

/** "as forms of guarantee", "in return for a deal", right behind the source and in no clause. */
function takenFor(words: readonly Word[], { start: source, end }: Span): Span | undefined {
  const behind = words.findIndex(({ start }) => start >= end);
  // "hinted at by Washington in return for a deal": the phrase of the source may hold it.
  const held = words.findIndex(
    ({ lower, start }, i) =>
      lower === 'in' && words[i + 1]?.lower === 'return' && start > source && start < end,
  );
  const from = held < 0 ? behind : held;
  const [first, second, third] = words.slice(from, from + 3);
  const isAs = first?.lower === 'as' && /^(?:DET|ADJ|NOUN)$/u.test(second?.pos ?? '');
  const isFor = first?.lower === 'in' && second?.lower === 'return' && third?.lower === 'for';
  if (from < 0 || first?.quoted || (!isAs && !isFor)) return undefined;
  const mark = words.findIndex(({ surface }, i) => i > from && /^[,;:.]$/u.test(surface));
  const last = mark < 0 ? words.length - 1 : mark - 1;
  const isClause = words.slice(from, last + 1).some(({ pos }) => /^(?:VERB|AUX)$/u.test(pos));
  return isClause ? undefined : spanOf(words, from, last);
}
