/** Scores the passages of a shortlist again: BM25 over title and text, and nearness of terms. */
import type { Question } from './question.js';
import type { Table } from './table.js';

export interface Scored {
  readonly row: number;
  readonly score: number;
  /** Share of the question's idf mass that the passage and its title hold, 0–1. */
  readonly coverage: number;
  /** Index into the question's terms of each one found. */
  readonly matched: readonly number[];
}

/** BM25's usual saturation and length weights. */
const K1 = 1.2;
const B = 0.75;
/** What nearness may add, in units of BM25. */
const NEARNESS = 0.3;

export function rank(rows: readonly number[], question: Question, table: Table): Scored[] {
  const slots = new Map(question.terms.map(({ number }, slot) => [number, slot]));
  return rows
    .map((row) => score(row, question, table, slots))
    .sort((a, b) => b.score - a.score || a.row - b.row);
}

function score(
  row: number,
  question: Question,
  table: Table,
  slots: ReadonlyMap<number, number>,
): Scored {
  const words = table.words(row);
  const title = table.articles[table.rows[row]?.article ?? -1]?.title ?? new Uint32Array();
  const counts = question.terms.map(() => 0);
  const near = question.terms.map(() => 0);
  for (const word of title) count(counts, slots.get(word));
  toNearness(words, slots, question, counts, near);
  const length = (words.length + title.length) / table.meanLength;
  const norm = K1 * (1 - B + B * length);
  let total = 0;
  let held = 0;
  let mass = 0;
  const matched: number[] = [];
  question.terms.forEach(({ idf }, slot) => {
    mass += idf;
    const tf = counts[slot] ?? 0;
    if (tf === 0) return;
    held += idf;
    matched.push(slot);
    const accumulated = near[slot] ?? 0;
    total += (idf * tf * (K1 + 1)) / (tf + norm);
    total += (NEARNESS * Math.min(1, idf) * accumulated * (K1 + 1)) / (accumulated + norm);
  });
  return { row, score: total, coverage: mass === 0 ? 0 : held / mass, matched };
}

function count(counts: number[], slot: number | undefined): void {
  if (slot !== undefined) counts[slot] = (counts[slot] ?? 0) + 1;
}

/**
 * Each two different question terms that follow one another in the passage
 * lend each other their idf over the square of the distance between them
 * (Büttcher, Clarke and Lushman, "Term proximity scoring", SIGIR 2006).
 */
function toNearness(
  words: Uint32Array,
  slots: ReadonlyMap<number, number>,
  question: Question,
  counts: number[],
  near: number[],
): void {
  let lastAt = -1;
  let lastSlot = -1;
  words.forEach((word, at) => {
    const slot = slots.get(word);
    if (slot === undefined) return;
    count(counts, slot);
    if (lastAt >= 0 && lastSlot !== slot) {
      const weight = 1 / (at - lastAt) ** 2;
      near[slot] = (near[slot] ?? 0) + weight * (question.terms[lastSlot]?.idf ?? 0);
      near[lastSlot] = (near[lastSlot] ?? 0) + weight * (question.terms[slot]?.idf ?? 0);
    }
    lastAt = at;
    lastSlot = slot;
  });
}
