/** What may stand between a verb and the words it attributes: who was told, when, where. */
import { isDateWord, type Phrase, phraseAfter } from './phrases.js';
import type { Word } from './words.js';

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
  if (!/^(?:in|at|on)$/u.test(words[at]?.lower ?? '')) return undefined;
  for (let i = at; i < Math.min(words.length, at + REACH); i++) {
    if (words[i]?.lower === 'for' && !words[i]?.quoted) return i;
    if (!/^(?:ADP|DET|PROPN|NOUN|NUM|ADJ)$/u.test(words[i]?.pos ?? '')) return undefined;
  }
  return undefined;
}

/** "in an interview with the broadcaster, made public on Friday, that …", "… published on Friday: “…”". */
export function behindAside(words: readonly Word[], at: number): number | undefined {
  if (words[at]?.pos !== 'ADP') return undefined;
  for (let i = at; i < Math.min(words.length, at + 2 * REACH); i++) {
    const next = words[i + 1];
    if (words[i]?.quoted || /^(?:why|how|what|whether|who)$/u.test(words[i]?.lower ?? ''))
      return undefined;
    if (words[i]?.surface === ':' && next?.quoted) return i + 1;
    if (words[i]?.surface === ',' && next?.lower === 'that') return i + 1;
  }
  return undefined;
}

/** "declared two truces: 30 hours at Easter …": the object is part of what is said. */
function startsObject(words: readonly Word[], at: number, colon: number): boolean {
  return (
    colon > at + 1 && /^(?:DET|NUM|ADJ)$/u.test(words[at]?.pos ?? '') && !isTimePhrase(words, at)
  );
}

/** No "that" of a date ("in that month") or before a noun right behind the verb. */
function isThat(words: readonly Word[], i: number, at: number): boolean {
  const word = words[i];
  if (word?.lower !== 'that' || isTimeUnit(words[i + 1])) return false;
  return word.pos === 'SCONJ' || i > at || words[i + 1]?.pos !== 'NOUN';
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

/** Over the listener: "told reporters", "told Reuters on Friday". */
export function skipTold(words: readonly Word[], at: number): number {
  const told = untilLink(words, at, phraseAfter(words, at));
  if (told === undefined) return at;
  const first = words[told.from];
  if (first?.lower === 'that') return at;
  // "urged those taking part to press Russia": the participle says who they are.
  const participle = words[told.to + 1];
  if (first?.lower === 'those' && participle?.lower.endsWith('ing')) {
    const to = words.findIndex(({ lower }, i) => i > told.to && lower === 'to');
    return to < 0 ? told.to + 1 : to;
  }
  if (first?.pos === 'PRON' && !/^(?:both|some|many|most|one)$/u.test(first.lower))
    return told.from + 1;
  // "informed European leaders and President X about the call".
  const joined = words[told.to + 1]?.lower === 'and' ? phraseAfter(words, told.to + 2) : undefined;
  if (
    joined !== undefined &&
    words[joined.to]?.pos === 'PROPN' &&
    words[joined.to + 1]?.pos === 'ADP'
  )
    return joined.to + 1;
  // "told Putin he", "told CNN the talks": a second determiner begins the content.
  return told.to + 1;
}

/** "warned Moscow of a risk", "asked the ministry for help": the link opens what was said. */
function untilLink(
  words: readonly Word[],
  at: number,
  told: Phrase | undefined,
): Phrase | undefined {
  const asks = /^ask/u.test(words[at - 1]?.lower ?? '');
  const link = words.findIndex(
    ({ lower }, i) =>
      told !== undefined &&
      i > told.from &&
      i <= told.to &&
      ((lower === 'of' && words[i - 1]?.pos === 'PROPN') || (asks && /^(?:for|to)$/u.test(lower))),
  );
  return told === undefined || link < 0 ? told : { from: told.from, to: link - 1 };
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

const TIME_ADVERBS = new Set([
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'earlier',
  'later',
  'late',
  'early',
  'afterwards',
  'again',
]);

/** Over adverbs of time: "later", "earlier today". */
export function skipTime(words: readonly Word[], from: number): number {
  let at = from;
  while (TIME_ADVERBS.has(words[at]?.lower ?? '') && !words[at]?.quoted) at++;
  return at;
}

const TIME_UNITS =
  /^(?:moment|hour|day|night|week|weekend|month|year|morning|evening|afternoon|spring|summer|autumn|winter|time)s?$/u;

function isTimeUnit(word: Word | undefined): boolean {
  return word !== undefined && !word.quoted && TIME_UNITS.test(word.lower);
}

/** "some days before", "two weeks earlier", "last month", "that evening". */
export function isTimePhrase(words: readonly Word[], at: number): boolean {
  const first = words[at];
  if (first === undefined || first.quoted) return false;
  if (isTimeUnit(first) && /^(?:before|earlier|later|ago|after)$/u.test(words[at + 1]?.lower ?? ''))
    return true;
  const unit = isTimeUnit(words[at + 1]) ? at + 1 : isTimeUnit(words[at + 2]) ? at + 2 : undefined;
  if (unit === undefined || !/^(?:DET|NUM|ADJ|ADV)$/u.test(first.pos)) return false;
  const next = words[unit + 1];
  return (
    /^(?:before|earlier|later|ago|after)$/u.test(next?.lower ?? '') ||
    (/^(?:last|this|that|next|same)$/u.test(words[unit - 1]?.lower ?? '') &&
      (next === undefined || /^(?:PUNCT|ADP|CCONJ)$/u.test(next.pos)))
  );
}
