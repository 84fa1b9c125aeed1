/** How likely a passage is to answer: a calibrated score, and no list of words. */
import { toIdf } from './postings.js';
import type { Question } from './question.js';
import type { Scored } from './rank.js';
import type { Table } from './table.js';
import { WITHIN } from './when.js';

/**
 * Logistic regression on questions for the shipped corpus: the odd halves of the question files of bench/README.md
 * that are not only scored; the even halves check. Names count by what is missing of them, and the words beside
 * them by what is found, be it a relative, since a question seldom has the passage's own; words within a sentence's
 * length count once more. An answer has others of its article beside it, and is of the date asked for. A long
 * question counts for more than a short one with the same share found, and one that takes something for granted
 * for less. A passage without keywords is forgiven some of what it lacks: of the same corpus stripped of them .06 of
 * the answerable questions are refused. The threshold refuses some .03 of those that were not fitted on.
 */
const WEIGHTS = {
  words: 0.59,
  names: -5.2,
  beside: 4.11,
  together: 1.8,
  article: 0.93,
  off: -2.93,
  presumes: -1.05,
  bare: 1.5,
};
const BIAS = -6.28;
export const DOUBT = 0;

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
  const { terms, unknown } = question;
  const mass = toMass(question, rows, () => true);
  if (mass === 0) return Number.NEGATIVE_INFINITY;
  const beside = toMass(question, rows, ({ name }) => !name);
  const rivals = ranked.slice(0, AMONG);
  const ofArticle = rivals.filter(({ row }) => articleOf[row] === articleOf[scored.row]);
  return (
    BIAS +
    WEIGHTS.words * Math.max(FEW, terms.length + unknown.length) +
    WEIGHTS.names * toMissingNames(scored, question, rows) +
    WEIGHTS.beside * (beside === 0 ? 1 : scored.found / beside) +
    (WEIGHTS.together * scored.together) / mass +
    (WEIGHTS.article * ofArticle.length) / rivals.length +
    WEIGHTS.off * toOff(scored, question) +
    (question.presumes ? WEIGHTS.presumes : 0) +
    (keywordsOf(scored.row).length === 0 ? WEIGHTS.bare : 0)
  );
}

/** Idf mass of the question's words, its frame aside; an unknown one weighs as one that no passage holds. */
function toMass(
  { terms, unknown }: Question,
  rows: number,
  counts: (word: { readonly name: boolean }) => boolean,
): number {
  const known = terms.filter((term) => !term.frame && counts(term));
  const lacking = unknown.filter(counts).length * toIdf(0, rows);
  return known.reduce((sum, { idf }) => sum + idf, lacking);
}

/** How many names the passage does not hold, each by its idf as a share of the most there can be. */
function toMissingNames({ held }: Scored, { terms, unknown }: Question, rows: number): number {
  const places = new Set(held);
  const known = terms.filter(({ name }, place) => name && !places.has(place));
  const named = unknown.filter(({ name }) => name);
  return known.reduce((sum, { idf }) => sum + idf / toIdf(0, rows), named.length);
}

/** How far the passage is from the dates asked for: 0 within or without any, 1 far away. */
function toOff({ score, relevance }: Scored, { when }: Question): number {
  if (when.dates.length === 0 || relevance === 0) return 0;
  return Math.max(0, 1 - (score / relevance - 1) / WITHIN);
}
