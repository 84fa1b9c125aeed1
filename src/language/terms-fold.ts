/** One word's shape: folded, and cut to its stem by a kept library's stemmer. */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import { IRREGULAR } from './terms-irregular.js';

/** Letters that no Unicode decomposition folds. */
const FOLDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ё: 'е',
};

/** Signs and figures that others write as a word: "€30bn" is billions of euros, "2nd" the second. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['€', 'euro'],
  ['$', 'dollar'],
  ['£', 'pound'],
  ['%', 'cent'],
  ['percent', 'cent'],
  ['1st', 'first'],
  ['2nd', 'second'],
  ['3rd', 'third'],
  ['4th', 'fourth'],
  ['5th', 'fifth'],
]);

/** Compatibility forms, case, accents, invisible characters, possessives: gone. */
export function toPlain(surface: string): string {
  const written = WRITTEN.get(surface.toLowerCase());
  if (written !== undefined) return written;
  const visible = surface
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  // Cyrillic й and ї are letters of their own, not accented ones.
  const bare = /\p{Script=Latin}/u.test(visible)
    ? visible.normalize('NFD').replace(/\p{M}/gu, '')
    : visible;
  const word = bare
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ.,]/gu, (mark, at: number) =>
      mark === '.' && /\p{Nd}/u.test(bare[at + 1] ?? '') ? '.' : '',
    );
  return word.replace(/[łøđıßæœё]/gu, (letter) => FOLDED[letter] ?? letter);
}

export function toStem(word: string, language: string): string {
  if (/[іїєґ]/u.test(word)) return ukrainian(word);
  if (/\p{Script=Cyrillic}/u.test(word)) {
    return language.startsWith('uk') ? ukrainian(word) : russian(word);
  }
  return /^[a-z]+$/u.test(word) ? english(IRREGULAR.get(word) ?? word) : word;
}
