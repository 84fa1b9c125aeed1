/** Quoted words are wanted as they stand. */
import type { Question } from './question.js';
import type { Scored } from './rank.js';
import type { Table } from './table.js';

/** Of the ranked passages those that hold every quoted phrase, in their text or title. */
export function toExact(ranked: readonly Scored[], { phrases }: Question, table: Table): Scored[] {
  return ranked.filter(({ row }) =>
    phrases.every(
      (phrase) => isWithin(phrase, table.wordsOf(row)) || isWithin(phrase, table.titleOf(row)),
    ),
  );
}

function isWithin(phrase: readonly number[], words: ArrayLike<number>): boolean {
  for (let at = 0; at + phrase.length <= words.length; at++) {
    if (phrase.every((word, offset) => words[at + offset] === word)) return true;
  }
  return false;
}

/** The quoted phrases of a question as typed. */
export function toQuoted(text: string): string[] {
  return [...text.matchAll(QUOTED)].map(([, words = '']) => words);
}

export const QUOTED = /["“„«]([^"“”„«»]+)["”“»]/gu;
