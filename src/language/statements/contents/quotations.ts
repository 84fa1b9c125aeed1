/** Quotation marks: which characters of a text are quoted. */
import type { Span } from '../../../answer.js';

const OPEN_CLOSE: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“' };
/** Straight marks and the doubled apostrophes of old wire copy open and close alike. */
const STRAIGHT = /["“”«»„‟]|''|‘‘|’’/gu;

/**
 * Quoted stretches of a text, marks included, in order. A quotation that its
 * paragraph leaves open, because the next paragraph goes on with it, ends
 * with the paragraph. Marks within a quotation are part of it.
 */
export function toQuotations(text: string): Span[] {
  const spans: Span[] = [];
  for (const paragraph of text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/gu)) {
    readParagraph(paragraph[0], paragraph.index, spans);
  }
  return spans;
}

function readParagraph(text: string, offset: number, spans: Span[]): void {
  let open: { at: number; close: string } | undefined;
  for (const { 0: mark, index: at } of text.matchAll(STRAIGHT)) {
    const end = at + mark.length;
    if (open === undefined) {
      if (!opens(text, at, end)) continue;
      open = { at, close: OPEN_CLOSE[mark] ?? mark };
    } else if (
      (mark === open.close ||
        (mark === '"' && open.close === '”') ||
        (mark === '”' && open.close === '"') ||
        (mark === "''" && /["”]/u.test(open.close))) &&
      !opensOnly(text, at, end)
    ) {
      spans.push({ start: offset + open.at, end: offset + end });
      open = undefined;
    }
  }
  if (open !== undefined && text.length - open.at > SHORTEST_OPEN) {
    spans.push({ start: offset + open.at, end: offset + text.trimEnd().length });
  }
}

/** A mark left open near the end of a paragraph is an inch or a slip. */
const SHORTEST_OPEN = 40;

function opens(text: string, at: number, end: number): boolean {
  return (
    /(?:^|[\s([—–\-:,‘'/])$/u.test(text.slice(Math.max(0, at - 1), at)) &&
    /^\S/u.test(text.slice(end, end + 1))
  );
}

/** A straight mark between a space and a letter cannot close. */
function opensOnly(text: string, at: number, end: number): boolean {
  return /\s$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}]/u.test(text.slice(end));
}
