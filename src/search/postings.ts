/** Term → the passages that hold it, with how often: one run a term in two flat arrays. */
import { openBreath } from '../breath.js';
import type { TableData } from './table.js';

/** BM25's saturation and length weights, chosen on seven public sets (`bench retrieval`). */
export const K1 = 1.2;
const B = 0.9;
/** A word of the title counts as often as this many in the text. */
export const TITLE = 2;

export interface Postings {
  /** Term number → where its run starts; one longer than the terms. */
  readonly starts: Uint32Array;
  readonly rows: Uint32Array;
  /** Occurrences in the passage and, weighted, its title; at most 255. */
  readonly counts: Uint8Array;
  /** Row → K1 × BM25's length factor. */
  readonly norms: Float32Array;
}

export interface Columns {
  readonly data: TableData;
  wordsOf(row: number): Uint32Array;
  titleOf(row: number): readonly number[];
}

/** How many passages hold the term, in their text or title. */
export function toFrequency({ starts }: Postings, term: number): number {
  return (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}

/** Robertson–Spärck Jones weight, kept above nought as Lucene does. */
export function toIdf(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** BM25's share of a term seen `count` times, before its idf. */
export function toSaturation(count: number, norm: number): number {
  return (count * (K1 + 1)) / (count + norm);
}

export async function openPostings(columns: Columns): Promise<Postings> {
  const { ids, terms } = columns.data;
  const starts = new Uint32Array(terms.length + 1);
  await forEachCount(columns, (_row, term) => {
    starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  });
  for (let term = 0; term < terms.length; term++) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const next = starts.slice();
  const rows = new Uint32Array(starts[terms.length] ?? 0);
  const counts = new Uint8Array(rows.length);
  await forEachCount(columns, (row, term, count) => {
    const at = next[term] ?? 0;
    rows[at] = row;
    counts[at] = Math.min(255, count);
    next[term] = at + 1;
  });
  return { starts, rows, counts, norms: toNorms(columns, ids.length) };
}

/** Calls back once for every passage and content term that it holds, in slices. */
async function forEachCount(
  { data, wordsOf, titleOf }: Columns,
  visit: (row: number, term: number, count: number) => void,
): Promise<void> {
  const counts = new Uint32Array(data.terms.length);
  const held: number[] = [];
  const add = (term: number, count: number) => {
    if (data.stops[term] === 1) return;
    if (counts[term] === 0) held.push(term);
    counts[term] = (counts[term] ?? 0) + count;
  };
  const breath = openBreath();
  for (let row = 0; row < data.ids.length; row++) {
    for (const term of wordsOf(row)) add(term, 1);
    for (const term of titleOf(row)) add(term, TITLE);
    for (const term of held) {
      visit(row, term, counts[term] ?? 0);
      counts[term] = 0;
    }
    held.length = 0;
    if (breath.due()) await breath.take();
  }
}

function toNorms({ wordsOf, titleOf }: Columns, passages: number): Float32Array {
  const lengths = Float32Array.from(
    { length: passages },
    (_, row) => wordsOf(row).length + titleOf(row).length,
  );
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, passages);
  return lengths.map((length) => K1 * (1 - B + (B * length) / mean));
}
