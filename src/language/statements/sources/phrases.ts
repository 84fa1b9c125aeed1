/** Noun phrases by part of speech, read from one end: who speaks, who is told. */

import { OFFICES, TITLES } from '../speakers/offices.js';
import type { Word } from '../words.js';
import { isBothNames, isListed, isListOfNames, joinsSubject } from './lists.js';
import { isPronoun, isQuantifier } from './pronoun-words.js';

/** A phrase as positions of its first and last word. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

const NOMINAL = new Set(['PROPN', 'NOUN', 'ADJ', 'NUM', 'SYM', 'X']);
const LINKS = new Set(['of', 'for', 'at', 'in', 'to', 'from', 'on', 'with']);
const DATE_WORD =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d)$/u;
const POSSESSIVE = /^['’]s?$/u;

export function isDateWord(word: Word | undefined): boolean {
  return word !== undefined && DATE_WORD.test(word.lower);
}

function isNominal(word: Word): boolean {
  return (
    (NOMINAL.has(word.pos) || /^[&\-–‑]$/u.test(word.surface) || POSSESSIVE.test(word.surface)) &&
    !isDateWord(word)
  );
}

/** The noun phrase that ends with the word at `end`, or none when no noun stands there. */
export function phraseBefore(words: readonly Word[], end: number): Phrase | undefined {
  // "The president himself".
  const to = /^(?:him|her|it|them)sel(?:f|ves)$/u.test(words[end]?.lower ?? '') ? end - 1 : end;
  const last = words[to];
  if (last === undefined || last.quoted) return undefined;
  if (isPronoun(last)) return { from: to, to };
  if (!isNominal(last) && last.pos !== 'PRON' && last.pos !== 'DET') return undefined;
  let from = to;
  for (let at = to; at >= 0; at--) {
    const word = words[at];
    if (word === undefined || word.quoted) break;
    if (isNominal(word)) from = at;
    else if (
      word.pos === 'DET' ||
      word.lower === 'her' ||
      word.lower === 'his' ||
      word.lower === 'its' ||
      word.lower === 'their'
    ) {
      from = at;
      if (joinsSubject(words, at)) at--;
      else if (!isLinked(words, at - 1)) break;
    } else if (joins(words, at)) continue;
    else break;
  }
  return trimmed(words, behindAdjunct(words, from, to), to);
}

/** "Before the Victory Day truce Russia had …": the name behind the adjunct's noun is the subject. */
function behindAdjunct(words: readonly Word[], from: number, to: number): number {
  const opens = words[from - 1] ?? words[from];
  if (from > 1 || opens?.pos !== 'ADP') return from;
  for (let at = to; at > from; at--) {
    const before = words[at - 1];
    const isName = words[at]?.pos === 'PROPN' && before?.pos === 'NOUN';
    if (isName && !OFFICES.has(before.lower) && !TITLES.has(before.lower)) return at;
  }
  return from;
}

/** Whether the word at `at` ties the phrase to a noun on its left. */
function joins(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.lower === 'and' || word.lower === '/') return isBothNames(words, at);
  if (word.surface === ',') return isListed(words, at) || isListOfNames(words, at);
  return isLinked(words, at);
}

function isLinked(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined || !LINKS.has(word.lower)) return false;
  if (before.quoted || isDateWord(before)) return false;
  // "twenty-six of the leaders".
  return (
    /^(?:NOUN|PROPN)$/u.test(before.pos) ||
    (before.pos === 'NUM' && word.lower === 'of' && words[at - 2]?.pos !== 'NOUN') ||
    // "a person close to the Kremlin".
    (word.lower === 'to' && /^(?:close|loyal)$/u.test(before.lower))
  );
}

/** Without a stray mark or link at the front. */
function trimmed(words: readonly Word[], from: number, to: number): Phrase | undefined {
  let start = from;
  while (start < to && /^[&\-–‑'’]s?$/u.test(words[start]?.surface ?? '')) start++;
  const word = words[start];
  return word === undefined || (start === to && POSSESSIVE.test(word.surface))
    ? undefined
    : { from: start, to };
}

function isRank(word: Word | undefined): boolean {
  return word?.pos === 'PROPN' && TITLES.has(word.lower);
}

/** The noun phrase that begins with the word at `from`; links to a second noun are followed. */
export function phraseAfter(words: readonly Word[], from: number): Phrase | undefined {
  const first = words[from];
  if (first === undefined || first.quoted) return undefined;
  if (isPronoun(first) && !isQuantifier(words, from)) return { from, to: from };
  let to = from - 1;
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.quoted || /^wh(?:ich|om|ose)$/u.test(word.lower)) break;
    if (isNominal(word) || (at === from && isQuantifier(words, at))) to = at;
    else if (
      word.pos === 'DET' ||
      (word.pos === 'PRON' && /^(?:his|her|its|their|our)$/u.test(word.lower))
    ) {
      if (at > from && !LINKS.has(words[at - 1]?.lower ?? '')) break;
    } else if (
      LINKS.has(word.lower) &&
      to === at - 1 &&
      at > from &&
      !isDateWord(words[at + 1]) &&
      /^(?:of|for|at|in|to)$/u.test(word.lower)
    )
      continue;
    else if (word.lower === 'and' && isBothNames(words, at)) continue;
    // "Maj. Gen. Ann Lee": the tagger parts the mark of a rank that it does not know.
    else if (word.surface === '.' && isRank(words[at - 1]) && words[at + 1]?.pos === 'PROPN')
      continue;
    else break;
  }
  return to < from ? undefined : { from, to };
}
