/**
 * Every passage as a run of term numbers in typed arrays, and the postings
 * over them: about fifteen bytes a word, no object a passage, saved and
 * restored as they lie in memory.
 */
import type { Term } from '../language/terms.js';
import { type Columns, type Postings, toFrequency, toNorms, toPostings } from './postings.js';

/** Plain data: what a saved index holds. Everything else is computed from it. */
export interface TableData {
  /** Passage ids by row; rows of one article are neighbours. */
  readonly ids: readonly string[];
  /** Row → article number. */
  readonly articleOf: Uint32Array;
  readonly articles: readonly ArticleRow[];
  /** Terms by number; one that only passages now gone held keeps its number, without postings. */
  readonly terms: readonly string[];
  /** Term number → 1 for a function word, which has no postings. */
  readonly stops: Uint8Array;
  /** The passages' terms one after the other. */
  readonly words: Uint32Array;
  /** Row → where its words start; one longer than the rows. */
  readonly starts: Uint32Array;
  readonly postings: Postings;
}

export interface ArticleRow {
  readonly id: string;
  /** ISO day, or '' when the data has none. */
  readonly published: string;
  /** Term numbers of the title. */
  readonly title: readonly number[];
}

export interface Table extends TableData, Columns {
  /** Term in use → number. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Row → K1 × BM25's length factor. */
  readonly norms: Float32Array;
  /** ISO days on which articles were published, each once, in order. */
  readonly days: readonly string[];
}

export interface TableBuilder {
  /** @returns the article's number, for `addPassage` */
  addArticle(id: string, published: string, title: readonly Term[]): number;
  addPassage(id: string, article: number, terms: readonly Term[]): void;
  /** Takes an article over from the earlier table, by its number there, with all its passages. */
  copyArticle(earlier: number): void;
  build(): Promise<TableData>;
}

/** @param earlier the table that `copyArticle` copies from, in its order; its terms keep their numbers */
export function toTableBuilder(earlier: TableData = NOTHING): TableBuilder {
  const vocabulary = toVocabulary(earlier);
  const articles: ArticleRow[] = [];
  const rows = toRows(earlier);
  const moved = new Uint32Array(earlier.ids.length);
  const firstRows = toFirstRows(earlier);
  return {
    addArticle: (id, published, title) =>
      articles.push({ id, published, title: title.map(vocabulary.add) }) - 1,
    addPassage: (id, article, terms) =>
      void rows.add(id, article, Uint32Array.from(terms, vocabulary.add)),
    copyArticle(number) {
      const article = earlier.articles[number];
      if (article === undefined) return;
      const here = articles.push(article) - 1;
      for (let row = firstRows[number] ?? 0; earlier.articleOf[row] === number; row++) {
        const words = earlier.words.subarray(earlier.starts[row], earlier.starts[row + 1]);
        moved[row] = rows.add(earlier.ids[row] ?? '', here, words);
      }
    },
    async build() {
      const data = { articles, ...rows.all(), ...vocabulary.all() };
      const kept = { postings: earlier.postings, moved };
      return { ...data, postings: await toPostings(toColumns(data), kept) };
    },
  };
}

/** Passages as they come: id, article, and the numbers of their terms. */
function toRows(earlier: TableData) {
  const ids: string[] = [];
  const articleOf = toGrowing(earlier.articleOf);
  const words = toGrowing(earlier.words);
  const starts = toGrowing(earlier.starts);
  starts.push(0);
  return {
    /** @returns how many there are now */
    add(id: string, article: number, terms: Uint32Array): number {
      words.append(terms);
      starts.push(words.length());
      articleOf.push(article);
      return ids.push(id);
    },
    all: () => ({
      ids,
      articleOf: articleOf.all(),
      words: words.all(),
      starts: starts.all(),
    }),
  };
}

const NONE = new Uint32Array();
const NOTHING: TableData = {
  ids: [],
  articleOf: NONE,
  articles: [],
  terms: [],
  stops: new Uint8Array(),
  words: NONE,
  starts: NONE,
  postings: { starts: NONE, rows: NONE, counts: new Uint8Array() },
};

/** Numbers terms as they come. */
function toVocabulary({ terms, stops }: TableData) {
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const added: number[] = [];
  return {
    add({ term, stop }: Term): number {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      added.push(stop ? 1 : 0);
      numbers.set(term, numbers.size);
      return numbers.size - 1;
    },
    all() {
      const all = new Uint8Array(numbers.size);
      all.set(stops);
      all.set(added, stops.length);
      return { terms: [...numbers.keys()], stops: all };
    },
  };
}

/** Article number → its first row. */
function toFirstRows({ articles, articleOf }: TableData): Uint32Array {
  const rows = new Uint32Array(articles.length);
  articleOf.forEach((article, row) => {
    if (article !== articleOf[row - 1]) rows[article] = row;
  });
  return rows;
}

/** Computes the rest of a table. */
export function toTable(data: TableData): Table {
  const columns = toColumns(data);
  const vocabulary = new Map<string, number>();
  data.terms.forEach((term, number) => {
    if (data.stops[number] === 1 || toFrequency(data.postings, number) > 0)
      vocabulary.set(term, number);
  });
  return {
    ...data,
    ...columns,
    vocabulary,
    norms: toNorms(columns),
    days: [...new Set(data.articles.map(({ published }) => published))].sort(),
  };
}

function toColumns(data: Omit<TableData, 'postings'>): Columns {
  const { ids, stops, words, starts, articles, articleOf } = data;
  return {
    rows: ids.length,
    stops,
    wordsOf: (row) => words.subarray(starts[row], starts[row + 1]),
    titleOf: (row) => articles[articleOf[row] ?? -1]?.title ?? [],
  };
}

/** @param earlier about as many numbers are to come */
function toGrowing(earlier: Uint32Array) {
  let store = new Uint32Array(earlier.length + 1024);
  let used = 0;
  const reserve = (more: number) => {
    if (used + more <= store.length) return;
    const larger = new Uint32Array(Math.max(store.length * 2, used + more));
    larger.set(store);
    store = larger;
  };
  return {
    push(value: number): void {
      reserve(1);
      store[used++] = value;
    },
    append(values: Uint32Array): void {
      reserve(values.length);
      store.set(values, used);
      used += values.length;
    },
    length: () => used,
    all: () => store.subarray(0, used),
  };
}
