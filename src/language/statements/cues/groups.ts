/** The words that belong to a verb: auxiliaries, negations, adverbs and particles. */

import type { Word } from '../words.js';
import type { Verb } from './verbs.js';
import { PARTICLES } from './verbs-table.js';

export const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re"]);
const HAVE = new Set(['has', 'have', 'had', "'ve", "'d", "'s"]);
export const MODAL = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'should',
  'must',
  'do',
  'does',
  'did',
  "'ll",
]);
export const NEGATION = new Set(['not', "n't", 'never']);

/** Back over the auxiliaries, negations and adverbs of the verb. */
export function groupStart(words: readonly Word[], at: number): number {
  let from = at;
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i];
    if (word === undefined || word.quoted) break;
    const { lower } = word;
    const helps = BE.has(lower) || HAVE.has(lower) || MODAL.has(lower) || NEGATION.has(lower);
    if (helps && !isPossessive(words, i)) from = i;
    // "has since refused".
    else if (lower === 'since' && HAVE.has(words[i - 1]?.lower ?? '')) from = i;
    else if (word.pos === 'ADV' && (lower.endsWith('ly') || LIGHT.has(lower))) from = i;
    else break;
  }
  return from;
}

const LIGHT = new Set([
  'also',
  'now',
  'never',
  'again',
  'later',
  'once',
  'often',
  'then',
  'still',
  'already',
  'even',
  'just',
  'long',
  'all',
  'both',
  'each',
  'always',
  'publicly',
  'earlier',
  'first',
  'soon',
  'only',
  'thus',
  'likewise',
  'meanwhile',
  'instead',
]);

function isPossessive(words: readonly Word[], at: number): boolean {
  return (
    /^['’]s$/u.test(words[at]?.surface ?? '') &&
    /^(?:NOUN|ADJ|PROPN)$/u.test(words[at + 1]?.pos ?? '')
  );
}

export function groupEnd(words: readonly Word[], at: number, verb: Verb): number {
  const next = words[at + 1];
  if (next !== undefined && !next.quoted && PARTICLES[verb.lemma]?.includes(next.lower))
    return at + 1;
  // "made it clear", "pulled it out" hold one pronoun.
  const second = words[at + 2];
  if (verb.lemma === 'make' && next?.lower === 'it' && second?.lower === 'clear') return at + 2;
  return at;
}
