/** Which of a sentence's time expressions date an event, and which date it is. */
import type { TimeExpression } from '../dates/dates.js';
import type { Sentence } from '../sentences.js';
import { isBackground, isNamedDay, toPlace } from './background.js';
import { type Dated, toDated } from './calendar.js';

export interface Dating extends Dated {
  readonly expression: TimeExpression;
  /** The day hangs on another date of the text: "the following day". */
  readonly inferred: boolean;
}

/**
 * @param expressions those within the sentence, in its order
 * @returns one dating for each date, the first expression that gives it
 */
export function toDatings(
  text: string,
  sentence: Sentence,
  expressions: readonly TimeExpression[],
): Dating[] {
  const datings: Dating[] = [];
  for (const expression of joinAlternatives(text, expressions)) {
    if (expression.type !== 'DATE' && expression.type !== 'TIME') continue;
    const dated = toDated(expression.value);
    if (dated === undefined || isClock(expression)) continue;
    if (isBackground(expression, toPlace(sentence.tokens, expression))) continue;
    const before = text.slice(sentence.start, expression.start);
    if (isConditional(before) || isRound(expression)) continue;
    if (COUNTED_FROM.test(before)) continue;
    if (isOnlyNamed(expression, before, text.slice(expression.end, sentence.end))) continue;
    datings.push({ ...dated, expression, inferred: hangsOnTold(expression.text) });
  }
  return withoutRepeats(text, withoutNames(datings));
}

/**
 * "A vote in April or May": one time that holds both, since neither is said to be it. "A loan for
 * 2026 and 2027": one that holds both, too, if the years follow each other.
 */
function joinAlternatives(text: string, expressions: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const expression of expressions) {
    const first = joined.at(-1);
    const value = `${first?.value}/${expression.value}`;
    const isOr =
      first !== undefined &&
      /^\s+or\s+(?:in\s+|on\s+)?$/u.test(text.slice(first.end, expression.start));
    const isSpan = first !== undefined && isYearAfter(first, expression, text);
    if (isSpan || (isOr && first.type === 'DATE' && toDated(value) !== undefined)) {
      const { start } = first;
      joined[joined.length - 1] = {
        ...expression,
        start,
        text: text.slice(start, expression.end),
        value,
      };
    } else joined.push(expression);
  }
  return joined;
}

/** "In 2026 and 2027". */
function isYearAfter(first: TimeExpression, next: TimeExpression, text: string): boolean {
  if (!/^\d{4}$/.test(first.value) || !/^\d{4}$/.test(next.value)) return false;
  const joined = /^\s+and\s+$/u.test(text.slice(first.end, next.start));
  return joined && Number(next.value) === Number(first.value) + 1;
}

/** Of expressions that give one date the first, unless another says it in full: "the day before, on 27 February". */
function withoutRepeats(text: string, datings: readonly Dating[]): Dating[] {
  const byDate = new Map<string, Dating>();
  for (const [at, dating] of datings.entries()) {
    if (dating.inferred && isSaidInFull(text, dating, datings[at + 1])) continue;
    const known = byDate.get(dating.date);
    if (known === undefined || (known.inferred && !dating.inferred))
      byDate.set(dating.date, dating);
  }
  return [...byDate.values()];
}

/** "A week earlier: on 9 August 2025": the count is looser than the date behind it. */
function isSaidInFull(text: string, { expression }: Dating, next: Dating | undefined): boolean {
  if (next === undefined || next.inferred) return false;
  return /^(?::|,)\s+(?:on|in)\s+$/u.test(text.slice(expression.end, next.expression.start));
}

/** A holiday beside a date in figures names what the date is about: "a truce at Easter: on 19 April". */
function withoutNames(datings: readonly Dating[]): Dating[] {
  const others = datings.filter(({ expression }) => !isNamedDay(expression));
  return others.length > 0 ? others : [...datings];
}

/** "Midnight", "8:12 p.m.", "the night" without a day: the hour of a date told elsewhere. */
function isClock({ type, text }: TimeExpression): boolean {
  return (
    type === 'TIME' &&
    !/day\b|\b(?:today|tonight|yesterday|tomorrow|this|last)\b/iu.test(text) &&
    !/\d\s+\p{Lu}\p{Ll}{2}|\p{Lu}\p{Ll}{2}\p{Ll}*\.?\s+\d/u.test(text)
  );
}

/** "If no deal is reached by May": nothing is scheduled. "A vote would have been held on 3 May": nothing was. */
function isConditional(before: string): boolean {
  return /\b(?:if|unless|whether|would(?: not|n['’]t)? have(?: been)?)\b[^,;–—]*$/iu.test(before);
}

/** "Two days before the call of 4 June 2025 they met": what they did has another date. */
const COUNTED_FROM = /(?:^|\s)\p{L}+ (?:days?|weeks?|months?|years?) (?:before|after)\b[^,:;]*$/u;

/** "From Sunday to Sunday": a week that was counted, and no day. */
function isRound({ text }: TimeExpression): boolean {
  return /^(\p{L}+day)\s*(?:to|until|till|through|[-–—])\s*\1$/iu.test(text);
}

/** "Until then", "by that day", "named 24 April as a possible day": a time is spoken of, and nothing told of it. */
function isOnlyNamed({ text }: TimeExpression, before: string, behind: string): boolean {
  return (
    /^then$/iu.test(text) ||
    (/^that\b/iu.test(text) && /\bby\s+$/iu.test(before)) ||
    /^\s+as (?:an?|the)\s+(?:\p{L}+\s+)?(?:day|date|deadline)\b/iu.test(behind)
  );
}

const TOLD =
  /^(?:the\s+)?(?:following|previous|same)\b|^the\s+next\b|^that\s|\b(?:earlier|later|before|after)$/iu;

function hangsOnTold(expression: string): boolean {
  return TOLD.test(expression);
}
