/** Verbs of speaking that tell of no word: "has not condemned", "declined to comment", "welcomed a guest". */
import type { Attribution } from '../attributions.js';

/** "has not condemned the attack", "nor has Rome confirmed it": silence is no word on it. */
export function isYetTo(text: string, { lemma, cue, source }: Attribution): boolean {
  if (!/^(?:confirm|condemn)$/u.test(lemma)) return false;
  const words = text.slice(cue.start, cue.end);
  const before = text.slice(Math.max(0, (source ?? cue).start - OPENING), source?.start);
  return (
    /^(?:has|have|had)\s(?:not|never|yet)\b|^(?:has|have|had)n['’]t\b/u.test(words) ||
    /\bn(?:either|or)\s(?:the\s)?$/iu.test(before)
  );
}

/** "welcomed Modi for a banquet": a guest, not an idea. */
export function isReception(lemma: string, words: string): boolean {
  return (
    lemma === 'welcome' &&
    /^(?:\p{Lu}\S*\s){2,6}(?:for|at|to|in|into|on|during|upon)\s(?:an?|the|his|her|\p{Lu})/u.test(
      words,
    )
  );
}

/** "Declined to comment" is no statement. */
export function isRefusal(lemma: string, words: string): boolean {
  if (lemma === 'decline' && /^to (?:attend|appear|travel|take part)\b/u.test(words)) return true;
  return (
    (lemma === 'decline' || lemma === 'refuse') &&
    /^to (?:comment|say|elaborate|answer|give|provide|specify|discuss|outline)/u.test(words)
  );
}

/** Length of "neither the" with its space, in characters. */
const OPENING = 16;

/** "refused it in May", "supported him in Rome": what it is stands elsewhere; "called it useful" says it. */
export function isBare({ cue, content: [first], lemma }: Attribution, words: string): boolean {
  if (first === undefined || first.start < cue.end) return false;
  if (lemma === 'expect' && /^(?:him|her|them) for /u.test(words)) return true;
  return BARE.test(words);
}

const BARE =
  /^(?:it|him|them)(?:\s(?:(?:in|at|on|before|after|during|out|again|already|(?:a|two|three|some|several)\s(?:days?|weeks?|months?)|the same)\b)[^“”]*)?$/u;
