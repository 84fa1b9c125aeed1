/** Where a passage holds a question's terms: counted, side by side, and close together. */
import { TITLE, toSaturation } from './postings.js';
import type { Question, QuestionTerm } from './question.js';
import type { Table } from './table.js';

/** Words in which terms stand together: about a sentence. */
const TOGETHER = 30;
/** Two neighbours in the question may have one word between them in the passage. */
const BESIDE = 2;

/** A question as marks on the table's terms. */
export interface Asked {
  readonly question: Question;
  readonly table: Table;
  /** Term number → 1 + place in the question, negative for a relative of that word; 0 = not asked. */
  readonly slots: Int16Array;
  /** Number of a relative → what it is worth. */
  readonly worths: Float32Array;
  /** First × vocabulary + second. */
  readonly pairs: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
}

/** Where and how often a passage holds the question's terms. */
export interface Sighting {
  readonly counts: Uint16Array;
  /** How often a relative of the word was seen, and what the best of them is worth. */
  readonly related: Uint16Array;
  readonly worth: Float32Array;
  /** Places in the text and, in step, the question's term there. */
  readonly at: number[];
  readonly terms: number[];
  pairs: number;
  /** Whether a date of the question stands in the text. */
  told: boolean;
}

/** Reads title and keywords, then the text word by word. */
export function toSighting(row: number, asked: Asked): Sighting {
  const { question, table } = asked;
  const length = question.terms.length + question.unknown.length;
  const seen: Sighting = {
    counts: new Uint16Array(length),
    related: new Uint16Array(length),
    worth: new Float32Array(length),
    at: [],
    terms: [],
    pairs: 0,
    told: false,
  };
  for (const word of table.titleOf(row)) see(word, TITLE, seen, asked);
  // Once, so that a passage that says the word itself stands above.
  for (const word of table.keywordsOf(row)) see(word, 1, seen, asked);
  readText(table.wordsOf(row), seen, asked);
  return seen;
}

function see(word: number, times: number, seen: Sighting, { slots, worths }: Asked): number {
  const slot = slots[word] ?? 0;
  if (slot === 0) return slot;
  const tally = slot > 0 ? seen.counts : seen.related;
  const place = Math.abs(slot) - 1;
  tally[place] = (tally[place] ?? 0) + times;
  if (slot < 0) seen.worth[place] = Math.max(seen.worth[place] ?? 0, worths[word] ?? 0);
  return slot;
}

function readText(words: Uint32Array, seen: Sighting, asked: Asked): void {
  const { table, pairs, days } = asked;
  const found = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    const slot = see(word, 1, seen, asked);
    if (slot > 0) {
      seen.at.push(at);
      seen.terms.push(slot - 1);
    }
    if (at === 0) continue;
    const pair = (words[at - 1] ?? 0) * table.terms.length + word;
    if (pairs.has(pair)) found.add(pair);
    if (days.has(pair)) seen.told = true;
  }
  seen.pairs = found.size;
}

/** The most idf mass of different terms within TOGETHER words. */
export function toTogether(seen: Sighting, terms: readonly QuestionTerm[]): number {
  const inside = new Uint16Array(terms.length);
  let first = 0;
  let mass = 0;
  let most = 0;
  for (let last = 0; last < seen.at.length; last++) {
    const entering = seen.terms[last] ?? 0;
    if (inside[entering] === 0) mass += terms[entering]?.idf ?? 0;
    inside[entering] = (inside[entering] ?? 0) + 1;
    while ((seen.at[last] ?? 0) - (seen.at[first] ?? 0) >= TOGETHER) {
      const leaving = seen.terms[first++] ?? 0;
      inside[leaving] = (inside[leaving] ?? 1) - 1;
      if (inside[leaving] === 0) mass -= terms[leaving]?.idf ?? 0;
    }
    most = Math.max(most, mass);
  }
  return most;
}

/** BM25 over neighbouring terms of the question, found in its order and side by side. */
export function toOrder(seen: Sighting, terms: readonly QuestionTerm[], norm: number): number {
  const counts = new Uint16Array(terms.length);
  for (let last = 0; last < seen.at.length; last++) {
    const term = seen.terms[last] ?? 0;
    for (let before = last - 1; before >= 0; before--) {
      if ((seen.at[last] ?? 0) - (seen.at[before] ?? 0) > BESIDE) break;
      if (seen.terms[before] === term - 1) counts[term] = (counts[term] ?? 0) + 1;
    }
  }
  let total = 0;
  for (let term = 1; term < terms.length; term++) {
    const idf = ((terms[term - 1]?.idf ?? 0) + (terms[term]?.idf ?? 0)) / 2;
    total += idf * toSaturation(counts[term] ?? 0, norm);
  }
  return total;
}
