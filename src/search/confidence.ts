/** How likely a passage is to answer: a calibrated score, and no list of words. */
import { toIdf } from './postings.js';
import type { Question } from './question.js';
import type { Scored } from './rank.js';
import type { Table } from './table.js';
import { WITHIN } from './when.js';

/**
 * Logistic regression on questions for the shipped corpus: the odd halves of shipped.jsonl and of
 * paraphrased.jsonl, and 151 with slips and paraphrases that are not kept;
 * bench/README.md has the even halves. A word that a relative stands in for counts as found, since a
 * question seldom has the passage's own. An answer stands out from what comes tenth, has others of its
 * article beside it, and is of the date asked for. A long question counts for more than a short one
 * with the same share found. General sets (squad2, clapnq, newwiki) put the threshold where a quarter
 * of paraphrased questions was refused; those written to look answerable stay far harder:
 * `bench retrieval --refusal`.
 */
const WEIGHTS = {
  found: 5.6,
  words: 0.6,
  names: -1.25,
  lead: 0.56,
  asked: -0.95,
  article: 2.17,
  off: -2.94,
};
const BIAS = -6.39;
export const DOUBT = -0.1;

/** Words up to which a question is not the more doubtful the shorter it is. */
const FEW = 3;

/** Passages among which the answer stands out, if there is one. */
const AMONG = 10;

/**
 * Log-odds that the passage answers; below DOUBT it is not shown as an answer.
 * @param ranked the passages, best first
 */
export function toConfidence(
  scored: Scored,
  ranked: readonly Scored[],
  question: Question,
  { rows, articleOf }: Pick<Table, 'rows' | 'articleOf'>,
): number {
  // An unknown word weighs as one that no passage holds.
  const most = toIdf(0, rows);
  const { terms, unknown } = question;
  const mass = terms.reduce(
    (sum, { idf, frame }) => sum + (frame ? 0 : idf),
    unknown.length * most,
  );
  if (mass === 0) return Number.NEGATIVE_INFINITY;
  const rivals = ranked.slice(0, AMONG);
  const lead = scored.relevance - (rivals[AMONG - 1]?.relevance ?? 0);
  const ofArticle = rivals.filter(({ row }) => articleOf[row] === articleOf[scored.row]);
  return (
    BIAS +
    (WEIGHTS.found * scored.found) / mass +
    WEIGHTS.words * Math.max(FEW, terms.length + unknown.length) +
    (WEIGHTS.names * toMissingNames(scored, question, most)) / most +
    (WEIGHTS.lead * lead) / most +
    (WEIGHTS.article * ofArticle.length) / rivals.length +
    WEIGHTS.off * toOff(scored, question) +
    (question.asked ? WEIGHTS.asked : 0)
  );
}

/** How far the passage is from the dates asked for: 0 within or without any, 1 far away. */
function toOff({ score, relevance }: Scored, { when }: Question): number {
  if (when.dates.length === 0 || relevance === 0) return 0;
  return Math.max(0, 1 - (score / relevance - 1) / WITHIN);
}

/** Idf mass of the names that the passage does not hold. */
function toMissingNames({ held }: Scored, { terms, unknown }: Question, most: number): number {
  const places = new Set(held);
  const known = terms.filter(({ name }, place) => name && !places.has(place));
  const named = unknown.filter(({ name }) => name);
  return known.reduce((sum, { idf }) => sum + idf, named.length * most);
}
