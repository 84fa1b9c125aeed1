/** How likely a passage is to answer: a calibrated score, and no list of words. */
import { toIdf } from './postings.js';
import type { Question } from './question.js';
import type { Scored } from './rank.js';

/**
 * Logistic regression on questions for the shipped corpus, the odd halves of three sets: shipped.jsonl,
 * questions written from the facts without sight of the corpus, and some with slips and paraphrases;
 * bench/README.md has the even halves. A word that a relative stands in for counts as found, since a
 * question seldom has the passage's own; against that, an answer stands out from what comes tenth, and
 * a long question counts for more than a short one with the same share found. General sets (squad2,
 * clapnq, newwiki) were fitted before: they put the threshold where a quarter of paraphrased questions
 * was refused. Questions written to look answerable stay far harder: `bench retrieval --refusal`.
 */
const WEIGHTS = { found: 5.49, words: 0.45, names: -1.51, lead: 0.4, asked: -0.64 };
const BIAS = -4.81;
export const DOUBT = -0.1;

/** Passages among which the answer stands out, if there is one. */
const AMONG = 10;

/**
 * Log-odds that the passage answers; below DOUBT it is not shown as an answer.
 * @param ranked the passages, best first
 * @param passages in the corpus: an unknown word weighs as one that no passage holds
 */
export function toConfidence(
  scored: Scored,
  ranked: readonly Scored[],
  question: Question,
  passages: number,
): number {
  const most = toIdf(0, passages);
  const { terms, unknown } = question;
  const mass = terms.reduce((sum, { idf }) => sum + idf, unknown.length * most);
  if (mass === 0) return Number.NEGATIVE_INFINITY;
  const last = ranked[Math.min(AMONG, ranked.length) - 1] ?? scored;
  return (
    BIAS +
    (WEIGHTS.found * scored.found) / mass +
    WEIGHTS.words * (terms.length + unknown.length) +
    (WEIGHTS.names * toMissingNames(scored, question, most)) / most +
    (WEIGHTS.lead * (scored.relevance - last.relevance)) / most +
    (question.asked ? WEIGHTS.asked : 0)
  );
}

/** Idf mass of the names that the passage does not hold. */
function toMissingNames({ held }: Scored, { terms, unknown }: Question, most: number): number {
  const places = new Set(held);
  const known = terms.filter(({ name }, place) => name && !places.has(place));
  const named = unknown.filter(({ name }) => name);
  return known.reduce((sum, { idf }) => sum + idf, named.length * most);
}
