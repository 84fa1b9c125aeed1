/** Subjects before their verb, with what may stand between: appositions, adjuncts, dates, adverbs. */

import type { Word } from '../words.js';
import { PAPERS } from './issued.js';
import { isDateWord, type Phrase, phraseBefore } from './phrases.js';

/** Back over the second part of an apposition or a relative clause between commas. */
export function subjectPhrase(words: readonly Word[], at: number): Phrase | undefined {
  const last = words[at];
  if (last === undefined) return undefined;
  if (last.quoted) return behindTitle(words, at);
  if (last.surface !== ',' && last.surface !== ')' && !/^[—–]$|^--$/u.test(last.surface)) {
    return overAdjuncts(words, phraseBefore(words, at));
  }
  const opening = last.surface === ')' ? '(' : last.surface;
  for (let i = at - 1; i > 0; i--) {
    const word = words[i];
    if (word === undefined) return undefined;
    if (word.quoted || word.surface !== opening) continue;
    const phrase = phraseBefore(words, beforeSeat(words, i) - 1);
    if (phrase === undefined) continue;
    if (isPlaceOf(words, phrase, i + 1)) continue;
    if (!startsApposition(words[i + 1]) && !isVisit(words, phrase, i + 1)) continue;
    return words[i + 1]?.lower === 'who' ? (namedBefore(words, phrase) ?? phrase) : phrase;
  }
  return undefined;
}

/** "Ann Lee, D-N.H., the chair, said": the comma before party and state, else the one at `comma`. */
function beforeSeat(words: readonly Word[], comma: number): number {
  const at = words.findLastIndex(
    ({ surface }, i) => i < comma && i > comma - LONGEST_SEAT && surface === ',',
  );
  const isSeat = /^[DRI]$/u.test(words[at + 1]?.surface ?? '') && words[at + 2]?.surface === '-';
  return at > 0 && isSeat ? at : comma;
}

/** Words of ", D-N.H.", with its marks. */
const LONGEST_SEAT = 8;

/** "Ann Lee, a former envoy, who left in May, said": the name before the first aside. */
function namedBefore(words: readonly Word[], { from, to }: Phrase): Phrase | undefined {
  const isTitle = words.slice(from, to + 1).some(({ pos }) => pos === 'NOUN');
  const name = words[from - 2];
  if (!isTitle || words[from - 1]?.surface !== ',' || name?.pos !== 'PROPN' || name.quoted)
    return undefined;
  return words[from - 3]?.pos === 'PROPN' ? phraseBefore(words, from - 2) : undefined;
}

/** "Amparo, located in Sturgis, Michigan, said": the second comma parts a place from its country. */
function isPlaceOf(words: readonly Word[], { from }: Phrase, aside: number): boolean {
  const end = words.findIndex(({ surface }, i) => i > aside && surface === ',');
  return (
    /^(?:in|near|outside|at|from)$/u.test(words[from - 1]?.lower ?? '') &&
    words[from]?.pos === 'PROPN' &&
    end - aside <= 2 &&
    words.slice(aside, end).every(({ pos }) => pos === 'PROPN')
  );
}

/** "Zelensky, on a visit to Helsinki, said", "NATO, however, said": a name that opens its clause, and an aside. */
function isVisit(words: readonly Word[], { from, to }: Phrase, aside: number): boolean {
  const opens = from === 0 || /^(?:,|and|but|while|as|that)$/u.test(words[from - 1]?.lower ?? '');
  return (
    opens &&
    words[to]?.pos === 'PROPN' &&
    /^(?:on|in|at|of|during|after|before|while|when|speaking|also|too|however|though|meanwhile|instead|still|again)$/u.test(
      words[aside]?.lower ?? '',
    )
  );
}

/** "Brian Taylor, author of the book “The Code,” said": a short quotation that ends an apposition. */
function behindTitle(words: readonly Word[], last: number): Phrase | undefined {
  if (isUtterance(words, last)) return undefined;
  const comma = words.findLastIndex(
    ({ surface, quoted }, i) => i < last && surface === ',' && !quoted,
  );
  return comma > 0 && startsApposition(words[comma + 1])
    ? phraseBefore(words, comma - 1)
    : undefined;
}

const ADJUNCT = new Set(['during', 'after', 'before', 'following', 'at', 'in', 'on']);

/** "Trump during his address announced": the phrase before the adjunct is the subject. */
function overAdjuncts(words: readonly Word[], phrase: Phrase | undefined): Phrase | undefined {
  if (phrase === undefined || !ADJUNCT.has(words[phrase.from - 1]?.lower ?? '')) return phrase;
  const name = words[phrase.from - 2];
  const isPaper = words.slice(phrase.from, phrase.to + 1).some(({ lower }) => PAPERS.has(lower));
  // "Ann Lee, a senator, in a post on X said".
  if (isPaper && phrase.from > 2 && name?.surface === ',' && !name.quoted)
    return subjectPhrase(words, phrase.from - 2) ?? phrase;
  return name?.pos === 'PROPN' && !name.quoted ? phraseBefore(words, phrase.from - 2) : phrase;
}

function startsApposition(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/^(?:DET|NOUN|PROPN|ADJ|NUM)$/u.test(word.pos) ||
      (word.pos === 'VERB' && /(?<!accord)ing$/u.test(word.lower)) ||
      /^(?:who|which|whose|then|now|himself|herself|by|with|for|like|unlike|except|including)$/u.test(
        word.lower,
      ))
  );
}

/** Back over adverbs and dates between the subject and its verb: "Trump on July 14 threatened". */
export function skipBack(words: readonly Word[], at: number): number {
  let i = at;
  for (; i > 0; i--) {
    const word = words[i];
    if (word === undefined || word.quoted) break;
    if (word.pos === 'ADV' || isDateWord(word)) continue;
    if (word.pos === 'NUM' && (isDateWord(words[i - 1]) || isDateWord(words[i + 1]))) continue;
    if (/^(?:on|in|of)$/u.test(word.lower) && i < at) continue;
    if (isSpan(words[i]) && isTimeAdjective(words[i - 1])) continue;
    if (isTimeAdjective(word) && isSpan(words[i + 1])) continue;
    break;
  }
  return i;
}

function isSpan(word: Word | undefined): boolean {
  return /^(?:week|month|year|weekend|morning|evening|day)$/u.test(word?.lower ?? '');
}

function isTimeAdjective(word: Word | undefined): boolean {
  return /^(?:last|this|earlier|next|late|early|that)$/u.test(word?.lower ?? '');
}

/** Shorter quotations in the middle of a sentence are titles: the book “The Code”. */
const SHORTEST_UTTERANCE = 7;

export function isUtterance(words: readonly Word[], last: number): boolean {
  let first = last;
  while (first > 0 && words[first - 1]?.quoted === true) first--;
  return first === 0 || last - first >= SHORTEST_UTTERANCE || words[first - 1]?.surface === ',';
}
