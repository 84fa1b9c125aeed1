/** A table of search in words: two tables that say the same look the same, however terms are numbered. */
import type { TableData } from '../../src/search/search.js';

export function toReadable({
  ids,
  articleOf,
  articles,
  terms,
  words,
  pieceOf,
  starts,
  ends,
  tails,
  postings,
}: TableData) {
  const toWords = (numbers: Iterable<number>) => [...numbers].map((number) => terms[number]);
  const toHeld = (number: number) => {
    const [from, to] = [postings.starts[number], postings.starts[number + 1]];
    const counts = postings.counts.subarray(from, to);
    return [...postings.rows.subarray(from, to)].map((row, at) => [ids[row], counts[at]]);
  };
  return {
    articles: articles.map((article) => ({ ...article, title: toWords(article.title) })),
    passages: ids.map((id, row) => ({
      id,
      article: articleOf[row],
      words: toWords(words[pieceOf[row] ?? -1]?.subarray(starts[row], ends[row]) ?? []),
      keywords: toWords(words[pieceOf[row] ?? -1]?.subarray(ends[row], tails[row]) ?? []),
    })),
    postings: new Map(
      terms.flatMap((term, number) => {
        const held = toHeld(number);
        return held.length > 0 ? [[term, held] as const] : [];
      }),
    ),
  };
}
