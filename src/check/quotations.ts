/** Quotation marks: closed, and around no more words than a fair quotation has. */
import type { Problem } from '../corpus/corpus.js';
import { toWarning } from '../corpus/problem.js';
import type { Rule } from './check.js';
import { placeOf } from './sources.js';

/** A longer quotation is another's article, not a quotation. */
const MAX_WORDS = 25;
/** Opening and closing marks; a straight mark is both, and closes itself. */
const PAIRS = [
  ['“', '”'],
  ['«', '»'],
] as const;

export const openQuotations: Rule = ({ articles }) =>
  articles.flatMap((article) =>
    article.passages.flatMap((passage): Problem[] => {
      const mark = unclosedMark(passage.text);
      if (mark === undefined) return [];
      const message = `${placeOf(passage)} has a quotation mark ${mark} without its partner; close it`;
      return [toWarning(article.file, 'open-quotation', message, passage.line)];
    }),
  );

/** Imported articles are as they are; the limit is for what is written for the corpus. */
export const longQuotations: Rule = ({ articles }) =>
  articles
    .filter(({ url }) => url === undefined)
    .flatMap((article) =>
      article.passages.flatMap((passage) =>
        quotationsIn(passage.text)
          .map((words) => words.split(/\s+/).length)
          .filter((length) => length > MAX_WORDS)
          .map((length) => {
            const message = `${placeOf(passage)} quotes ${length} words in a row; at most ${MAX_WORDS}, report the rest`;
            return toWarning(article.file, 'long-quotation', message, passage.line);
          }),
      ),
    );

function unclosedMark(text: string): string | undefined {
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return '"';
  for (const [open, close] of PAIRS) {
    let depth = 0;
    for (const mark of text.matchAll(new RegExp(`[${open}${close}]`, 'g'))) {
      depth += mark[0] === open ? 1 : -1;
      if (depth < 0) return close;
    }
    if (depth > 0) return open;
  }
  return undefined;
}

function quotationsIn(text: string): string[] {
  return Array.from(
    text.matchAll(/“([^”]+)”|"([^"]+)"|«([^»]+)»/g),
    (m) => m[1] ?? m[2] ?? m[3] ?? '',
  );
}
