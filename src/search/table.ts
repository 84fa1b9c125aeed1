/**
 * Every passage as a run of term numbers in typed arrays, and the postings
 * over them: about ten bytes a word, no object a passage, saved and restored
 * as they lie in memory.
 */
import type { Term } from '../language/terms.js';
import { openPostings, type Postings } from './postings.js';

/** Plain data: what a saved index holds. Everything else is computed from it. */
export interface TableData {
  /** Passage ids by row; rows of one article are neighbours. */
  readonly ids: readonly string[];
  /** Row → article number. */
  readonly articleOf: Uint32Array;
  readonly articles: readonly ArticleRow[];
  /** Terms by number. */
  readonly terms: readonly string[];
  /** Term number → 1 for a function word, which has no postings. */
  readonly stops: Uint8Array;
  /** The passages' terms one after the other. */
  readonly words: Uint32Array;
  /** Row → where its words start; one longer than the rows. */
  readonly starts: Uint32Array;
}

export interface ArticleRow {
  readonly id: string;
  /** ISO day, or '' when the data has none. */
  readonly published: string;
  /** Term numbers of the title. */
  readonly title: readonly number[];
}

export interface Table extends TableData {
  /** Term → number. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly postings: Postings;
  /** The passage's own terms, in order; a view, not a copy. */
  wordsOf(row: number): Uint32Array;
  titleOf(row: number): readonly number[];
}

export interface TableBuilder {
  /** @returns the article's number, for `addPassage` */
  addArticle(id: string, published: string, title: readonly Term[]): number;
  /** @returns the passage's row */
  addPassage(id: string, article: number, terms: readonly Term[]): number;
  /** Takes an article over from the earlier table, by its number there, with all its passages. */
  copyArticle(earlier: number): void;
  build(): TableData;
}

/** @param earlier the table that `copyArticle` copies from */
export function toTableBuilder(earlier?: TableData): TableBuilder {
  const numbers = toNumbers(earlier);
  const ids: string[] = [];
  const articles: ArticleRow[] = [];
  const articleOf = toGrowing();
  const words = toGrowing();
  const starts = toGrowing();
  const rowsOf = toRowsOf(earlier);
  starts.push(0);
  const endPassage = (id: string, article: number): number => {
    starts.push(words.length());
    articleOf.push(article);
    return ids.push(id) - 1;
  };
  return {
    addArticle: (id, published, title) =>
      articles.push({ id, published, title: title.map(numbers.of) }) - 1,
    addPassage(id, article, terms) {
      for (const term of terms) words.push(numbers.of(term));
      return endPassage(id, article);
    },
    copyArticle(number) {
      const article = earlier?.articles[number];
      if (earlier === undefined || article === undefined) return;
      const here = articles.push({ ...article, title: article.title.map(numbers.ofEarlier) }) - 1;
      for (let row = rowsOf[number] ?? 0; earlier.articleOf[row] === number; row++) {
        const copied = earlier.words.subarray(earlier.starts[row], earlier.starts[row + 1]);
        for (const word of copied) words.push(numbers.ofEarlier(word));
        endPassage(earlier.ids[row] ?? '', here);
      }
    },
    build: () => ({
      ids,
      articles,
      articleOf: articleOf.all(),
      ...numbers.all(),
      words: words.all(),
      starts: starts.all(),
    }),
  };
}

/** Numbers terms as they come, so that terms which only removed passages held are forgotten. */
function toNumbers(earlier?: TableData) {
  const vocabulary = new Map<string, number>();
  const stops: number[] = [];
  /** Earlier number → 1 + number. */
  const renumbered = new Uint32Array(earlier?.terms.length ?? 0);
  const add = (term: string, stop: boolean): number => {
    const known = vocabulary.get(term);
    if (known !== undefined) return known;
    vocabulary.set(term, vocabulary.size);
    return stops.push(stop ? 1 : 0) - 1;
  };
  return {
    of: ({ term, stop }: Term): number => add(term, stop),
    ofEarlier(number: number): number {
      const known = renumbered[number] ?? 0;
      if (known > 0) return known - 1;
      const here = add(earlier?.terms[number] ?? '', earlier?.stops[number] === 1);
      renumbered[number] = here + 1;
      return here;
    },
    all: () => ({ terms: [...vocabulary.keys()], stops: Uint8Array.from(stops) }),
  };
}

/** Article number → its first row. */
function toRowsOf(earlier?: TableData): Uint32Array {
  const rows = new Uint32Array(earlier?.articles.length ?? 0);
  earlier?.articleOf.forEach((article, row) => {
    if (article !== earlier.articleOf[row - 1]) rows[article] = row;
  });
  return rows;
}

/** Computes the rest of a table, in slices. */
export async function openTable(data: TableData): Promise<Table> {
  const { words, starts, articles, articleOf } = data;
  const wordsOf = (row: number) => words.subarray(starts[row], starts[row + 1]);
  const titleOf = (row: number) => articles[articleOf[row] ?? -1]?.title ?? [];
  return {
    ...data,
    vocabulary: new Map(data.terms.map((term, number) => [term, number])),
    postings: await openPostings({ data, wordsOf, titleOf }),
    wordsOf,
    titleOf,
  };
}

function toGrowing() {
  let store = new Uint32Array(1024);
  let used = 0;
  return {
    push(value: number): void {
      if (used === store.length) {
        const larger = new Uint32Array(store.length * 2);
        larger.set(store);
        store = larger;
      }
      store[used++] = value;
    },
    length: () => used,
    all: () => store.slice(0, used),
  };
}
