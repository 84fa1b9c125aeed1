/** Verbs that only lead to another: "tried to portray", "went on to say", "seemed to suggest". */

import type { Word } from '../words.js';
import { groupStart } from './groups.js';
import { toCatenative, toVerb, type VerbForm } from './verbs.js';

interface Catenative {
  readonly at: number;
  /** Finite or "ing": how the two verbs stand in the sentence. */
  readonly form: VerbForm;
}

/** The verb that leads to the one at `at`, unless an infinitive itself: "to try to say" is nobody's. */
export function catenativeBefore(words: readonly Word[], at: number): Catenative | undefined {
  if (toVerb(words[at]?.lower ?? '')?.form !== 'base') return undefined;
  let to = at - 1;
  while (words[to]?.pos === 'ADV') to--;
  if (words[to]?.lower !== 'to') return undefined;
  const verb = words[to - 1]?.lower === 'on' ? to - 2 : to - 1;
  const word = words[verb];
  const form = word === undefined || word.quoted ? undefined : toCatenative(word.lower);
  if (form === undefined || words[groupStart(words, verb) - 1]?.lower === 'to') return undefined;
  return { at: verb, form: form === 'ing' ? 'ing' : 'past' };
}

/** Whether the verb at `at` leads to one that attributes. */
export function opensCatenative(words: readonly Word[], at: number): boolean {
  if (toCatenative(words[at]?.lower ?? '') === undefined) return false;
  let next = at + (words[at + 1]?.lower === 'on' ? 3 : 2);
  while (words[next]?.pos === 'ADV') next++;
  return catenativeBefore(words, next)?.at === at;
}
