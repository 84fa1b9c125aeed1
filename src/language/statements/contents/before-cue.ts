/** Whether the words of a source stand before its verb: "…, he said on Friday in Kyiv." */

import type { Cue } from '../cues/cues.js';
import { POSITION_NOUNS } from '../cues/nouns-table.js';
import { POSTPOSED, TELLS } from '../cues/verbs-table.js';
import { hasWordsBefore, startsAdjunct } from '../sources/boundaries.js';
import { isDateWord, phraseAfter } from '../sources/phrases.js';
import type { Line, Word } from '../words.js';
import { skipTold } from './addressees.js';
import { openingWithin } from './adjuncts.js';
import { isTimePhrase, skipTime } from './times.js';

/**
 * True when a clause or a quotation stands before the subject, and only adjuncts behind the verb.
 * @param subject position of the first word of the subject, or of the verb without one
 */
export function isAfterEmpty({ words }: Line, cue: Cue, subject: number): boolean {
  if (!mayStandBehind(cue) || isDenied(words, cue) || opensQuotation(words, cue, subject))
    return false;
  const next = openingWithin(words, cue.to + 1) === undefined && opensAdjunct(words, cue.to + 1);
  if (!hasWordsBefore(words, cue, subject, next)) return false;
  if (isRightOfQuotation(words, cue, subject)) return true;
  let at = cue.to + 1;
  if (TELLS.has(cue.verb.lemma) && cue.to === cue.at) at = skipTold(words, at);
  const from = skipTime(words, at);
  return opensAdjunct(words, at) || holdsAdjunctsOnly(words, from, skipTime(words, cue.to + 1));
}

function mayStandBehind({ verb }: Cue): boolean {
  return verb.kind === 'say' || verb.kind === 'view' || POSTPOSED.has(verb.lemma);
}

/** 'X, a spokesman, said, "…"', 'In a speech, X said, "…"': the only words stand behind. */
function opensQuotation(words: readonly Word[], { from, to }: Cue, subject: number): boolean {
  if (words[to + 1]?.surface !== ',' || words[to + 2]?.quoted !== true) return false;
  if (words.slice(0, from).some(({ quoted }) => quoted)) return false;
  return subject < 1 || startsAdjunct(words, subject - 1);
}

/** "…, Tusk did not foresee it": what somebody does not say is none of the words before. */
function isDenied(words: readonly Word[], { from, at }: Cue): boolean {
  return words.slice(from, at).some(({ lower }) => /^(?:not|n't|never)$/u.test(lower));
}

/** "said in the days before they met", "had added later in that month": no "that", no colon, no quotation. */
function opensAdjunct(words: readonly Word[], from: number): boolean {
  const at = skipTime(words, from);
  const word = words[at];
  if (word === undefined || word.lower === 'according' || isTimePhrase(words, at)) return true;
  // "…, he demanded when he met them".
  if (word.lower === 'when' && !word.quoted) return true;
  const isPreposition = (word.pos === 'ADP' || word.pos === 'SCONJ') && word.lower !== 'that';
  if (!isPreposition || word.quoted) return false;
  // What a topic is followed by belongs to it: "about the meeting that had been announced".
  if (word.lower === 'about' || word.lower === 'of') return !isAskedOf(words, at);
  if (word.lower === 'with' && /^(?:a|regard)$/u.test(words[at + 1]?.lower ?? '')) return true;
  const opening = openingWithin(words, at);
  return opening === undefined || isOfTopic(words, at, opening);
}

/** "demanded of Russia an end to it": behind who is asked stands what for. */
function isAskedOf(words: readonly Word[], of: number): boolean {
  const asked = words[of - 1]?.lower === 'demanded' ? phraseAfter(words, of + 1) : undefined;
  return asked !== undefined && words[asked.to + 1]?.pos === 'DET';
}

/** "replied on Friday to the claims that …", "spoke in May about the plan that …": the "that" is the noun's. */
function isOfTopic(words: readonly Word[], from: number, that: number): boolean {
  if (words[that]?.lower !== 'that') return false;
  let at = that - 1;
  while (at > from && /^(?:NOUN|PROPN|ADJ|DET|NUM|PART|CCONJ)$/u.test(words[at]?.pos ?? '')) at--;
  const link = words[at]?.lower ?? '';
  if (/^(?:about|of|over|as)$/u.test(link)) return at > from;
  return link === 'to' && POSITION_NOUNS.has(words[that - 1]?.lower ?? '');
}

function holdsAdjunctsOnly(words: readonly Word[], from: number, behindVerb: number): boolean {
  for (let at = from; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) return true;
    if (/^[.,;—–]$/u.test(word.surface) && !word.quoted) return true;
    if (word.quoted) return at > behindVerb && words[at - 1]?.surface === '.';
    if (word.lower === 'that' || word.surface === ':') return false;
    if (/^(?:VERB|AUX)$/u.test(word.pos) && !isAdjunctVerb(words, at)) return false;
    if (at === behindVerb && NOMINAL.has(word.pos) && !isDateWord(word)) return false;
  }
  return true;
}

const NOMINAL = new Set(['DET', 'PRON', 'PROPN', 'NOUN', 'ADJ', 'NUM']);
const OPENS_ADJUNCT = new Set(['when', 'as', 'after', 'while', 'before', ',']);

function isAdjunctVerb(words: readonly Word[], at: number): boolean {
  return (
    OPENS_ADJUNCT.has(words[at - 2]?.lower ?? '') || /(?:ing|ed)$/u.test(words[at]?.lower ?? '')
  );
}

/** “…” X wrote to Y on Friday: whatever follows, the words stand before. */
function isRightOfQuotation(words: readonly Word[], cue: Cue, subject: number): boolean {
  if (subject === cue.from || words[0]?.quoted !== true) return false;
  const mark = words[subject - 1];
  const follows = words[cue.to + 1];
  const isClosed =
    mark?.quoted === true || (mark?.surface === ',' && words[subject - 2]?.quoted === true);
  return (
    isClosed && follows?.lower !== 'that' && follows?.surface !== ':' && follows?.quoted !== true
  );
}
