/** A question read against the corpus: what to look for and what each part is worth. */
import type { Span } from '../answer.js';
import type { Analyser, Term } from '../language/terms.js';
import { toQuoted } from './exact.js';
import type { Families } from './families.js';
import { toFrame } from './frame.js';
import { toFrequency, toIdf } from './postings.js';
import type { Speller } from './repair.js';
import type { Table } from './table.js';
import { toWhen, type When } from './when.js';

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
  /** Written as a name: with a capital, and not as the first word. */
  readonly name: boolean;
}

/** A word that the corpus never uses. */
export interface UnknownWord {
  /** As typed. */
  readonly surface: string;
  readonly name: boolean;
}

export interface Question {
  readonly when: When;
  /** Known terms, each once, in the order of the question. */
  readonly terms: readonly QuestionTerm[];
  /** Words and function words side by side as typed; at least one of each pair is a word. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Words in a script of the corpus that it never uses. */
  readonly unknown: readonly UnknownWord[];
  /** Words in another script: no name of the alias table, so nothing can be said about them. */
  readonly foreign: readonly string[];
  /** What stands in quotation marks, as term numbers; -1 for a word that the corpus never uses. */
  readonly phrases: readonly (readonly number[])[];
  readonly repaired: readonly Repair[];
}

export interface QuestionNeeds {
  readonly analyser: Analyser;
  readonly table: Table;
  readonly families: Families;
  readonly speller: Speller;
  /** Scripts that the corpus is written in. */
  readonly scripts: readonly RegExp[];
}

/** @param today ISO day that "last week" counts from */
export function toQuestion(
  text: string,
  today: string | undefined,
  needs: QuestionNeeds,
): Question {
  const { table } = needs;
  const when = toWhen(text, today);
  const frame = toFrame(text);
  const read = toReadings(text, needs);
  const terms = new Map<string, QuestionTerm>();
  const unknown: UnknownWord[] = [];
  const foreign: string[] = [];
  const repaired: Repair[] = [];
  for (const { word, term, surface, name } of read) {
    const share = isWithin(word, when.spans) ? DATED : isWithin(word, frame) ? FRAMING : 1;
    if (word.stop || (term === undefined && share < 1)) continue;
    if (term === undefined) {
      if (needs.scripts.some((script) => script.test(surface))) unknown.push({ surface, name });
      else foreign.push(surface);
      continue;
    }
    if (term !== word.term) repaired.push({ from: surface, to: term });
    if (!terms.has(term)) terms.set(term, { ...toWeighed(term, share, needs), name });
  }
  const numbers = read.map(({ term }) => table.vocabulary.get(term ?? '') ?? -1);
  return {
    when,
    terms: [...terms.values()],
    pairs: toPairs(numbers, table.stops),
    phrases: toPhrases(text, needs),
    unknown,
    foreign,
    repaired,
  };
}

/** One word of the question and what the corpus calls it, if it knows it at all. */
interface Reading {
  readonly word: Term;
  readonly term: string | undefined;
  readonly surface: string;
  readonly name: boolean;
}

function toReadings(text: string, { analyser, speller }: QuestionNeeds): Reading[] {
  const words = analyser.query(text);
  // Where every word has a capital, or none, capitals tell no names.
  const mixed = words.some(({ start }) => /^\p{Ll}/u.test(text.slice(start)));
  return words.map((word, at) => {
    const surface = text.slice(word.start, word.end);
    const name = mixed && at > 0 && /^\p{Lu}/u.test(surface);
    return { word, term: speller.toKnown(word, surface, name), surface, name };
  });
}

/** What the words of a date are worth beside others, since the date itself lifts a passage. */
const DATED = 0.2;
/** The same for words that say what kind of answer is wanted. */
const FRAMING = 0.2;

function isWithin(word: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start < word.end && word.start < end);
}

function toWeighed(term: string, share: number, { table, families }: QuestionNeeds) {
  const number = table.vocabulary.get(term) ?? -1;
  const idf = toIdf(toFrequency(table.postings, number), table.ids.length);
  return { term, number, idf: share * idf, family: families.of(term) };
}

function toPairs(numbers: readonly number[], stops: Uint8Array): [number, number][] {
  return numbers.flatMap((second, at): [number, number][] => {
    const first = numbers[at - 1];
    if (first === undefined || first < 0 || second < 0) return [];
    return stops[first] === 1 && stops[second] === 1 ? [] : [[first, second]];
  });
}

/** Two words or more in quotation marks; a single one is only stressed. */
function toPhrases(text: string, { analyser, table }: QuestionNeeds): number[][] {
  return toQuoted(text)
    .map((words) => analyser.query(words))
    .filter((words) => words.length > 1)
    .map((words) => words.map(({ term }) => table.vocabulary.get(term) ?? -1));
}
