/** Whether the verb that an expression goes with looks back or ahead. */
import { STOP } from './classes.js';
import { looksAhead } from './infinitive.js';
import type { Context, Tense } from './rule.js';
import type { Token } from './tokens.js';
import { isOver, toTenseOf } from './verbs.js';

/** Words: further than this before it, or behind it, a verb speaks of something else. */
const BEFORE = 30;
const BEHIND = 8;

/** Days that a date may lie against its verb: "they agreed on …" may tell what was agreed for. */
const AGAINST = 100;
/** The same, of a verb that leaves no doubt: news of what is near may be told as if over. */
const AGAINST_SURE = 14;
/** "Announced on 1 July that it would": what lay ahead then may be over by now. */
const AGAINST_WOULD = 366;

/** The nearest signal before the expression, else the nearest behind it, within the sentence. */
export function toTense(
  tokens: readonly Token[],
  from: number,
  to: number,
): Pick<Context, 'tense' | 'against'> {
  if (isLimit(tokens, from)) return { tense: 'future', against: AGAINST };
  const before = toNearest(tokens, from - 1, Math.max(0, from - BEFORE), -1);
  const last = Math.min(tokens.length - 1, to + BEHIND - 1);
  const { tense, at } = before ?? toNearest(tokens, to, last, 1) ?? { tense: undefined, at: -1 };
  const word = tokens[at]?.lower ?? '';
  if (word === 'would') return { tense, against: AGAINST_WOULD };
  const sure = at < from ? isOver(word) || isBeside(tokens, at, from) : isFronted(tokens, from);
  return { tense, against: sure ? AGAINST_SURE : AGAINST };
}

/** "Until Friday", "ahead of Friday's vote", "as early as Friday"; not "up until Friday". */
function isLimit(tokens: readonly Token[], from: number): boolean {
  const [third, second, first] = [3, 2, 1].map((back) => tokens[from - back]?.lower ?? '');
  if (first === 'until' || first === 'till') return second !== 'up';
  if (first === 'of') return second === 'ahead';
  return first === 'as' && third === 'as' && (second === 'early' || second === 'soon');
}

/** "Said in January", "were freed late on 3 May": the date is the verb's own. */
function isBeside(tokens: readonly Token[], at: number, from: number): boolean {
  return tokens.slice(at + 1, from).every(({ lower }) => /^(?:on|in|at|late|early)$/.test(lower));
}

/** Words between the beginning of a sentence and a date that opens it: "By the end of May, …". */
const LEADS =
  /^(?:in|on|by|at|the|early|late|mid|end|of|and|but|then|only|also|back|just|around|about|-)$/;

/** "In January, he took office": the verb behind it is its own. */
function isFronted(tokens: readonly Token[], from: number): boolean {
  let at = from - 1;
  while (LEADS.test(tokens[at]?.lower ?? '')) at--;
  return (tokens[at]?.code ?? STOP) === STOP;
}

function toNearest(
  tokens: readonly Token[],
  first: number,
  last: number,
  step: 1 | -1,
): { readonly tense: Tense; readonly at: number } | undefined {
  for (let at = first; step * (last - at) >= 0; at += step) {
    if (tokens[at]?.code === STOP) return undefined;
    const tense = toSignal(tokens, at);
    if (tense !== undefined) return { tense, at };
  }
  return undefined;
}

function toSignal(tokens: readonly Token[], at: number): Tense | undefined {
  const word = tokens[at]?.lower ?? '';
  if (word === 'to') return looksAhead(tokens, at) ? 'future' : undefined;
  const before = tokens[at - 1];
  const next = tokens[at + 1]?.lower ?? '';
  if (word === 'set' && next !== 'to' && next !== 'for') return undefined;
  if (PLAN.test(word) && !isPlanning(before, next)) return undefined;
  if (PARTICIPLE.test(word) && !AUXILIARY.test(before?.lower ?? '')) return undefined;
  if (ENDING.test(word) && DETERMINER.test(before?.lower ?? '')) return undefined;
  const tense = toTenseOf(word);
  if (tense === 'past' && isPassive(tokens, at)) return 'future';
  return tense === 'future' && isPerfect(tokens, at) ? 'past' : tense;
}

/** "A meeting planned for 5 March" may be over; "is planned" lies ahead. */
const PARTICIPLE = /^(?:planned|scheduled|expected)$/;
const AUXILIARY =
  /^(?:is|are|was|were|be|been|being|has|have|had|not|also|now|still|originally|tentatively|he|she|they|it)$/;

/** "Would be held", "to be signed" have not come; "could not be found" tells what was. */
function isPassive(tokens: readonly Token[], at: number): boolean {
  const be = tokens[at - 1]?.lower.endsWith('ly') ? at - 2 : at - 1;
  return tokens[be]?.lower === 'be' && tokens[be - 1]?.lower !== 'not';
}

/** "Had been scheduled to expire Friday": what was planned, and did not come so. */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.lower === 'been' && tokens[at - 2]?.lower === 'had';
}

/** "Kyiv plans talks", "they plan to meet"; "the peace plan" and "its plans" are things. */
const PLAN = /^plans?$/;

function isPlanning(before: Token | undefined, next: string): boolean {
  if (/^(?:to|a|an|the|another|more|new|further)$/.test(next)) return true;
  return /^(?:he|she|it|they|we|who)$/.test(before?.lower ?? '');
}

/** "A proposed meeting", "the detained crew": an adjective tells nothing of its noun's time. */
const ENDING = /ed$/;
const DETERMINER = /^(?:a|an|the|its|his|her|their|our|this|these)$/;
