/** Whose words stand inside whose, and where those of one end and those of the next begin. */
import type { Span } from '../../../answer.js';
import type { Attribution } from '../attributions.js';
import { POSTPOSED } from '../cues/verbs-table.js';
import { REPORTS } from '../speakers/offices.js';
import type { Line, Word } from '../words.js';

/**
 * What stands before its own source is that source's word: “Putin agreed …, Lavrov said”. What
 * stands inside the words of another is theirs: "Zelensky said Russia wants X".
 */
export function withoutNested({ words }: Line, found: readonly Attribution[]): Attribution[] {
  const outer = found.filter((each) => isOuter(each, found));
  const inner: Attribution[] = [];
  const open: Attribution[] = [];
  for (const one of found) {
    const each = outer.reduce((all, other) => untilWordsOf(words, all, other), one);
    if (each.content.length === 0) continue;
    const isNested =
      each.nested === true ||
      outer.some((other) => !isPassedOn(words, each, other) && isInside(each, [other]));
    (isNested && (isPassive(words, one) || !outer.includes(one)) ? inner : open).push(each);
  }
  return open.map((each) => {
    const held = inner.filter((other) => innermost(other, open) === each);
    return held.length === 0 ? each : { ...each, inner: held };
  });
}

/** What stands behind its words has them all; "laws that in Moscow's view ban …" stands inside others'. */
function isOuter(each: Attribution, found: readonly Attribution[]): boolean {
  const { kind, lemma, cue, source, content } = each;
  if (kind === 'according') return standsBefore(content, cue) || !isInside(each, found);
  const isPostposed = kind === 'say' || POSTPOSED.has(lemma) || standsBefore([source ?? cue], cue);
  return isPostposed && standsBefore(content, cue);
}

/** "… was proposed by Washington, Zelensky said": its source stands behind it, with the rest of his words. */
function isPassive(words: readonly Word[], { cue, source }: Attribution): boolean {
  const end = source?.start ?? 0;
  return words.some(({ lower, start }) => lower === 'by' && start >= cue.end && start < end);
}

/** Of several whose words hold a cue, the one with the fewest words. */
function innermost(each: Attribution, open: readonly Attribution[]): Attribution | undefined {
  const length = ({ content }: Attribution) =>
    content.reduce((sum, { start, end }) => sum + end - start, 0);
  return open.filter((other) => isInside(each, [other])).sort((a, b) => length(a) - length(b))[0];
}

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
