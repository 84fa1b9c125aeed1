/** Scores a shortlist again, reading each passage's words in their order. */
import { toSaturation } from './postings.js';
import type { Question, QuestionTerm } from './question.js';
import { type Asked, type Sighting, toOrder, toSighting, toTogether } from './sighting.js';
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
/**
 * What the first passage of an article gains: news tells the main thing first. From .06, hit@1 of four question
 * files .855 to .886, nDCG@10 of sets of articles .003 lower or as before.
 */
const LEAD = 0.1;

/** What a relative proves, beside what it is worth: it must not outrank the word, but it says that the passage is about it. */
const PROVES = 2;

export interface Scored {
  readonly row: number;
  /** What it is ranked by: relevance, times the weight that the question's dates give it. */
  readonly score: number;
  readonly relevance: number;
  /** Question terms held by text, title or keywords, as places in the question. */
  readonly held: readonly number[];
  /** Idf mass of the question's words held, or stood in for by a relative; its names and its frame aside. */
  readonly found: number;
  /** The most idf mass of terms within a sentence's length of the text. */
  readonly together: number;
}

export interface Ranking {
  /**
   * Best first. Reuses its memory: one call at a time.
   */
  rank(rows: readonly number[], question: Question, weigh?: Weigh): Scored[];
}

export function toRanking(table: Table): Ranking {
  const slots = new Int16Array(table.terms.length);
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
function toSought({ terms, unknown }: Question): readonly Omit<QuestionTerm, 'term' | 'number'>[] {
  const lacking = { idf: Number.POSITIVE_INFINITY, frame: false };
  return [...terms, ...unknown.map((word) => ({ ...word, ...lacking }))];
}

function mark(slots: Int16Array, question: Question, value: (place: number) => number): void {
  toSought(question).forEach(({ relatives }, place) => {
    for (const { number } of relatives) slots[number] = -value(place);
  });
  question.terms.forEach(({ number }, place) => {
    slots[number] = value(place);
  });
}

function toScored(row: number, weight: number, asked: Asked): Scored {
  const { question, table } = asked;
  const { terms } = question;
  const norm = table.norms[row] ?? 1;
  const seen = toSighting(row, asked);
  const held: number[] = [];
  let total = 0;
  terms.forEach(({ idf }, place) => {
    const count = seen.counts[place] ?? 0;
    if (count === 0) return;
    held.push(place);
    total += idf * toSaturation(count, norm);
  });
  seen.worth.forEach((worth, place) => {
    if (worth === 0 || seen.counts[place]) return;
    total += worth * toSaturation(seen.related[place] ?? 0, norm);
  });
  const together = toTogether(seen, terms);
  total += WINDOW * together + PAIR * seen.pairs + ORDER * toOrder(seen, terms, norm);
  if (table.articleOf[row] !== table.articleOf[row - 1]) total *= 1 + LEAD;
  const lift = seen.told ? Math.max(weight, 1 + TOLD) : weight;
  return {
    row,
    score: total * lift,
    relevance: total,
    held,
    found: toFound(seen, question),
    together,
  };
}

/** A word held proves its idf; a relative in its place at most that. */
function toFound(seen: Sighting, question: Question): number {
  return toSought(question).reduce((sum, { name, frame, idf }, place) => {
    if (name || frame) return sum;
    return sum + (seen.counts[place] ? idf : Math.min(idf, PROVES * (seen.worth[place] ?? 0)));
  }, 0);
}
