/**
 * Passages by row: ids, articles, and runs of term numbers in typed arrays. The words lie in
 * pieces, so that a corpus that has changed a little shares those of the one before.
 */

/** Plain data: what a saved index holds of its passages. */
export interface Rows {
  /** Passage ids by row; rows of one article are neighbours. */
  readonly ids: readonly string[];
  /** Row → article number. */
  readonly articleOf: Uint32Array;
  /** The passages' terms, one after the other in each piece. */
  readonly words: readonly Uint32Array[];
  /** Row → the piece that its words lie in, and where they start and end there. */
  readonly pieceOf: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Where its keywords end, which lie behind its words. */
  readonly tails: Uint32Array;
}

export interface RowsBuilder {
  /** @param terms numbers of its terms, in order */
  add(id: string, article: number, terms: Uint32Array, keywords: Uint32Array): void;
  /**
   * Takes over the earlier rows from `first` up to `last`, which is left out.
   * @returns the row that the first of them is now
   */
  copy(first: number, last: number, article: number): number;
  all(): Rows;
}

const NONE = new Uint32Array();
export const NO_ROWS: Rows = {
  ids: [],
  articleOf: NONE,
  words: [],
  pieceOf: NONE,
  starts: NONE,
  ends: NONE,
  tails: NONE,
};

/** More pieces than this are put together: each may hold words of passages long gone. */
const PIECES = 32;

/** The passage's own terms, in order; a view, not a copy. */
export function toWordsOf({ words, pieceOf, starts, ends }: Rows): (row: number) => Uint32Array {
  return (row) => words[pieceOf[row] ?? -1]?.subarray(starts[row], ends[row]) ?? NONE;
}

/** The terms of its keywords; a view, not a copy. */
export function toKeywordsOf({ words, pieceOf, ends, tails }: Rows): (row: number) => Uint32Array {
  return (row) => words[pieceOf[row] ?? -1]?.subarray(ends[row], tails[row]) ?? NONE;
}

/** @param earlier what `copy` takes from */
export function toRowsBuilder(earlier: Rows): RowsBuilder {
  const wordsOf = toWordsOf(earlier);
  const keywordsOf = toKeywordsOf(earlier);
  const shared = isWorn(earlier) ? [] : earlier.words;
  const own = shared.length;
  const ids: string[] = [];
  const articleOf = toGrowing();
  const words = toGrowing();
  const pieceOf = toGrowing();
  const starts = toGrowing();
  const ends = toGrowing();
  const tails = toGrowing();
  const add: RowsBuilder['add'] = (id, article, terms, keywords) => {
    ids.push(id);
    articleOf.push(article);
    pieceOf.push(own);
    starts.push(words.length());
    words.append(terms);
    ends.push(words.length());
    words.append(keywords);
    tails.push(words.length());
  };
  return {
    add,
    copy(first, last, article) {
      const here = ids.length;
      for (let row = first; row < last; row++) {
        const id = earlier.ids[row] ?? '';
        if (own === 0) {
          add(id, article, wordsOf(row), keywordsOf(row));
          continue;
        }
        ids.push(id);
        articleOf.push(article);
        pieceOf.push(earlier.pieceOf[row] ?? 0);
        starts.push(earlier.starts[row] ?? 0);
        ends.push(earlier.ends[row] ?? 0);
        tails.push(earlier.tails[row] ?? 0);
      }
      return here;
    },
    all: () => ({
      ids,
      articleOf: articleOf.all(),
      words: [...shared, words.all()],
      pieceOf: pieceOf.all(),
      starts: starts.all(),
      ends: ends.all(),
      tails: tails.all(),
    }),
  };
}

/** Too many pieces, or more words of passages that are gone than of those that are there. */
function isWorn({ words, starts, tails }: Rows): boolean {
  const kept = words.reduce((sum, piece) => sum + piece.length, 0);
  const held = tails.reduce((sum, end, row) => sum + end - (starts[row] ?? 0), 0);
  return words.length >= PIECES || held * 2 < kept;
}

/** Numbers in a row, in an array that is no longer than they are once they are all there. */
function toGrowing() {
  let store = new Uint32Array(1024);
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
    all: () => store.slice(0, used),
  };
}
