/**
 * Every passage as a run of term numbers in typed arrays, and the postings
 * over them: about fifteen bytes a word, no object a passage, saved and
 * restored as they lie in memory.
 */
import { toDayNumber } from '../corpus/day.js';
import type { Term } from '../language/terms.js';
import { type Columns, type Postings, toFrequency, toNorms, toPostings } from './postings.js';
import { NO_ROWS, type Rows, toKeywordsOf, toRowsBuilder, toWordsOf } from './rows.js';

/** Plain data: what a saved index holds. Everything else is computed from it. */
export interface TableData extends Rows {
  readonly articles: readonly ArticleRow[];
  /** Terms by number; one that only passages now gone held keeps its number, without postings. */
  readonly terms: readonly string[];
  /** Term number → 1 for a function word, which has no postings. */
  readonly stops: Uint8Array;
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
  /** Numbers of the days on which articles were published, each once, in order. */
  readonly days: Float64Array;
  /** Row → place of its day among them. */
  readonly dayOf: Uint32Array;
}

export interface TableBuilder {
  /** @returns the article's number, for `addPassage` */
  addArticle(id: string, published: string, title: readonly Term[]): number;
  addPassage(id: string, article: number, terms: readonly Term[], keywords: readonly Term[]): void;
  /** Takes an article over from the earlier table, by its number there, with all its passages. */
  copyArticle(earlier: number): void;
  build(): Promise<TableData>;
}

/** @param earlier the table that `copyArticle` copies from, in its order; its terms keep their numbers */
export function toTableBuilder(earlier: TableData = NOTHING): TableBuilder {
  const vocabulary = toVocabulary(earlier);
  const articles: ArticleRow[] = [];
  const rows = toRowsBuilder(earlier);
  const moved = new Uint32Array(earlier.ids.length);
  const firstRows = toFirstRows(earlier);
  return {
    addArticle: (id, published, title) =>
      articles.push({ id, published, title: title.map(vocabulary.add) }) - 1,
    addPassage(id, article, terms, keywords) {
      const toNumbers = (some: readonly Term[]) => Uint32Array.from(some, vocabulary.add);
      const content = keywords.filter(({ stop }) => !stop);
      rows.add(id, article, toNumbers(terms), toNumbers(content));
    },
    copyArticle(number) {
      const article = earlier.articles[number];
      if (article === undefined) return;
      const here = articles.push(article) - 1;
      const [first, last] = [firstRows[number] ?? 0, firstRows[number + 1] ?? earlier.ids.length];
      let place = rows.copy(first, last, here);
      for (let row = first; row < last; row++) moved[row] = ++place;
    },
    async build() {
      const data = { articles, ...rows.all(), ...vocabulary.all() };
      const { postings, ids } = earlier;
      const kept = { postings, columns: toColumns(earlier), moved };
      const built = await toPostings(toColumns(data), ids.length > 0 ? kept : undefined);
      return { ...data, postings: built };
    },
  };
}

const NOTHING: TableData = {
  ...NO_ROWS,
  articles: [],
  terms: [],
  stops: new Uint8Array(),
  postings: { starts: new Uint32Array(), rows: new Uint32Array(), counts: new Uint8Array() },
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
  return { ...data, ...columns, ...toDays(data), vocabulary, norms: toNorms(columns) };
}

function toDays({ articles, articleOf }: TableData): Pick<Table, 'days' | 'dayOf'> {
  const published = articles.map((article) => toDayNumber(article.published));
  const days = Float64Array.from(new Set(published)).sort();
  const places = new Map([...days].map((day, place) => [day, place]));
  const ofArticle = published.map((day) => places.get(day) ?? 0);
  return { days, dayOf: articleOf.map((article) => ofArticle[article] ?? 0) };
}

function toColumns(data: Omit<TableData, 'postings'>): Columns {
  const { ids, stops, articles, articleOf } = data;
  return {
    rows: ids.length,
    articleOf,
    stops,
    wordsOf: toWordsOf(data),
    keywordsOf: toKeywordsOf(data),
    titleOf: (row) => articles[articleOf[row] ?? -1]?.title ?? [],
  };
}
