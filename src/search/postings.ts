/** Term → the passages that hold it, with how often: one run a term in two flat arrays. */
import { openBreath } from '../breath.js';
import { type EarlierPostings, mergePostings } from './postings-merge.js';

/** BM25's saturation and length weights, chosen on seven public sets (`bench retrieval`). */
export const K1 = 1.2;
const B = 0.9;
/**
 * Share of its article's mean in a passage's length. Between neighbours, the longer paragraph tells more; between
 * articles, it is wordier (Robertson and Walker's scope and verbosity). nDCG@10 .001 higher on two public sets of
 * articles and as before on the others; hit@3 of four question files .963 to .969.
 */
const SCOPE = 0.4;
/** A word of the title counts as often as this many in the text. */
export const TITLE = 2;

export interface Postings {
  /** Term number → where its run starts; one longer than the terms. */
  readonly starts: Uint32Array;
  /** In order within a run. */
  readonly rows: Uint32Array;
  /** Occurrences in the passage, its keywords and, weighted, its title; at most 255. */
  readonly counts: Uint8Array;
}

/** The passages that postings are made of. */
export interface Columns {
  /** How many there are. */
  readonly rows: number;
  /** Row → article number; rows of one article are neighbours. */
  readonly articleOf: Uint32Array;
  /** Term number → 1 for a function word, which has no postings. */
  readonly stops: Uint8Array;
  /** The passage's own terms, in order; a view, not a copy. */
  wordsOf(row: number): Uint32Array;
  titleOf(row: number): readonly number[];
  /** Terms of its keywords; no function words. */
  keywordsOf(row: number): Uint32Array;
}

/** How many passages hold the term, in their text, title or keywords. */
export function toFrequency({ starts }: Postings, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** Robertson–Spärck Jones weight, kept above nought as Lucene does. */
export function toIdf(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** BM25's share of a term seen `count` times, before its idf; below K1 + 1. */
export function toSaturation(count: number, norm: number): number {
  return (count * (K1 + 1)) / (count + norm);
}

/** Row → K1 × BM25's length factor. */
export function toNorms(columns: Columns): Float32Array {
  const lengths = toLengths(columns);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, columns.rows);
  return lengths.map((length) => K1 * (1 - B + (B * length) / mean));
}

/** Words of text and title, drawn to the mean of the article's passages. */
function toLengths({ rows, articleOf, wordsOf, titleOf }: Columns): Float32Array {
  const lengths = new Float32Array(rows);
  let first = 0;
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const length = wordsOf(row).length + titleOf(row).length;
    lengths[row] = (1 - SCOPE) * length;
    sum += length;
    if (articleOf[row] === articleOf[row + 1]) continue;
    const share = (SCOPE * sum) / (row + 1 - first);
    for (; first <= row; first++) lengths[first] = (lengths[first] ?? 0) + share;
    sum = 0;
  }
  return lengths;
}

/** @param earlier its passages are not counted again; the numbers of its terms must still hold */
export async function toPostings(columns: Columns, earlier?: EarlierPostings): Promise<Postings> {
  const kept = new Uint8Array(columns.rows);
  for (const place of earlier?.moved ?? []) if (place > 0) kept[place - 1] = 1;
  const counted = await countWords(columns, kept);
  return earlier === undefined ? counted : mergePostings(earlier, counted);
}

/** The postings of the passages that are not kept from earlier. */
async function countWords(columns: Columns, kept: Uint8Array): Promise<Postings> {
  const starts = new Uint32Array(columns.stops.length + 1);
  await forEachCount(columns, kept, (_row, term) => {
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let term = 1; term < starts.length; term++) {
    starts[term] = (starts[term] ?? 0) + (starts[term - 1] ?? 0);
  }
  const next = starts.slice();
  const rows = new Uint32Array(starts.at(-1) ?? 0);
  const counts = new Uint8Array(rows.length);
  await forEachCount(columns, kept, (row, term, count) => {
    const at = next[term] ?? 0;
    rows[at] = row;
    counts[at] = Math.min(255, count);
    next[term] = at + 1;
  });
  return { starts, rows, counts };
}

/** Calls back once for every passage and content term that it holds, in slices. */
async function forEachCount(
  { rows, stops, wordsOf, titleOf, keywordsOf }: Columns,
  kept: Uint8Array,
  visit: (row: number, term: number, count: number) => void,
): Promise<void> {
  const counts = new Uint32Array(stops.length);
  const held: number[] = [];
  const add = (term: number, count: number) => {
    if (stops[term] === 1) return;
    if (counts[term] === 0) held.push(term);
    counts[term] = (counts[term] ?? 0) + count;
  };
  const breath = openBreath();
  for (let row = 0; row < rows; row++) {
    if (kept[row] === 1) continue;
    for (const term of wordsOf(row)) add(term, 1);
    for (const term of titleOf(row)) add(term, TITLE);
    for (const term of keywordsOf(row)) add(term, 1);
    for (const term of held) {
      visit(row, term, counts[term] ?? 0);
      counts[term] = 0;
    }
    held.length = 0;
    if (breath.due()) await breath.take();
  }
}
