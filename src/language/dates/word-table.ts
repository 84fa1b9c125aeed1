import type { ClassName } from './classes.js';

/** What a word stands for: a number, or a piece of a TIMEX3 value. */
export type WordValue = string | number;

/** Words in lower case by class: a list, or word → value. */
export type WordTable = Partial<
  Readonly<Record<ClassName, readonly string[] | Readonly<Record<string, WordValue>>>>
>;

/** "one two three" → { one: 1, two: 2, three: 3 }. */
export function byIndex(words: string, first = 1): Record<string, number> {
  return Object.fromEntries(words.split(' ').map((word, at) => [word, at + first]));
}
