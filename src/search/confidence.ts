/** How likely the best passage is to answer: a calibrated score, and no list of words. */
import { toIdf } from './postings.js';
import type { Question } from './question.js';
import type { Scored } from './rank.js';

/**
 * Logistic regression on squad2, clapnq and newwiki: their questions, against
 * their unanswerable ones, questions of another set, and questions whose
 * article was taken away. What holds for questions but not for keywords (`asked`)
 * and the threshold were chosen on bench/questions/shipped.jsonl and one half of a
 * set written without sight of the code; bench/README.md has the other half. A long
 * question counts for more than a short one with the same share found, since every
 * further word may be put differently in the passage; a missing verb or noun told
 * nothing more, and was left out. Questions written to look answerable (squad2's
 * own) stay far harder: `bench retrieval --refusal`.
 */
const WEIGHTS = { score: 2.89, words: 0.33, names: -1.23, numbers: -1.36, asked: -1.25 };
const BIAS = -4.99;
export const DOUBT = -1.65;

/** One word of the question, weighed against a word that no passage holds. */
interface Weighed {
  /** Share of the idf of an unknown word, 0–1. */
  readonly mass: number;
  readonly held: boolean;
  readonly name: boolean;
  readonly number: boolean;
}

/**
 * Log-odds that the passage answers; below DOUBT it is not shown as an answer.
 * @param passages in the corpus: an unknown word weighs as one that no passage holds
 */
export function toConfidence(scored: Scored, question: Question, passages: number): number {
  const words = toWeighed(scored, question, passages);
  const mass = toMass(words);
  if (mass === 0) return Number.NEGATIVE_INFINITY;
  const missing = words.filter(({ held }) => !held);
  return (
    BIAS +
    (WEIGHTS.score * scored.relevance) / toIdf(0, passages) / mass +
    WEIGHTS.words * words.length +
    WEIGHTS.names * toMass(missing.filter(({ name }) => name)) +
    WEIGHTS.numbers * toMass(missing.filter(({ number }) => number)) +
    (question.asked ? WEIGHTS.asked : 0)
  );
}

function toWeighed({ held }: Scored, { terms, unknown }: Question, passages: number): Weighed[] {
  const most = toIdf(0, passages);
  const places = new Set(held);
  const isNumber = (word: string) => /\p{Nd}/u.test(word);
  return [
    ...terms.map(({ term, idf, name }, place) => {
      return { mass: idf / most, held: places.has(place), name, number: isNumber(term) };
    }),
    ...unknown.map(({ surface, name }) => {
      return { mass: 1, held: false, name, number: isNumber(surface) };
    }),
  ];
}

function toMass(words: readonly Weighed[]): number {
  return words.reduce((sum, { mass }) => sum + mass, 0);
}
