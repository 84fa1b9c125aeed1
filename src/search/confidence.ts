/** How likely a passage is to answer: a calibrated score, and no list of words. */
import { toIdf } from './postings.js';
import type { Question } from './question.js';
import type { Scored } from './rank.js';
import type { Table } from './table.js';
import { WITHIN } from './when.js';

/**
 * Logistic regression on questions for the shipped corpus: the odd halves of four of the question files
 * of bench/README.md, which has the even halves and those that nothing was fitted on. A word that a relative
 * stands in for counts as found, since a question seldom has the passage's own; what is asked of the names
 * counts once more without them, and so do words found within a sentence's length. An answer has others of
 * its article beside it, stands out from the next best, and is of the date asked for. A long question counts
 * for more than a short one with the same share found. A passage without keywords is forgiven what it lacks:
 * so that as many answerable questions are refused of the same corpus stripped of them. The threshold refuses
 * some .045 of the answerable questions that were not fitted on; unanswerable ones written to look answerable
 * stay far harder: `bench retrieval --refusal`.
 */
const WEIGHTS = {
  found: 1.66,
  words: 0.38,
  names: -1.75,
  asked: -0.68,
  beside: 1.48,
  together: 1.12,
  article: 0.54,
  ahead: 0.53,
  off: -0.8,
  bare: 0.75,
};
const BIAS = -4.32;
export const DOUBT = 0.1;

/** Words up to which a question is not the more doubtful the shorter it is. */
const FEW = 3;

/** Passages among which others of the answer's article may be. */
const AMONG = 10;

/**
 * Log-odds that the passage answers; below DOUBT it is not shown as an answer.
 * @param ranked the passages, best first
 */
export function toConfidence(
  scored: Scored,
  ranked: readonly Scored[],
  question: Question,
  { rows, articleOf, keywordsOf }: Pick<Table, 'rows' | 'articleOf' | 'keywordsOf'>,
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
  const ofArticle = rivals.filter(({ row }) => articleOf[row] === articleOf[scored.row]);
  return (
    BIAS +
    (WEIGHTS.found * scored.found) / mass +
    WEIGHTS.words * Math.max(FEW, terms.length + unknown.length) +
    (WEIGHTS.names * toMissingNames(scored, question, most)) / most +
    WEIGHTS.beside * toBeside(scored, question, most) +
    (WEIGHTS.together * scored.together) / mass +
    (WEIGHTS.article * ofArticle.length) / rivals.length +
    WEIGHTS.ahead * toAhead(ranked) +
    WEIGHTS.off * toOff(scored, question) +
    (keywordsOf(scored.row).length === 0 ? WEIGHTS.bare : 0) +
    (question.asked ? WEIGHTS.asked : 0)
  );
}

/** How far the first is ahead of the second, as a share of its relevance; below nought where a date or voice lifted it. */
function toAhead([first, second]: readonly Scored[]): number {
  if (first === undefined || first.relevance === 0) return 0;
  return 1 - (second?.relevance ?? 0) / first.relevance;
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

/** Share of the idf mass of the words beside the names that the passage holds; 1 where there are none. */
function toBeside({ held }: Scored, { terms, unknown }: Question, most: number): number {
  const places = new Set(held);
  const beside = terms.flatMap(({ name, frame, idf }, place) =>
    name || frame ? [] : [{ idf, isHeld: places.has(place) }],
  );
  const lacking = unknown.filter(({ name }) => !name).length * most;
  const all = beside.reduce((sum, { idf }) => sum + idf, lacking);
  const found = beside.reduce((sum, { idf, isHeld }) => sum + (isHeld ? idf : 0), 0);
  return all === 0 ? 1 : found / all;
}
