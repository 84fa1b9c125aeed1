/** Misspelt words: only where the corpus does not know the word as it was typed. */
import { distance } from 'fastest-levenshtein';
import type { Term } from '../language/terms.js';
import { toFrequency } from './postings.js';
import type { Table } from './table.js';

/** Letters; shorter words have too many neighbours: "talks" is one letter from "tanks". */
const REPAIRABLE = 6;
/** From this length on two letters may differ. */
const LONG = 9;

/** The word itself, or the commonest of the nearest words that the corpus does know. */
export function toKnown(word: Term, table: Table): string | undefined {
  if (word.stop || table.vocabulary.has(word.term)) return word.term;
  if (word.term.length < REPAIRABLE || !/^\p{L}+$/u.test(word.term)) return undefined;
  const allowed = word.term.length >= LONG ? 2 : 1;
  let best: { term: string; far: number; frequency: number } | undefined;
  for (const [term, number] of table.vocabulary) {
    if (Math.abs(term.length - word.term.length) > allowed) continue;
    const far = distance(term, word.term);
    const frequency = toFrequency(table.postings, number);
    if (far > allowed || (best !== undefined && far > best.far)) continue;
    if (best === undefined || far < best.far || frequency > best.frequency) {
      best = { term, far, frequency };
    }
  }
  return best?.term;
}
