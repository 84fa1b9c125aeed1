/** A question read against the corpus: the terms to look for and what each is worth. */
import { distance } from 'fastest-levenshtein';
import type { Analyser, Term } from '../language/terms.js';
import type { Table } from './table.js';

export interface Repair {
  readonly from: string;
  readonly to: string;
}

export interface QuestionTerm {
  readonly term: string;
  /** Number in the table's vocabulary. */
  readonly number: number;
  /** What finding it says about a passage: inverse passage frequency. */
  readonly idf: number;
}

export interface Question {
  /** Known terms, each once, in the order of the question. */
  readonly terms: readonly QuestionTerm[];
  /** Words that the corpus never uses, as they were typed. */
  readonly unknown: readonly string[];
  readonly repaired: readonly Repair[];
}

/** Shorter words have too many neighbours: "talks" is one letter from "tanks". */
const REPAIRABLE = 6;

export function toQuestion(text: string, analyser: Analyser, table: Table): Question {
  const terms = new Map<string, QuestionTerm>();
  const unknown: string[] = [];
  const repaired: Repair[] = [];
  for (const word of analyser.query(text)) {
    if (word.stop || terms.has(word.term)) continue;
    const surface = text.slice(word.start, word.end);
    const term = table.vocabulary.has(word.term) ? word.term : toKnown(word, table);
    if (term === undefined) unknown.push(surface);
    else {
      terms.set(term, toQuestionTerm(term, table));
      if (term !== word.term) repaired.push({ from: surface, to: term });
    }
  }
  return { terms: [...terms.values()], unknown, repaired };
}

function toQuestionTerm(term: string, table: Table): QuestionTerm {
  const number = table.vocabulary.get(term) ?? -1;
  return { term, number, idf: toIdf(table.frequency[number] ?? 0, table.rows.length) };
}

/** Robertson–Spärck Jones weight, kept above nought as Lucene does. */
export function toIdf(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/** The commonest of the nearest known words, if one is near enough. */
function toKnown(word: Term, table: Table): string | undefined {
  if (word.term.length < REPAIRABLE || !/^\p{L}+$/u.test(word.term)) return undefined;
  const allowed = word.term.length >= 9 ? 2 : 1;
  let best: { term: string; far: number; frequency: number } | undefined;
  for (const [term, number] of table.vocabulary) {
    if (Math.abs(term.length - word.term.length) > allowed) continue;
    const far = distance(term, word.term);
    const frequency = table.frequency[number] ?? 0;
    if (far > allowed || (best !== undefined && far > best.far)) continue;
    if (best === undefined || far < best.far || frequency > best.frequency) {
      best = { term, far, frequency };
    }
  }
  return best?.term;
}
