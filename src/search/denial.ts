/**
 * Whether a passage says no to what a question takes for granted: "When did Norland sell its fleet?"
 * beside "Norland refused to sell its fleet". Such a passage is no answer, and the best correction.
 *
 * Of 1,430 answerable questions (twelve sets of bench/README.md) 7 are refused so, of 692 others 39, nearly all
 * false premises. Where words merely stand near a "not", as many answerable ones were lost as false premises
 * won: so the denied words must weigh something and be denied wherever the passage has them, or what may stand
 * in for them, and the question must presuppose, in the affirmative.
 */
import type { Span } from '../answer.js';
import type { Analyser, Term } from '../language/terms.js';
import { NEGATIONS, OPPOSITIONS, OR_NOT, REFUSALS } from './presupposition.js';
import type { Question } from './question.js';
import type { Table } from './table.js';

/** Share of the idf mass of the words beside the names that must be denied. */
const DENIED = 0.17;
/** Terms between a denial and what it denies. */
const BEFORE = 4;
const BEHIND = 5;

/** A question that has the denial itself, or leaves it open. */
const OPEN = new RegExp(
  String.raw`\b(?:${NEGATIONS}|${REFUSALS}|${OPPOSITIONS}|${OR_NOT})\b`,
  'iu',
);

const DENIES = new RegExp(`^(?:${NEGATIONS}|${REFUSALS})$`, 'iu');
const IS_DENIED = /^(?:cancell?ed|refused|rejected|excluded|denied|impossible)$/iu;
/** What keeps a denial from what stands behind it. */
const APART = /[,;:“”]/u;

/** A passage that is taken for an answer, and its sentences. */
interface Read {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** @param text as typed, of a question that takes something for granted */
export function isDenied(
  text: string,
  { terms }: Pick<Question, 'terms'>,
  passage: Read,
  { analyser, table }: { readonly analyser: Analyser; readonly table: Pick<Table, 'terms'> },
): boolean {
  if (OPEN.test(text)) return false;
  const own = terms.filter(({ name, frame, term }) => !name && !frame && !/\s/u.test(term));
  const stances = toStances(passage, analyser);
  const denied = own.filter(({ term, relatives }) => {
    const others = relatives.map(({ number }) => stances.get(table.terms[number] ?? ''));
    return stances.get(term) === 'denied' && !others.includes('told');
  });
  const toMass = (some: typeof own) => some.reduce((sum, { idf }) => sum + idf, 0);
  return denied.length > 0 && toMass(denied) >= DENIED * toMass(own);
}

/** Each word of the passage: denied wherever it stands, or told at least once. */
function toStances({ text, sentences }: Read, analyser: Analyser): Map<string, 'denied' | 'told'> {
  const stances = new Map<string, 'denied' | 'told'>();
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const words = analyser.terms(sentence);
    words.forEach(({ term }, at) => {
      if (stances.get(term) === 'told') return;
      stances.set(term, isDeniedAt(at, words, sentence) ? 'denied' : 'told');
    });
  }
  return stances;
}

function isDeniedAt(at: number, words: readonly Term[], sentence: string): boolean {
  const here = words[at];
  if (here === undefined) return false;
  const fits = (word: Term, cue: RegExp): boolean =>
    cue.test(sentence.slice(word.start, word.end)) &&
    !APART.test(sentence.slice(Math.min(word.end, here.end), Math.max(word.start, here.start)));
  return (
    words.slice(Math.max(0, at - BEFORE), at).some((word) => fits(word, DENIES)) ||
    words.slice(at + 1, at + 1 + BEHIND).some((word) => fits(word, IS_DENIED))
  );
}
