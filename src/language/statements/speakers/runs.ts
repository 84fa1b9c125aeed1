/** Runs of capitalised words that may name somebody whom no table holds. */

import { isDateWord } from '../sources/phrases.js';
import type { Word } from '../words.js';
import { HOUSES, TITLES } from './offices.js';

const LONGEST_NAME = 4;

/** "Bridget A. Brink": no article. */
const INITIAL = /^\p{Lu}\.$/u;

/** "Robert Kennedy Jr." is a Kennedy. */
export const SUFFIX = /^(?:Jr|Sr|II|III)\.?$/u;

/** Runs of capitalised words that are no titles and not in a table. */
export function toRuns(words: readonly Word[], isTaken: (word: Word) => boolean): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  words.forEach((word, i) => {
    const isName =
      word.pos === 'PROPN' &&
      /^\p{Lu}[\p{L}.'’-]*$/u.test(word.surface) &&
      !/^\p{Lu}{2,}$/u.test(word.surface) &&
      !isDateWord(word) &&
      (INITIAL.test(word.surface) || !TITLES.has(word.lower.replace(/\.$/u, ''))) &&
      !isTaken(word);
    const joined = run.length > 0 && (words[i - 1]?.end ?? 0) + 1 >= word.start;
    if (isName && (run.length === 0 || joined)) run.push(word);
    else {
      if (run.length > 0) runs.push(run);
      run = isName ? [word] : [];
    }
  });
  if (run.length > 0) runs.push(run);
  // "Fisheries Ministry" behind a state's name is no person.
  return runs.filter((run) => run.length <= LONGEST_NAME && !isHouse(run, words));
}

function isHouse(run: readonly Word[], words: readonly Word[]): boolean {
  const before = words.findLast(({ end }) => end < (run[0]?.start ?? 0) + 1);
  return HOUSES.has(run.at(-1)?.lower ?? '') && /^['’]s?$/u.test(before?.surface ?? '');
}
