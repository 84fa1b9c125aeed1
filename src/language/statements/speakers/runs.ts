/** Runs of capitalised words that may name somebody whom no table holds. */

import { isDateWord } from '../sources/phrases.js';
import type { Word } from '../words.js';
import { GROUPS, HOUSES, TITLES } from './offices.js';

const LONGEST_NAME = 4;

/** "Bridget A. Brink": no article. */
const INITIAL = /^\p{Lu}\.$/u;

/** "Robert Kennedy Jr." is a Kennedy. */
export const SUFFIX = /^(?:Jr|Sr|II|III)\.?$/u;

/** "al-Ansari", "bin Mubarak", "van Dijk": what binds a name to the one before it. */
const PARTICLE = /^(?:al|el|bin|bint|ben|ibn|abu|van|von|der|den|de|da|di|du|la)$/iu;

/** Runs of capitalised words that are no titles and not in a table. */
export function toRuns(words: readonly Word[], isTaken: (word: Word) => boolean): Word[][] {
  const runs: Word[][] = [];
  let run: Word[] = [];
  const joinedWords = joinNames(words);
  joinedWords.forEach((word, i) => {
    const before = joinedWords[i - 1];
    const joined = run.length > 0 && (before?.end ?? 0) + 1 >= word.start;
    const isName =
      (mayName(word, joined) || isFirstName(word, before, joinedWords[i + 1])) && !isTaken(word);
    if (isName && (run.length === 0 || joined)) run.push(word);
    else {
      if (run.length > 0) runs.push(run);
      run = isName ? [word] : [];
    }
  });
  if (run.length > 0) runs.push(run);
  // "Fisheries Ministry" is no person.
  return runs.filter((each) => each.length <= LONGEST_NAME && !isHouse(each));
}

/** A capital of a name; behind a first name also one that the tagger takes for a noun: "Yun Sun". */
function mayName(word: Word, isBehind: boolean): boolean {
  return (
    (word.pos === 'PROPN' || (isBehind && /^(?:NOUN|ADJ)$/u.test(word.pos))) &&
    /^(?:(?:al|el|bin|ben|ibn|van|von|der|de|da|di|du|la)[ -])?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}'’-]*)?$/u.test(
      word.surface,
    ) &&
    !/^\p{Lu}{2,}$/u.test(word.surface) &&
    !isDateWord(word) &&
    (INITIAL.test(word.surface) || !isTitle(word))
  );
}

/** "US envoy Rob Lee": inside a sentence no verb has a capital, whatever the tagger takes it for. */
function isFirstName(
  { surface, pos, lower }: Word,
  before: Word | undefined,
  next: Word | undefined,
): boolean {
  return (
    pos === 'VERB' &&
    /^\p{Lu}\p{Ll}+$/u.test(surface) &&
    !TITLES.has(lower) &&
    before !== undefined &&
    /^(?:\p{Ll}+|,)$/u.test(before.surface) &&
    next?.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(next.surface)
  );
}

/** "Sen.", "Secretary-General". */
function isTitle({ lower }: Word): boolean {
  return lower.split('-').every((part) => TITLES.has(part.replace(/\.$/u, '')));
}

/** "Dekel-Chen", "al-Ansari", "bin Mubarak" as one word each, which the tagger parts. */
function joinNames(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (word === undefined) continue;
    const last = nameEnd(words, i);
    const end = words[last] ?? word;
    joined.push(last === i ? word : { ...word, ...toName(words.slice(i, last + 1)), end: end.end });
    i = last;
  }
  return joined;
}

function toName(parts: readonly Word[]): Pick<Word, 'surface' | 'lower' | 'pos'> {
  const surface = parts.reduce((name, { surface: part, start }, i) => {
    const before = parts[i - 1];
    return name + (before !== undefined && before.end < start ? ' ' : '') + part;
  }, '');
  return { surface, lower: surface.toLowerCase(), pos: 'PROPN' };
}

/** Position of the last word of a name that hyphens or particles hold together. */
function nameEnd(words: readonly Word[], from: number): number {
  const word = words[from];
  const [hyphen, second] = [words[from + 1], words[from + 2]];
  if (word === undefined) return from;
  const isPart = PARTICLE.test(word.surface);
  const isHyphened =
    hyphen?.surface === '-' && hyphen.start === word.end && second?.start === hyphen.end;
  if (isHyphened && isCapital(second) && (isPart || isCapital(word))) return from + 2;
  // "Gen. Ben Roe" has a first name, "Omar Ben Roe" a surname.
  const before = words[from - 1];
  return isPart && before?.pos === 'PROPN' && !isTitle(before) && isCapital(words[from + 1])
    ? from + 1
    : from;
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}\p{Ll}/u.test(word.surface) && word.pos !== 'ADJ';
}

function isHouse(run: readonly Word[]): boolean {
  const last = run.at(-1)?.lower ?? '';
  return HOUSES.has(last) || (run.length > 1 && GROUPS.has(last));
}
