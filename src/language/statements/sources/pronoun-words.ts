/** Pronouns as subjects: "they", "which", "both"; not "both sides". */

import type { Word } from '../words.js';
import { isDateWord } from './phrases.js';

const PERSONAL = new Set([
  'he',
  'she',
  'they',
  'it',
  'we',
  'i',
  'you',
  'who',
  'which',
  'that',
  'one',
  'both',
  'others',
  'some',
  'many',
  'most',
  'those',
]);

export function isPronoun(word: Word | undefined): boolean {
  return word !== undefined && PERSONAL.has(word.lower) && word.pos !== 'NOUN';
}

/** "one Democratic source", "some officials": no pronoun before a noun. */
export function isQuantifier(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    /^(?:one|both|some|many|most|those)$/u.test(words[at]?.lower ?? '') &&
    /^(?:NOUN|ADJ|PROPN)$/u.test(next?.pos ?? '') &&
    next?.quoted === false &&
    !isDateWord(next)
  );
}
