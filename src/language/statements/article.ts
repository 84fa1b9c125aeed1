/** One pass over an article's text: its lines, and what is attributed in each. */
import type { Span } from '../../answer.js';
import { readSentences } from '../sentences.js';
import { type Attribution, toAttributions } from './attributions.js';
import { joinQuotations } from './contents/continuations.js';
import { toQuotations } from './contents/quotations.js';
import { type Line, toLines } from './words.js';

export interface Reading {
  readonly lines: readonly Line[];
  readonly quotations: readonly Span[];
  /** In the order of the text. */
  readonly attributions: readonly Attribution[];
}

/** Everything that a text attributes to anybody, whoever that is. */
export function readAttributions(text: string): Reading {
  const quotations = toQuotations(text);
  const lines = toLines(text, readSentences(text), quotations);
  const found = lines.flatMap((line, i) =>
    isOfFilm(text, line) || isHeading(text, line, lines[i + 1]) ? [] : toAttributions(line),
  );
  return { lines, quotations, attributions: joinQuotations(text, lines, quotations, found) };
}

/** "Envoy says talks go on 03:22 - Source: CNN": what stands under a film. */
function isOfFilm(text: string, { start, end }: Line): boolean {
  return /\d\d:\d\d - Source: \p{Lu}\p{L}+$/u.test(text.slice(start, end));
}

/** No mark ends it, and a sentence follows in its paragraph. */
function isHeading(text: string, line: Line, next: Line | undefined): boolean {
  return (
    next?.paragraph === line.paragraph &&
    /[\p{L}\p{N}][’']?$/u.test(text.slice(line.start, line.end))
  );
}
