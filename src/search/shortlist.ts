/**
 * The passages worth a closer look: BM25 over title, text and keywords as one field,
 * rarest terms first. As soon as what is left cannot bring a new passage among
 * the best, the postings of the commoner terms are only looked up for those
 * already found (MaxScore: Turtle and Flood 1995). The result is that of
 * reading all of them; what is read of a word in a third of all passages is a
 * hundredth of its postings.
 *
 * MiniSearch was measured in this place on rtqa_conflict (30,960 paragraphs),
 * from the question's three to six rarest terms. Three and four find less
 * (answer-recall@5 .584 and .597 against .636); six find as much. Its index
 * takes 3.4 s and 69 MB beside 0.4 s and 6 MB for these postings, which are
 * built in slices from a saved table: start and reload decide. MiniSearch serves
 * where its radix tree is the best tool: repair.ts. Figures: bench/README.md.
 */
import { K1, type Postings, toSaturation } from './postings.js';
import type { Question } from './question.js';
import type { Table } from './table.js';
import type { Weigh } from './weigh.js';

/** Rows by BM25, best first. */
export interface Shortlist {
  /** Reuses its memory: one call at a time. */
  find(question: Question, limit: number, weigh?: Weigh): number[];
}

export function toShortlist({ rows, postings, norms }: Table): Shortlist {
  const board: Board = {
    postings,
    norms,
    scores: new Float32Array(rows),
    weights: new Float32Array(rows),
    touched: new Uint32Array(rows),
    count: 0,
  };
  return {
    find(question, limit, weigh = EVEN) {
      const runs = toRuns(question, postings);
      let left = runs.length;
      for (const [at, run] of runs.entries()) {
        if (board.count > limit && run.rest * weigh.most < toThreshold(board, limit)) {
          left = at;
          break;
        }
        readAll(run, weigh, board);
      }
      board.touched.subarray(0, board.count).sort();
      for (const run of runs.slice(left)) {
        prune(board, run.rest, limit);
        lookUp(run, board);
      }
      prune(board, 0, limit);
      const best = toBest(board, limit);
      clear(board);
      return best;
    },
  };
}

const EVEN: Weigh = { of: () => 1, most: 1 };

/** Scores under way; rows not in `touched` have none. */
interface Board {
  readonly postings: Postings;
  readonly norms: Float32Array;
  readonly scores: Float32Array;
  /** What a touched row's score is multiplied by. */
  readonly weights: Float32Array;
  readonly touched: Uint32Array;
  count: number;
}

/** The postings of one term. */
interface Run {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** The most that it and those after it can add to a score. */
  readonly rest: number;
}

/**
 * Share of the heaviest term's weight below which a relative is left to the ranking: it brings no
 * passage among so many, and with each a run more to read the search took half as long again.
 */
const LIGHT = 0.25;

/** By weight, most first: the rarest. */
function toRuns({ terms, unknown }: Question, { starts }: Postings): Run[] {
  const own = terms.map(({ number, idf }) => ({ number, weight: idf }));
  const least = LIGHT * Math.max(0, ...own.map(({ weight }) => weight));
  const relatives = [...terms, ...unknown].flatMap((each) => each.relatives);
  const weighed = [...own, ...relatives.filter(({ weight }) => weight >= least)];
  let rest = 0;
  return weighed
    .sort((a, b) => a.weight - b.weight)
    .map(({ number, weight }) => {
      rest += weight * (K1 + 1);
      return { start: starts[number] ?? 0, end: starts[number + 1] ?? 0, weight, rest };
    })
    .reverse();
}

function readAll({ start, end, weight }: Run, weigh: Weigh, board: Board): void {
  const { postings, norms, scores, weights, touched } = board;
  const { rows, counts } = postings;
  for (let at = start; at < end; at++) {
    const row = rows[at] ?? 0;
    if (scores[row] === 0) {
      const own = weigh.of(row);
      if (own === 0) continue;
      weights[row] = own;
      touched[board.count++] = row;
    }
    scores[row] = (scores[row] ?? 0) + weight * toSaturation(counts[at] ?? 0, norms[row] ?? 1);
  }
}

const BINS = 1024;

/** A score that at least `limit` rows reach, and hardly more than `limit` do. */
function toThreshold({ scores, weights, touched, count }: Board, limit: number): number {
  let most = 0;
  for (let at = 0; at < count; at++) {
    const row = touched[at] ?? 0;
    const score = (scores[row] ?? 0) * (weights[row] ?? 0);
    if (score > most) most = score;
  }
  const bins = new Uint32Array(BINS + 1);
  const toBin = BINS / most;
  for (let at = 0; at < count; at++) {
    const row = touched[at] ?? 0;
    const bin = Math.floor((scores[row] ?? 0) * (weights[row] ?? 0) * toBin);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let above = 0;
  let bin = BINS + 1;
  while (bin > 0 && above < limit) above += bins[--bin] ?? 0;
  return bin / toBin;
}

/** Forgets rows that are not among the best even when `rest` is added to each. */
function prune(board: Board, rest: number, limit: number): void {
  if (board.count <= limit) return;
  const { scores, weights, touched, count } = board;
  const threshold = toThreshold(board, limit);
  board.count = 0;
  for (let at = 0; at < count; at++) {
    const row = touched[at] ?? 0;
    if (((scores[row] ?? 0) + rest) * (weights[row] ?? 0) >= threshold) {
      touched[board.count++] = row;
    } else scores[row] = 0;
  }
}

/** Adds the term's share to the rows found, which are in order. */
function lookUp({ start, end, weight }: Run, board: Board): void {
  const { postings, norms, scores, touched, count } = board;
  const { rows, counts } = postings;
  let low = start;
  for (let found = 0; found < count && low < end; found++) {
    const row = touched[found] ?? 0;
    let step = 1;
    while (low + step < end && (rows[low + step] ?? 0) < row) step *= 2;
    let high = Math.min(end, low + step + 1);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((rows[middle] ?? 0) < row) low = middle + 1;
      else high = middle;
    }
    if (rows[low] !== row || low === end) continue;
    scores[row] = (scores[row] ?? 0) + weight * toSaturation(counts[low] ?? 0, norms[row] ?? 1);
  }
}

function toBest({ scores, weights, touched, count }: Board, limit: number): number[] {
  const score = (row: number) => (scores[row] ?? 0) * (weights[row] ?? 0);
  return [...touched.subarray(0, count)]
    .sort((a, b) => score(b) - score(a) || a - b)
    .slice(0, limit);
}

function clear(board: Board): void {
  for (let at = 0; at < board.count; at++) board.scores[board.touched[at] ?? 0] = 0;
  board.count = 0;
}
