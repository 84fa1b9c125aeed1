/** A question read against the corpus: what to look for and what each part is worth. */
import type { Span } from '../answer.js';
import type { Term } from '../language/terms.js';
import { toQuoted } from './exact.js';
import { isFrame, toFrame } from './frame.js';
import { toFrequency, toIdf } from './postings.js';
import { toPreface } from './preface.js';
import { presumes } from './presupposition.js';
import { type Relative, type RelativesNeeds, toRelatives } from './relatives.js';
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
  readonly relatives: readonly Relative[];
  /** Written as a name: with a capital, and not as the first word. */
  readonly name: boolean;
  /** Says what kind of answer is wanted, not what it is about. */
  readonly frame: boolean;
}

/** A word that the corpus never uses. */
export interface UnknownWord {
  /** As typed. */
  readonly surface: string;
  readonly name: boolean;
  /** What the corpus may say instead. */
  readonly relatives: readonly Relative[];
}

export interface Question {
  readonly when: When;
  /** Whether it takes for granted that something has come about. */
  readonly presumes: boolean;
  /** Known terms, each once, in the order of the question. */
  readonly terms: readonly QuestionTerm[];
  /** Words and function words side by side as typed; at least one of each pair is a word. */
  readonly pairs: readonly (readonly [number, number])[];
  /** Those of them that stand in a date. */
  readonly days: readonly (readonly [number, number])[];
  /** Words in a script of the corpus that it never uses, in what is asked. */
  readonly unknown: readonly UnknownWord[];
  /** Words in another script: no name of the alias table, so nothing can be said about them. */
  readonly foreign: readonly string[];
  /** What stands in quotation marks, as term numbers; -1 for a word that the corpus never uses. */
  readonly phrases: readonly (readonly number[])[];
  readonly repaired: readonly Repair[];
}

export interface QuestionNeeds extends RelativesNeeds {
  readonly speller: Speller;
  /** Scripts that the corpus is written in. */
  readonly scripts: readonly RegExp[];
}

/**
 * Reads questions. The last one is remembered: a card ranks for its passages, and again for its sides.
 * @returns takes the ISO day that "last week" counts from
 */
export function toQuestionReader(
  needs: QuestionNeeds,
): (text: string, today: string | undefined) => Question {
  let last: { text: string; today: string | undefined; question: Question } | undefined;
  return (text, today) => {
    if (last === undefined || last.text !== text || last.today !== today) {
      last = { text, today, question: toQuestion(text, today, needs) };
    }
    return last.question;
  };
}

function toQuestion(text: string, today: string | undefined, needs: QuestionNeeds): Question {
  const when = toWhen(text, today);
  const readings = toReadings(text, needs);
  const words = readings.filter(({ word }) => !word.stop);
  const misspelt = words.filter(({ word, term = '' }) => term !== word.term && isFrame(term));
  const frame = [...toFrame(text), ...when.recency, ...misspelt.map(({ word }) => word)];
  const wanted = toWanted(words, toShareOf(when.spans, frame), needs);
  const preface = toPreface(text);
  const unknown = wanted.filter(
    ({ term, share, word }) => term === undefined && share === 1 && !isWithin(word, preface),
  );
  const isOwn = ({ surface }: Reading) => needs.scripts.some((script) => script.test(surface));
  return {
    when,
    presumes: presumes(text),
    terms: wanted.flatMap((each) => toTerm(each, needs.table)),
    pairs: toPairs(readings, needs.table),
    days: toPairs(
      readings.filter(({ word }) => isWithin(word, when.spans)),
      needs.table,
    ),
    phrases: toPhrases(text, needs),
    unknown: unknown.filter(isOwn),
    foreign: unknown.filter((each) => !isOwn(each)).map(({ surface }) => surface),
    repaired: words.flatMap(({ word, term, surface }) =>
      term === undefined || term === word.term ? [] : [{ from: surface, to: term }],
    ),
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
const DATED = 0.5;
/** The same for words that say what kind of answer is wanted. */
const FRAMING = 0.2;

/** How much of its idf a word of the question counts for. */
function toShareOf(dates: readonly Span[], frame: readonly Span[]): (word: Span) => number {
  return (word) => (isWithin(word, dates) ? DATED : isWithin(word, frame) ? FRAMING : 1);
}

function isWithin(word: Span, spans: readonly Span[]): boolean {
  return spans.some(({ start, end }) => start < word.end && word.start < end);
}

interface Wanted extends Reading {
  /** How much of its idf it counts for. */
  readonly share: number;
  readonly relatives: readonly Relative[];
}

/** Each word once. */
function toWanted(
  words: readonly Reading[],
  toShare: (word: Span) => number,
  needs: RelativesNeeds,
): Wanted[] {
  const distinct = new Map<string, Reading & { readonly share: number }>();
  for (const reading of words) {
    const key = reading.term ?? reading.word.term;
    if (!distinct.has(key)) distinct.set(key, { ...reading, share: toShare(reading.word) });
  }
  const wanted = [...distinct.values()];
  const relatives = toRelatives(
    wanted.map(({ word, term, surface, name, share }) => {
      const known = term !== undefined;
      return { term: term ?? word.term, known, word: name ? undefined : surface, share };
    }),
    needs,
  );
  return wanted.map((each, place) => ({ ...each, relatives: relatives[place] ?? [] }));
}

function toTerm({ term, share, name, relatives }: Wanted, table: Table): QuestionTerm[] {
  if (term === undefined) return [];
  const number = table.vocabulary.get(term) ?? -1;
  const idf = share * toIdf(toFrequency(table.postings, number), table.rows);
  return [{ term, number, idf, relatives, name, frame: share === FRAMING }];
}

function toPairs(readings: readonly Reading[], { vocabulary, stops }: Table): [number, number][] {
  const numbers = readings.map(({ term }) => vocabulary.get(term ?? '') ?? -1);
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
