/** The words of one cue: those before its source, or behind the verb. */
import type { Span } from '../../../answer.js';
import type { Cue } from '../cues/cues.js';
import { CLAUSAL } from '../cues/verbs-table.js';
import { hasWordsBefore } from '../sources/boundaries.js';
import type { Subject } from '../sources/subjects.js';
import type { Line, Word } from '../words.js';
import { isClauseVerb, openingWithin } from './adjuncts.js';
import { around, behindColon, behindPassive } from './around-source.js';
import { isAfterEmpty } from './before-cue.js';
import { contentAfter, contentBefore } from './contents.js';
import { isClause, referredTo } from './references.js';
import { withResumed } from './resumed.js';
import { withVerdict } from './verdicts.js';

/** The words before the source, or behind the verb. */
export function toContent(
  line: Line,
  subject: Subject,
  cues: readonly Cue[],
  i: number,
): readonly Span[] {
  const { words } = line;
  const cue = cues[i];
  if (cue === undefined) return [];
  const later = cues.slice(i + 1).filter((each) => parts(words, each));
  const found = words.findIndex(({ start }) => start === subject.start);
  const at = found < 0 ? cue.from : found;
  const start = subject.start ?? words[cue.from]?.start ?? line.start;
  const cleft = cleftAt(words, at);
  if (cleft !== undefined) return contentBefore(line, words[cleft]?.start ?? start);
  const stated = cue.passive ? behindPassive(words, cue, subject) : undefined;
  if (stated !== undefined) return [stated];
  if (subject.inverted || isAfterEmpty(line, cue, at)) {
    const before = contentBefore(line, start).map((span) =>
      behindColon(words, span, cues, subject.span, cue.passive),
    );
    const whole = withVerdict(words, cue, subject, around(line, cue, before, later));
    return withResumed(words, cue, whole, later);
  }
  const content = contentAfter(line, cue, at, later);
  return CLAUSAL.has(cue.verb.lemma) && !isClause(words, cue, content)
    ? []
    : withClauseBefore(line, cue, at, referredTo(words, cue, content));
}

/** "Nobody needs it, X told reporters: Russia wants more": what stands on both sides of the source. */
function withClauseBefore(
  line: Line,
  cue: Cue,
  subject: number,
  content: readonly Span[],
): readonly Span[] {
  const { words } = line;
  const from = words.findIndex(({ start }) => start === content[0]?.start);
  const mark = words[subject - 1]?.lower === 'as' ? subject - 2 : subject - 1;
  const isBehindColon = words[from - 1]?.surface === ':' && words[from]?.quoted !== true;
  if (!isBehindColon || cue.verb.kind !== 'say' || words[mark]?.surface !== ',') return content;
  if (words.slice(0, mark).some(({ surface }) => /^[:;“]$/u.test(surface))) return content;
  const isClause = words.slice(0, mark).some((_, i) => isClauseVerb(words, i));
  if (!hasWordsBefore(words, cue, subject, true) || !isClause) return content;
  return [...contentBefore(line, words[mark]?.start ?? 0), ...content];
}

/** Whether words may end before a cue: a stance, "held by Russia" and "held talks" go on with them. */
function parts(words: readonly Word[], { predicate, to, verb }: Cue): boolean {
  const next = words[to + 1];
  if (predicate !== undefined || next?.lower === 'by') return false;
  if (next?.pos === 'ADP' && openingWithin(words, to + 1) !== undefined) return true;
  return (
    !CLAUSAL.has(verb.lemma) ||
    !/^(?:ADP|NOUN|ADJ|NUM)$/u.test(next?.pos ?? '') ||
    next?.lower === 'that'
  );
}

/** "A “short-term measure” was how Bessent described it", "…, according to what Meloni said": what parts the words from it. */
function cleftAt(words: readonly Word[], subject: number): number | undefined {
  const link = words[subject - 2]?.lower ?? '';
  if (!/^(?:how|what)$/u.test(words[subject - 1]?.lower ?? '')) return undefined;
  if (/^(?:is|was|are|were)$/u.test(link)) return subject - 2;
  return link === 'to' && words[subject - 3]?.lower === 'according' ? subject - 3 : undefined;
}
