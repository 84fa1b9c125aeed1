/** What may stand between a verb and the words it attributes: who was told, when, where. */
import { isDateWord } from '../sources/phrases.js';
import type { Word } from '../words.js';
import { isTimePhrase, isTimeUnit, TIME_ADVERBS } from './times.js';

/** How far behind the verb a "that" or a quotation may stand, in words. */
const REACH = 14;

/** Position at which a "that", a colon or a quotation close behind the verb opens the content. */
export function openingWithin(words: readonly Word[], at: number): number | undefined {
  if (words[at]?.surface === ',')
    return words[at + 1]?.quoted ? at + 1 : thatAfterAside(words, at + 1);
  if (words[at]?.lower === 'that' && words[at + 1]?.pos === 'NOUN') return at;
  for (let i = at; i < Math.min(words.length, at + REACH); i++) {
    const word = words[i];
    if (word === undefined) return undefined;
    if (word.quoted)
      return words[i - 1]?.surface === ',' || words[i - 1]?.surface === ':' ? i : undefined;
    if (word.surface === ':') return startsObject(words, at, i) ? at : i + 1;
    if (/^(?:because|whereas)$/u.test(word.lower)) return undefined;
    if (isThat(words, i, at)) return i;
    if (isClauseVerb(words, i) || (word.surface === ',' && i > at + 6)) return undefined;
  }
  return undefined;
}

/** "asked in London on Monday for a truce": behind where and when. */
export function behindPlace(words: readonly Word[], at: number): number | undefined {
  const from = words[at]?.lower === 'there' ? at + 1 : at;
  if (!/^(?:in|at|on)$/u.test(words[from]?.lower ?? '')) return undefined;
  for (let i = from; i < Math.min(words.length, from + REACH); i++) {
    if (words[i]?.lower === 'for' && !words[i]?.quoted) return i;
    if (!/^(?:ADP|DET|PROPN|NOUN|NUM|ADJ)$/u.test(words[i]?.pos ?? '')) return undefined;
  }
  return undefined;
}

/** "in an interview with the broadcaster, made public on Friday, that …", "… published on Friday: “…”". */
export function behindAside(words: readonly Word[], at: number): number | undefined {
  if (words[at]?.pos !== 'ADP') return undefined;
  let isPhrase = true;
  for (let i = at; i < Math.min(words.length, at + 2 * REACH); i++) {
    const next = words[i + 1];
    if (words[i]?.quoted || /^(?:why|how|what|whether|who)$/u.test(words[i]?.lower ?? ''))
      return undefined;
    if (words[i]?.surface === ':' && next?.quoted) return i + 1;
    if (words[i]?.surface === ',' && next?.lower === 'that') return i + 1;
    isPhrase &&= words[i]?.surface !== ',' && !isClauseVerb(words, i);
    // "of the call between X and Y on 17 April that", "after the call of X and Y that".
    const isName = words[i]?.pos === 'PROPN' || isDateWord(words[i]);
    if (isPhrase && isName && next?.lower === 'that' && isThat(words, i + 1, at)) return i + 1;
  }
  return undefined;
}

/** "declared two truces: 30 hours at Easter …": the object is part of what is said. */
function startsObject(words: readonly Word[], at: number, colon: number): boolean {
  if (/^(?:opposite|same|contrary|reverse)$/u.test(words[at + 1]?.lower ?? '')) return false;
  return (
    colon > at + 1 && /^(?:DET|NUM|ADJ)$/u.test(words[at]?.pos ?? '') && !isTimePhrase(words, at)
  );
}

/** No "that" of a date ("in that month") or before a noun right behind the verb. */
function isThat(words: readonly Word[], i: number, at: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (word?.lower !== 'that' || isTimeUnit(next) || next?.lower === 'of') return false;
  // "hoped for answers at that meeting".
  if (words[i - 1]?.pos === 'ADP' && i > at && next?.pos === 'NOUN') return false;
  return word.pos === 'SCONJ' || i > at || next?.pos !== 'NOUN';
}

/** A verb of its own, not "an interview reported on Saturday". */
export function isClauseVerb(words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined || !/^(?:VERB|AUX)$/u.test(word.pos)) return false;
  return !(word.lower.endsWith('ed') && /^(?:NOUN|ADP)$/u.test(words[i - 1]?.pos ?? ''));
}

/** "warned, in remarks reported on Monday, that …". */
function thatAfterAside(words: readonly Word[], from: number): number | undefined {
  const comma = words.findIndex(({ surface }, i) => i >= from && surface === ',');
  if (comma < 0 || comma > from + REACH) return undefined;
  const next = words[comma + 1];
  return next?.lower === 'that' || next?.quoted === true ? comma + 1 : undefined;
}

/** Over dates and adverbs: "said Friday", "said on Tuesday 3 May". */
export function skipAdjuncts(words: readonly Word[], from: number): number {
  let at = from;
  for (; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.quoted) break;
    if (isDateWord(word) || (word.pos === 'NUM' && isDateWord(words[at + 1]))) continue;
    if (/^(?:on|in|late|early)$/u.test(word.lower) && isDatePhrase(words, at + 1)) continue;
    if (TIME_ADVERBS.has(word.lower)) continue;
    const medium = mediumEnd(words, at);
    if (medium !== undefined) {
      at = medium;
      continue;
    }
    if (word.surface === ',' && at > from) continue;
    break;
  }
  return at < words.length ? at : from;
}

function isDatePhrase(words: readonly Word[], at: number): boolean {
  return isDateWord(words[at]) || (words[at]?.pos === 'NUM' && isDateWord(words[at + 1]));
}

const MEDIA = new Set(
  `telephone phone letter email video statement interview speech post message call briefing address`.split(
    ' ',
  ),
);

/** "by telephone", "in a statement": position of the last word. */
function mediumEnd(words: readonly Word[], at: number): number | undefined {
  const link = words[at]?.lower ?? '';
  const noun = link === 'by' ? at + 1 : link === 'in' && words[at + 1]?.pos === 'DET' ? at + 2 : -1;
  // "in an interview with the broadcaster" goes on.
  const goesOn = words[noun + 1]?.pos === 'ADP' && words[noun + 1]?.lower !== 'on';
  return MEDIA.has(words[noun]?.lower ?? '') && !goesOn ? noun : undefined;
}
