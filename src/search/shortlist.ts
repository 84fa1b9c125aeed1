/**
 * The passages worth a closer look: BM25 over title and text as one field, all
 * postings read once.
 *
 * MiniSearch was measured in this place on rtqa_conflict (30,960 paragraphs),
 * from the question's three to six rarest terms. Three and four are faster and
 * find less (answer-recall@5 .584 and .597 against .636); six find as much in
 * as much time (.623, p50 14.8 against 17.0 ms on a busy machine). Its index
 * takes 3.4 s and 69 MB beside 0.4 s and 6 MB for these postings, which are
 * built in slices from a saved table: start and reload decide. MiniSearch serves
 * where its radix tree is the best tool: repair.ts. Figures: bench/README.md.
 */
import { toSaturation } from './postings.js';
import type { Question } from './question.js';
import { FAMILY } from './rank.js';
import type { Table } from './table.js';

/** Rows by BM25, best first. */
export interface Shortlist {
  /**
   * Reuses its memory: one call at a time.
   * @param weigh what a row's score is multiplied by; 0 leaves the row out
   */
  find(question: Question, limit: number, weigh?: (row: number) => number): number[];
}

export function toShortlist(table: Table): Shortlist {
  const scores = new Float32Array(table.ids.length);
  const weights = new Float32Array(table.ids.length);
  const { starts, rows, counts, norms } = table.postings;
  return {
    find(question, limit, weigh) {
      const touched: number[] = [];
      const read = (term: number, weight: number): void => {
        const end = starts[term + 1] ?? 0;
        for (let at = starts[term] ?? 0; at < end; at++) {
          const row = rows[at] ?? 0;
          if (scores[row] === 0) {
            weights[row] = weigh?.(row) ?? 1;
            if (weights[row] === 0) continue;
            touched.push(row);
          }
          scores[row] =
            (scores[row] ?? 0) + weight * toSaturation(counts[at] ?? 0, norms[row] ?? 1);
        }
      };
      for (const { number, idf, family } of question.terms) {
        read(number, idf);
        for (const relative of family) read(relative, FAMILY * idf);
      }
      for (const row of touched) scores[row] = (scores[row] ?? 0) * (weights[row] ?? 1);
      const best = toBest(touched, scores, limit);
      for (const row of touched) scores[row] = 0;
      return best;
    },
  };
}

/** Sorting only what reaches the threshold: most rows touched hold one common word. */
function toBest(touched: readonly number[], scores: Float32Array, limit: number): number[] {
  const score = (row: number) => scores[row] ?? 0;
  const sorted = Float32Array.from(touched, score).sort();
  const threshold = sorted[Math.max(0, sorted.length - limit)] ?? 0;
  return touched
    .filter((row) => score(row) >= threshold)
    .sort((a, b) => score(b) - score(a) || a - b)
    .slice(0, limit);
}
