/** Sentences that begin inside a quotation: without its opening mark a reader takes them for the article's own words. */
import type { Span } from '../../answer.js';

/** More than this before a sentence is too much to show for its sake. */
const ROOM = 400;
const MARKS = /[“”«»"]/gu;

/**
 * @param sentences of a passage, in order
 * @param at index of one of them
 * @returns where a reader must begin in order to see the quotation open; undefined when that is too far back
 */
export function toReadableStart(
  text: string,
  sentences: readonly Span[],
  at: number,
): number | undefined {
  const start = sentences[at]?.start ?? 0;
  const open = toOpenMark(text, sentences[0]?.start ?? start, start);
  if (open === undefined) return start;
  const first = sentences.findLast((each) => each.start <= open)?.start ?? open;
  return start - first <= ROOM ? first : undefined;
}

/** @returns where the mark stands that opens the quotation in which `to` lies; undefined outside of one */
export function toOpenMark(text: string, from: number, to: number): number | undefined {
  let open: number | undefined;
  for (const { 0: mark, index } of text.slice(from, to).matchAll(MARKS)) {
    const opens = mark === '"' ? open === undefined : /[“«]/u.test(mark);
    open = opens ? from + index : undefined;
  }
  return open;
}
