/** Clauses around a source: what it says in a subordinate or relative clause ends with that clause. */
import { isDateWord, phraseAfter } from '../sources/phrases.js';
import type { Word } from '../words.js';

const SUBORDINATES = new Set([
  'after',
  'before',
  'when',
  'while',
  'since',
  'although',
  'though',
  'as',
  'because',
  'whereas',
  'once',
]);

/**
 * "While X said that A, Y …": A ends where the main clause begins, at a comma with a subject and its
 * verb behind, or at a colon with a quotation: "X took a stand after Y spoke of a truce: “…”".
 * @returns position of the last word of what is said, from `from` on
 */
export function subordinateEnd(words: readonly Word[], subject: number, from: number): number {
  const link = words[subject - 1];
  if (link === undefined || link.quoted || !SUBORDINATES.has(link.lower)) return words.length - 1;
  const mark = words.findIndex(
    ({ surface, quoted }, i) =>
      i > from &&
      !quoted &&
      ((surface === ',' && startsClause(words, i + 1)) ||
        (surface === ':' && subject > 1 && words[i + 1]?.quoted === true)),
  );
  return mark < 0 ? words.length - 1 : mark - 1;
}

/**
 * "X, who said that A, did B", "which X said was A, …": A ends with the clause.
 * @returns position of the last word of what is said, from `from` on
 */
export function relativeEnd(words: readonly Word[], subject: number, from: number): number {
  const isObject = /^(?:which|whom)$/u.test(words[subject - 1]?.lower ?? '');
  if (!isObject && !/^(?:who|which|that)$/u.test(words[subject]?.lower ?? ''))
    return words.length - 1;
  const opening = words[subject - 1]?.surface ?? '';
  const isClose = (i: number) =>
    words[i]?.surface === ','
      ? isObject || continuesMain(words, i + 1)
      : words[i]?.surface === opening;
  const mark = words.findIndex(
    ({ quoted, surface }, i) =>
      i > from && !quoted && /^(?:,|—|–|--)$/u.test(surface) && isClose(i),
  );
  return mark < 0 ? words.length - 1 : mark - 1;
}

/** The verb of the main clause, with an adverb before it or none. */
function continuesMain(words: readonly Word[], from: number): boolean {
  const at = words[from]?.pos === 'ADV' ? from + 1 : from;
  return isFiniteVerb(words[at]);
}

/** A subject and its finite verb. */
export function startsClause(words: readonly Word[], from: number): boolean {
  let at = from;
  // "and on 19 December Putin went back".
  if (words[at]?.pos === 'ADP' && (words[at + 1]?.pos === 'NUM' || isDateWord(words[at + 1])))
    do at++;
    while (words[at]?.pos === 'NUM' || isDateWord(words[at]));
  const subject = phraseAfter(words, at);
  if (subject === undefined) return false;
  const next = behindDate(words, behindOrigin(words, subject.to + 1));
  return continuesMain(words, next) || continuesMain(words, behindAside(words, next));
}

/** "the statement from Charlevoix places", "his call with X ended". */
function behindOrigin(words: readonly Word[], from: number): number {
  if (!/^(?:from|with)$/u.test(words[from]?.lower ?? '') || words[from + 1]?.pos !== 'PROPN')
    return from;
  return (phraseAfter(words, from + 1)?.to ?? from) + 1;
}

/** "the draft of 23 December contains": behind the date of a subject. */
function behindDate(words: readonly Word[], from: number): number {
  const isPart = (at: number) =>
    isDateWord(words[at]) || (words[at]?.pos === 'NUM' && isDateWord(words[at + 1]));
  let at = /^(?:of|on)$/u.test(words[from]?.lower ?? '') && isPart(from + 1) ? from + 1 : from;
  while (isPart(at)) at++;
  return at;
}

/** Behind "X, the spokeswoman of the ministry, took …". */
function behindAside(words: readonly Word[], from: number): number {
  if (words[from]?.surface !== ',' || words[from + 1]?.pos !== 'DET') return from;
  const close = words.findIndex(({ surface, quoted }, i) => i > from && surface === ',' && !quoted);
  return close < 0 || words.slice(from + 1, close).some(isFiniteVerb) ? from : close + 1;
}

function isFiniteVerb(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    !word.quoted &&
    /^(?:VERB|AUX)$/u.test(word.pos) &&
    !/(?:ing|en)$/u.test(word.lower)
  );
}
