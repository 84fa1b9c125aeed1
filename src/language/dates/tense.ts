/** Whether the verb that an expression goes with looks back or ahead. */
import { STOP } from './classes.js';
import type { Tense } from './rule.js';
import type { Token } from './tokens.js';
import { toTenseOf } from './verbs.js';

/** Words: further than this before it, or behind it, a verb speaks of something else. */
const BEFORE = 20;
const BEHIND = 8;

/** The nearest signal before the expression, else the nearest behind it, within the sentence. */
export function toTense(tokens: readonly Token[], from: number, to: number): Tense | undefined {
  const until = tokens[from - 1]?.lower;
  if ((until === 'until' || until === 'till') && tokens[from - 2]?.lower !== 'up') return 'future';
  return (
    toNearest(tokens, from - 1, Math.max(0, from - BEFORE), -1) ??
    toNearest(tokens, to, Math.min(tokens.length - 1, to + BEHIND - 1), 1)
  );
}

function toNearest(
  tokens: readonly Token[],
  first: number,
  last: number,
  step: 1 | -1,
): Tense | undefined {
  for (let at = first; step * (last - at) >= 0; at += step) {
    if (tokens[at]?.code === STOP) return undefined;
    const tense = toSignal(tokens, at);
    if (tense !== undefined) return tense;
  }
  return undefined;
}

function toSignal(tokens: readonly Token[], at: number): Tense | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'to') return isInfinitive(tokens, at) ? 'future' : undefined;
  const next = tokens[at + 1]?.lower ?? '';
  if (word === 'set' && next !== 'to' && next !== 'for') return undefined;
  if (PARTICIPLE.test(word) && !AUXILIARY.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const tense = toTenseOf(word);
  return tense === 'future' && isPerfect(tokens, at) ? 'past' : tense;
}

/** "A meeting planned for 5 March" may be over; "is planned" lies ahead. */
const PARTICIPLE = /^(?:planned|scheduled|expected)$/;
const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|not|also|now|still|originally|tentatively|he|she|they|it)$/;

/** "Had been scheduled to expire Friday": what was planned, and did not come so. */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'been' && tokens[at - 2]?.lower === 'had';
}

/** Words that follow "to" and are no verb. */
const NO_VERB =
  /^(?:the|a|an|its|his|her|their|this|that|any|all|be|death|power|court|war|peace|\d.*)$/;

/**
 * "Agreed to meet Friday"; "to Kyiv" and "to the talks" are places. Behind what is
 * due or scheduled, that word tells.
 */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || toTenseOf(tokens[at - 1]?.lower ?? '') === 'future') return false;
  return /^[a-z]{3,}/.test(next.surface) && !NO_VERB.test(next.lower);
}
