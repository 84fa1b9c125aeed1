/** The word tables of a language, turned round: word → class and value. */
import { CLASSES, type ClassName } from './classes.js';
import type { WordTable, WordValue } from './word-table.js';
import { ENGLISH } from './words-english.js';
import { RUSSIAN } from './words-russian.js';
import { UKRAINIAN } from './words-ukrainian.js';

export type Language = 'en' | 'uk' | 'ru';

export interface Word {
  readonly code: string;
  readonly value: WordValue;
}

export type Words = ReadonlyMap<string, Word>;

const TABLES: Readonly<Record<Language, Words>> = {
  en: toWords(ENGLISH),
  uk: toWords(UKRAINIAN),
  ru: toWords(RUSSIAN),
};

export function toWordsOf(language: Language): Words {
  return TABLES[language];
}

/** A text mostly in Cyrillic is Ukrainian when it has a letter that Russian lacks, else Russian. */
export function toLanguage(text: string): Language {
  const cyrillic = text.match(/[\u0400-\u04ff]+/gu);
  if (cyrillic === null) return 'en';
  if (cyrillic.join('').length < text.replace(/[^A-Za-z]+/g, '').length) return 'en';
  return /[іїєґ]/iu.test(text) ? 'uk' : 'ru';
}

function toWords(table: WordTable): Words {
  const words = new Map<string, Word>();
  for (const [name, entries] of Object.entries(table)) {
    if (!isClass(name)) continue;
    const code = CLASSES[name];
    const pairs = isList(entries)
      ? entries.map((word) => [word, 0] as const)
      : Object.entries(entries);
    for (const [word, value] of pairs) words.set(word, { code, value });
  }
  return words;
}

function isClass(name: string): name is ClassName {
  return Object.hasOwn(CLASSES, name);
}

function isList(entries: NonNullable<WordTable[ClassName]>): entries is readonly string[] {
  return Array.isArray(entries);
}
