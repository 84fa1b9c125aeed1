/** How likely the best passage is to answer: a calibrated score, and no list of words. */
import { toIdf } from './postings.js';
import type { Question } from './question.js';
import type { Scored } from './rank.js';

export interface Confidence {
  /** Log-odds that the passage answers; below DOUBT it is not shown as an answer. */
  readonly logOdds: number;
  /** Share of the question's information (idf mass) that the passage holds, 0–1. */
  readonly coverage: number;
}

/**
 * Logistic regression on squad2, clapnq, newwiki and xquad_en: questions whose
 * best passage is right, against questions of another set and questions whose
 * article was taken away; on these, in-sample, -0.73 keeps 96 per cent of the
 * former and turns away 89 per cent of the latter. DOUBT stands lower, since a
 * wrong refusal is worse than a weak answer: of ten values the one that refuses at
 * most 4 per cent of the answerable on both halves of bench/questions/shipped.jsonl,
 * so neither half is a clean check of it. Questions written
 * to look answerable (squad2's own) are far harder: `bench retrieval --refusal`.
 */
const WEIGHTS = { score: 4.81, held: 1.39, missing: -2.06, bias: -6.74 };
export const DOUBT = -1;

/** @param passages in the corpus: an unknown word weighs as one that no passage holds */
export function toConfidence(scored: Scored, question: Question, passages: number): Confidence {
  const most = toIdf(0, passages);
  const places = new Set(scored.held);
  const words = [
    ...question.terms.map(({ idf, name }, place) => ({ idf, name, held: places.has(place) })),
    ...question.unknown.map(({ name }) => ({ idf: most, name, held: false })),
  ];
  const mass = toMass(words);
  if (mass === 0) return { logOdds: Number.NEGATIVE_INFINITY, coverage: 0 };
  const found = toMass(words.filter((word) => word.held));
  const names = words.filter(({ name }) => name);
  const absent = toMass(names.filter((word) => !word.held)) / (toMass(names) || 1);
  const { score, held: holds, missing, bias } = WEIGHTS;
  return {
    logOdds: bias + (score * scored.relevance) / mass + (holds * found) / most + missing * absent,
    coverage: found / mass,
  };
}

function toMass(words: readonly { readonly idf: number }[]): number {
  return words.reduce((sum, { idf }) => sum + idf, 0);
}
