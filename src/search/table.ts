/**
 * Every passage as a run of term numbers in one typed array: four bytes a word,
 * no object a passage, and all that ranking reads.
 */

/** What search keeps of a passage, by its row; rows of one article are neighbours. */
export interface Row {
  readonly id: string;
  readonly article: number;
}

export interface ArticleRow {
  readonly id: string;
  /** ISO day, or '' when the data has none. */
  readonly published: string;
  readonly title: Uint32Array;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly articles: readonly ArticleRow[];
  /** Term → number. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Term number → how many passages hold it, their article's title included. */
  readonly frequency: Uint32Array;
  /** Terms in a passage and its title, on average. */
  readonly meanLength: number;
  /** The passage's own terms, in order; a view, not a copy. */
  words(row: number): Uint32Array;
}

export interface TableBuilder {
  /** Number of an article for `addPassage`. */
  addArticle(id: string, published: string, title: readonly string[]): number;
  /** @returns the passage's row */
  addPassage(id: string, article: number, terms: readonly string[]): number;
  build(): Table;
}

export function toTableBuilder(): TableBuilder {
  const vocabulary = new Map<string, number>();
  const rows: Row[] = [];
  const articles: ArticleRow[] = [];
  const words = toGrowing();
  const starts = toGrowing();
  starts.push(0);
  const numbered = (term: string): number => {
    const known = vocabulary.get(term);
    if (known !== undefined) return known;
    vocabulary.set(term, vocabulary.size);
    return vocabulary.size - 1;
  };
  return {
    addArticle(id, published, title) {
      return articles.push({ id, published, title: Uint32Array.from(title, numbered) }) - 1;
    },
    addPassage(id, article, terms) {
      for (const term of terms) words.push(numbered(term));
      starts.push(words.length());
      return rows.push({ id, article }) - 1;
    },
    build: () => toTable({ rows, articles, vocabulary, words: words.all(), starts: starts.all() }),
  };
}

/** The plain data of a table, as it is saved. */
export interface TableData {
  readonly rows: readonly Row[];
  readonly articles: readonly ArticleRow[];
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly words: Uint32Array;
  /** Row → where its words start; one longer than the rows. */
  readonly starts: Uint32Array;
}

export function toTable(data: TableData): Table {
  const { rows, articles, vocabulary, words, starts } = data;
  const wordsOf = (row: number) => words.subarray(starts[row], starts[row + 1]);
  const frequency = new Uint32Array(vocabulary.size);
  const seenIn = new Int32Array(vocabulary.size).fill(-1);
  let length = 0;
  rows.forEach((row, number) => {
    const title = articles[row.article]?.title ?? new Uint32Array();
    for (const part of [title, wordsOf(number)]) {
      length += part.length;
      for (const term of part) {
        if (seenIn[term] === number) continue;
        seenIn[term] = number;
        frequency[term] = (frequency[term] ?? 0) + 1;
      }
    }
  });
  const meanLength = length / Math.max(1, rows.length);
  return { rows, articles, vocabulary, frequency, meanLength, words: wordsOf };
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
