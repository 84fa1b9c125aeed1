/** Whose words stand inside whose, and where those of one end and those of the next begin. */
import type { Span } from '../../answer.js';
import type { Attribution } from './attributions.js';
import { POSTPOSED } from './verbs-table.js';
import type { Line, Word } from './words.js';

/**
 * What stands before its own source is that source's word: “Putin agreed …, Lavrov said”. What
 * stands inside the words of another is theirs: "Zelensky said Russia wants X".
 */
export function withoutNested({ words }: Line, found: readonly Attribution[]): Attribution[] {
  const outer = found.filter(
    ({ kind, lemma, cue, source, content }) =>
      kind === 'according' ||
      ((kind === 'say' || POSTPOSED.has(lemma) || standsBefore([source ?? cue], cue)) &&
        standsBefore(content, cue)),
  );
  return found.flatMap((one) => {
    const each = outer.reduce((all, other) => untilWordsOf(words, all, other), one);
    if (each.content.length === 0) return [];
    if (outer.includes(one)) return each;
    const isNested =
      one.nested === true ||
      outer.some((other) => !isPassedOn(words, each, other) && isInside(each, [other]));
    return isNested ? [] : each;
  });
}

const REPORTS = new Set(['report', 'reports', 'account', 'accounts', 'media', 'transcript']);

/** "X said so, according to Z", "X wants it, according to reports": still the word of X. */
function isPassedOn(words: readonly Word[], each: Attribution, other: Attribution): boolean {
  const { kind, source } = other;
  if (kind !== 'according' || source === undefined) return false;
  const isReport = words.some(
    ({ lower, start, end }) => start >= source.start && end <= source.end && REPORTS.has(lower),
  );
  return each.kind === 'say' || isReport;
}

/** "Russia wants more: “It is not enough”, the ministry said": the first words end where the second begin. */
function untilWordsOf(
  words: readonly Word[],
  each: Attribution,
  { content: [next], cue }: Attribution,
): Attribution {
  if (next === undefined || next.end > cue.start || each.cue.end > next.start) return each;
  const last = words.findLast(({ end, pos }) => end <= next.start && pos !== 'PUNCT');
  const content = each.content
    .filter(({ start }) => start < next.start)
    .map(({ start, end }) => ({ start, end: Math.min(end, last?.end ?? end) }));
  return { ...each, content };
}

export function standsBefore(content: readonly Span[], cue: Span): boolean {
  return content.some(({ end }) => end <= cue.start);
}

/** Whether a cue stands in words that another attribution has. */
export function isInside({ cue }: Attribution, found: readonly Attribution[]): boolean {
  return found.some(({ content }) =>
    content.some(({ start, end }) => start <= cue.start && cue.end <= end),
  );
}
