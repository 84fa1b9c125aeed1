/** Phrases of time: "later", "two weeks earlier", "that evening". */
import type { Word } from '../words.js';

export const TIME_ADVERBS = new Set([
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
  'beforehand',
]);

/** Over adverbs of time: "later", "earlier today". */
export function skipTime(words: readonly Word[], from: number): number {
  let at = from;
  while (TIME_ADVERBS.has(words[at]?.lower ?? '') && !words[at]?.quoted) at++;
  return at;
}

const TIME_UNITS =
  /^(?:moment|hour|day|night|week|weekend|month|year|morning|evening|afternoon|spring|summer|autumn|winter|time)s?$/u;

export function isTimeUnit(word: Word | undefined): boolean {
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
      (next === undefined || /^(?:PUNCT|ADP|CCONJ)$/u.test(next.pos) || next.lower === 'that'))
  );
}
