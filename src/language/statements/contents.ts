/** Where the words of a source begin and end, behind its verb or before it. */
import type { Span } from '../../answer.js';
import type { Cue } from './cues.js';
import { isDateWord, phraseAfter, phraseBefore } from './phrases.js';
import { TELLS } from './verbs-table.js';
import type { Line, Word } from './words.js';

/** How far behind the verb a "that" or a quotation may stand, in words. */
const REACH = 14;

/** True when only adjuncts follow the verb: "…, he said on Friday in Kyiv." */
export function isAfterEmpty(line: Line, cue: Cue): boolean {
  const { words } = line;
  if (cue.verb.kind !== 'say' && cue.verb.kind !== 'view') return false;
  if (!hasWordsBefore(line, cue)) return false;
  if (isRightOfQuotation(words, cue)) return true;
  let at = cue.to + 1;
  if (TELLS.has(cue.verb.lemma)) at = skipTold(words, at);
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) return true;
    if (/^[.,;—–]$/u.test(word.surface) && !word.quoted) return true;
    if (word.quoted) return at > cue.to + 1 && words[at - 1]?.surface === '.';
    if (word.lower === 'that' || word.surface === ':') return false;
    if (/^(?:VERB|AUX)$/u.test(word.pos) && !isAdjunctVerb(words, at)) return false;
    if (
      at === cue.to + 1 &&
      /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/u.test(word.pos) &&
      !isDateWord(word) &&
      !isTimeNoun(word)
    )
      return false;
  }
  return true;
}

function isAdjunctVerb(words: readonly Word[], at: number): boolean {
  return (
    /^(?:when|as|after|while|before|,)$/u.test(words[at - 2]?.lower ?? '') ||
    /(?:ing|ed)$/u.test(words[at]?.lower ?? '')
  );
}

function isTimeNoun(word: Word): boolean {
  return /^(?:today|yesterday|tomorrow|tonight|last|earlier|this|late|early|afterwards)$/u.test(
    word.lower,
  );
}

/** “…” X wrote to Y on Friday: whatever follows, the words stand before. */
function isRightOfQuotation(words: readonly Word[], cue: Cue): boolean {
  const phrase = phraseBefore(words, cue.from - 1);
  if (phrase === undefined || words[0]?.quoted !== true) return false;
  const mark = words[phrase.from - 1];
  const follows = words[cue.to + 1];
  const isClosed =
    mark?.quoted === true || (mark?.surface === ',' && words[phrase.from - 2]?.quoted === true);
  return (
    isClosed && follows?.lower !== 'that' && follows?.surface !== ':' && follows?.quoted !== true
  );
}

/** A clause or a quotation that ends with a comma or a mark before the subject. */
function hasWordsBefore(line: Line, cue: Cue): boolean {
  const { words } = line;
  const phrase = phraseBefore(words, cue.from - 1);
  const at = phrase === undefined ? cue.from : phrase.from;
  return beforeBoundary(words, at - 1, words[cue.to + 1]?.surface === ',');
}

function beforeBoundary(words: readonly Word[], at: number, isClosed: boolean): boolean {
  const mark = words[at];
  if (mark === undefined) return false;
  if (mark.quoted) return true;
  if (mark.surface !== ',' && !/^[?!—–-]$/u.test(mark.surface)) {
    // An apposition may stand between: …, the envoy, X, said.
    return false;
  }
  if (words[at - 1]?.quoted === true) return true;
  if (isClosed) return true;
  return (
    words.slice(0, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX') && !startsAdjunct(words)
  );
}

/** "Speaking in Paris, …", "In a post on X, …" are no words of the source. */
function startsAdjunct(words: readonly Word[]): boolean {
  const first = words[0];
  if (first === undefined || first.quoted) return false;
  if (
    /^(?:asked|speaking|in|at|on|during|after|before|as|when|while|following|since|by|with|according|earlier|responding|answering|addressing)$/u.test(
      first.lower,
    )
  ) {
    return !words
      .slice(1)
      .some(
        (word, i) =>
          word.surface === ',' &&
          i > 0 &&
          words.slice(i + 2).some(({ surface }) => surface === ','),
      );
  }
  return false;
}

/** The words before the subject, from the start of the sentence or of their quotation. */
export function contentBefore(line: Line, until: number): Span[] {
  const { words } = line;
  let last = words.findLastIndex(({ end }) => end <= until);
  while (last >= 0 && !words[last]?.quoted && /^[,;—–-]$/u.test(words[last]?.surface ?? '')) last--;
  const start = firstWord(words);
  const end = words[last]?.end;
  const from = words[start]?.start;
  return end === undefined || from === undefined || end <= from ? [] : [{ start: from, end }];
}

/** Sentence-initial "But" and "And" are the reporter's. */
function firstWord(words: readonly Word[]): number {
  return words[0] !== undefined && !words[0].quoted && words[0].surface === '—' ? 1 : 0;
}

/** The words behind the verb, without who was told and when. */
export function contentAfter(line: Line, cue: Cue, later: readonly Cue[]): Span[] {
  const { words } = line;
  const from = contentStart(words, cue);
  if (from === cue.to + 1 && words[from]?.surface === ',') return [];
  const first = words[from];
  if (first === undefined) return [];
  const end = contentEnd(line, from, later);
  return end <= first.start ? [] : [{ start: first.start, end }];
}

function contentStart(words: readonly Word[], cue: Cue): number {
  let at = cue.to + 1;
  if (TELLS.has(cue.verb.lemma) && cue.to === cue.at) at = skipTold(words, at);
  const opening = openingWithin(words, at);
  if (opening !== undefined) return opening;
  return skipAdjuncts(words, at);
}

/** A "that", a colon or a quotation close behind the verb opens the content. */
function openingWithin(words: readonly Word[], at: number): number | undefined {
  if (words[at]?.surface === ',') return thatAfterAside(words, at + 1);
  for (let i = at; i < Math.min(words.length, at + REACH); i++) {
    const word = words[i];
    if (word === undefined) return undefined;
    if (word.quoted)
      return words[i - 1]?.surface === ',' || words[i - 1]?.surface === ':' ? i : undefined;
    if (word.surface === ':') return i + 1;
    if (word.lower === 'that' && (word.pos === 'SCONJ' || i > at || words[i + 1]?.pos !== 'NOUN'))
      return i;
    if (/^(?:VERB|AUX)$/u.test(word.pos) || (word.surface === ',' && i > at + 6)) return undefined;
  }
  return undefined;
}

/** "warned, in remarks reported on Monday, that …". */
function thatAfterAside(words: readonly Word[], from: number): number | undefined {
  const comma = words.findIndex(({ surface }, i) => i >= from && surface === ',');
  if (comma < 0 || comma > from + REACH) return undefined;
  const next = words[comma + 1];
  return next?.lower === 'that' || next?.quoted === true ? comma + 1 : undefined;
}

/** Over the listener: "told reporters", "told Reuters on Friday". */
function skipTold(words: readonly Word[], at: number): number {
  const told = phraseAfter(words, at);
  if (told === undefined) return at;
  const first = words[told.from];
  if (first?.lower === 'that') return at;
  if (first?.pos === 'PRON') return told.from + 1;
  // "told Putin he", "told CNN the talks": a second determiner begins the content.
  return told.to + 1;
}

/** Over dates and adverbs: "said Friday", "said on Tuesday 3 May". */
function skipAdjuncts(words: readonly Word[], from: number): number {
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.quoted) break;
    if (isDateWord(word) || (word.pos === 'NUM' && isDateWord(words[at + 1]))) continue;
    if (/^(?:on|in|late|early)$/u.test(word.lower) && isDatePhrase(words, at + 1)) continue;
    if (isTimeNoun(word) && word.lower !== 'last' && word.lower !== 'this') continue;
    if (word.surface === ',' && at > from) continue;
    break;
  }
  return at < words.length ? at : from;
}

function isDatePhrase(words: readonly Word[], at: number): boolean {
  return isDateWord(words[at]) || (words[at]?.pos === 'NUM' && isDateWord(words[at + 1]));
}

/** To the end of the sentence, or to the next verb that attributes at the same level. */
function contentEnd(line: Line, from: number, later: readonly Cue[]): number {
  const { words } = line;
  let last = words.length - 1;
  for (const next of later) last = Math.min(last, clauseBefore(words, next, from));
  while (last > from && !words[last]?.quoted && /^[.,;:?!—–]$/u.test(words[last]?.surface ?? ''))
    last--;
  return words[last]?.end ?? line.end;
}

/** The last word before the clause of the next cue, when that clause is not inside this one. */
function clauseBefore(words: readonly Word[], next: Cue, from: number): number {
  const before = words[next.from - 1];
  if (before === undefined || next.from <= from) return words.length - 1;
  if (before.surface === ',' && next.verb.form === 'ing') return next.from - 2;
  if ((before.lower === 'and' || before.lower === 'but') && next.verb.form !== 'base')
    return next.from - 2;
  const phrase = phraseBefore(words, next.from - 1);
  const link = phrase === undefined ? undefined : words[phrase.from - 1];
  if (phrase === undefined || link === undefined || phrase.from - 1 <= from)
    return words.length - 1;
  if (link.lower === 'while' || link.surface === ';') return phrase.from - 2;
  const mark = words[phrase.from - 2]?.surface;
  if ((link.lower === 'and' || link.lower === 'but') && mark === ',') return phrase.from - 3;
  return words.length - 1;
}
