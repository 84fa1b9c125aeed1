/** A question read against the corpus: what to look for and what each part is worth. */
import { distance } from 'fastest-levenshtein';
import type { Analyser, Term } from '../language/terms.js';
import type { Families } from './families.js';
import { toFrequency, toIdf } from './postings.js';
import type { Table } from './table.js';

export interface Repair {
  /** As typed. */
  readonly from: string;
  /** The corpus' term it was taken for. */
  readonly to: string;
}

export interface QuestionTerm {
  readonly term: string;
  /** Number in the table. */
  readonly number: number;
  /** What finding it says about a passage: inverse passage frequency. */
  readonly idf: number;
  /** Numbers of its relatives. */
  readonly family: readonly number[];
}

export interface Question {
  /** Known terms, each once, in the order of the question. */
  readonly terms: readonly QuestionTerm[];
  /** Words and function words side by side as typed; at least one of each pair is a word. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Words that the corpus never uses, as they were typed. */
  readonly unknown: readonly string[];
  readonly repaired: readonly Repair[];
}

/** Shorter words have too many neighbours: "talks" is one letter from "tanks". */
const REPAIRABLE = 6;

export function toQuestion(text: string, { analyser, table, families }: QuestionNeeds): Question {
  const read = analyser.query(text).map((word) => ({ word, term: toKnown(word, table) }));
  const terms = new Map<string, QuestionTerm>();
  const unknown: string[] = [];
  const repaired: Repair[] = [];
  for (const { word, term } of read) {
    if (word.stop) continue;
    const surface = text.slice(word.start, word.end);
    if (term === undefined) unknown.push(surface);
    else if (term !== word.term) repaired.push({ from: surface, to: term });
    if (term === undefined || terms.has(term)) continue;
    const number = table.vocabulary.get(term) ?? -1;
    const idf = toIdf(toFrequency(table.postings, number), table.ids.length);
    terms.set(term, { term, number, idf, family: families.of(term) });
  }
  const numbers = read.map(({ term }) => table.vocabulary.get(term ?? '') ?? -1);
  return { terms: [...terms.values()], pairs: toPairs(numbers, table.stops), unknown, repaired };
}

export interface QuestionNeeds {
  readonly analyser: Analyser;
  readonly table: Table;
  readonly families: Families;
}

function toPairs(numbers: readonly number[], stops: Uint8Array): [number, number][] {
  return numbers.flatMap((second, at): [number, number][] => {
    const first = numbers[at - 1];
    if (first === undefined || first < 0 || second < 0) return [];
    return stops[first] === 1 && stops[second] === 1 ? [] : [[first, second]];
  });
}

/** The word itself, or the commonest of the nearest words that the corpus does know. */
function toKnown(word: Term, table: Table): string | undefined {
  if (word.stop || table.vocabulary.has(word.term)) return word.term;
  if (word.term.length < REPAIRABLE || !/^\p{L}+$/u.test(word.term)) return undefined;
  const allowed = word.term.length >= 9 ? 2 : 1;
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
