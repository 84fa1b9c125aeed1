/** Scores a shortlist again, reading each passage's words in their order. */
import { TITLE, toSaturation } from './postings.js';
import type { Question, QuestionTerm } from './question.js';
import type { Table } from './table.js';
import type { Weigh } from './weigh.js';
import { TOLD } from './when.js';

/**
 * Weights beside BM25's 1, chosen on half of the queries of seven public sets
 * and rtqa_conflict and checked on the other half.
 */
const WINDOW = 0.3;
const PAIR = 0.3;
const ORDER = 0.2;
/** What the first passage of an article gains: news tells the main thing first. */
const LEAD = 0.1;

/** What a relative proves, beside what it is worth: it must not outrank the word, but it says that the passage is about it. */
const PROVES = 2;

/** Words in which terms stand together: about a sentence. */
const TOGETHER = 30;
/** Two neighbours in the question may have one word between them in the passage. */
const BESIDE = 2;

export interface Scored {
  readonly row: number;
  /** What it is ranked by: relevance, times the weight that the question's dates give it. */
  readonly score: number;
  readonly relevance: number;
  /** Question terms held by text or title, as places in the question. */
  readonly held: readonly number[];
  /** Idf mass of the question's words held, or stood in for by a relative; its frame aside. */
  readonly found: number;
  /** Idf mass of the terms within the best TOGETHER words. */
  readonly together: number;
  /** Neighbours of the question found as neighbours. */
  readonly pairs: number;
}

export interface Ranking {
  /**
   * Best first. Reuses its memory: one call at a time.
   */
  rank(rows: readonly number[], question: Question, weigh?: Weigh): Scored[];
}

export function toRanking(table: Table): Ranking {
  // Term number → 1 + place in the question, negative for a relative of that word; 0 = not asked.
  const slots = new Int16Array(table.terms.length);
  // Number of a relative → what it is worth.
  const worths = new Float32Array(table.terms.length);
  return {
    rank(rows, question, weigh) {
      mark(slots, question, (place) => place + 1);
      for (const { relatives } of toSought(question)) {
        for (const { number, weight } of relatives) worths[number] = weight;
      }
      const toKeys = (pairs: Question['pairs']) =>
        new Set(pairs.map(([a, b]) => a * table.terms.length + b));
      const [pairs, days] = [toKeys(question.pairs), toKeys(question.days)];
      const scored = rows.map((row) =>
        toScored(row, weigh?.of(row) ?? 1, { question, table, slots, worths, pairs, days }),
      );
      mark(slots, question, () => 0);
      return scored.sort((a, b) => b.score - a.score || a.row - b.row);
    },
  };
}

/** The words whose relatives count: the terms, and behind them the words that the corpus never uses. */
function toSought({ terms, unknown }: Question): readonly Pick<QuestionTerm, 'relatives'>[] {
  return [...terms, ...unknown];
}

function mark(slots: Int16Array, question: Question, value: (place: number) => number): void {
  toSought(question).forEach(({ relatives }, place) => {
    for (const { number } of relatives) slots[number] = -value(place);
  });
  question.terms.forEach(({ number }, place) => {
    slots[number] = value(place);
  });
}

interface Asked {
  readonly question: Question;
  readonly table: Table;
  readonly slots: Int16Array;
  readonly worths: Float32Array;
  /** First × vocabulary + second. */
  readonly pairs: ReadonlySet<number>;
  readonly days: ReadonlySet<number>;
}

/** Where and how often a passage holds the question's terms. */
interface Sighting {
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

function toScored(row: number, weight: number, asked: Asked): Scored {
  const { question, table } = asked;
  const { terms } = question;
  const norm = table.norms[row] ?? 1;
  const seen = toSighting(row, asked);
  const held: number[] = [];
  let total = 0;
  let found = 0;
  terms.forEach(({ idf, frame }, place) => {
    const count = seen.counts[place] ?? 0;
    if (count > 0) {
      held.push(place);
      if (!frame) found += idf;
      total += idf * toSaturation(count, norm);
    }
  });
  seen.worth.forEach((worth, place) => {
    if (worth === 0 || seen.counts[place]) return;
    if (terms[place]?.frame !== true) {
      found += Math.min(terms[place]?.idf ?? Number.POSITIVE_INFINITY, PROVES * worth);
    }
    total += worth * toSaturation(seen.related[place] ?? 0, norm);
  });
  const together = toTogether(seen, terms);
  total += WINDOW * together + PAIR * seen.pairs + ORDER * toOrder(seen, terms, norm);
  if (table.articleOf[row] !== table.articleOf[row - 1]) total *= 1 + LEAD;
  const lift = seen.told ? Math.max(weight, 1 + TOLD) : weight;
  return { row, score: total * lift, relevance: total, held, found, together, pairs: seen.pairs };
}

function toSighting(row: number, { question, table, slots, worths, pairs, days }: Asked): Sighting {
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
  const see = (word: number, slot: number, times: number): void => {
    const tally = slot > 0 ? seen.counts : seen.related;
    const place = Math.abs(slot) - 1;
    tally[place] = (tally[place] ?? 0) + times;
    if (slot < 0) seen.worth[place] = Math.max(seen.worth[place] ?? 0, worths[word] ?? 0);
  };
  const seeAll = (some: Iterable<number>, times: number): void => {
    for (const word of some) if (slots[word] !== 0) see(word, slots[word] ?? 0, times);
  };
  seeAll(table.titleOf(row), TITLE);
  // Once, so that a passage that says the word itself stands above.
  seeAll(table.keywordsOf(row), 1);
  const words = table.wordsOf(row);
  const found = new Set<number>();
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    const slot = slots[word] ?? 0;
    if (slot !== 0) see(word, slot, 1);
    if (slot > 0) {
      seen.at.push(at);
      seen.terms.push(slot - 1);
    }
    if (at > 0) {
      const pair = (words[at - 1] ?? 0) * table.terms.length + word;
      if (pairs.has(pair)) found.add(pair);
      if (days.has(pair)) seen.told = true;
    }
  }
  seen.pairs = found.size;
  return seen;
}

/** The most idf mass of different terms within TOGETHER words. */
function toTogether(seen: Sighting, terms: readonly QuestionTerm[]): number {
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
function toOrder(seen: Sighting, terms: readonly QuestionTerm[], norm: number): number {
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
