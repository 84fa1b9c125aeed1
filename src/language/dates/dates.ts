/** Temporal expressions of a text with TIMEX3 types and values: the front door of this folder. */
import type { Span } from '../../answer.js';
import { CLASSES, STOP } from './classes.js';
import { type Draft, toDrafts } from './draft.js';
import { mergeHours } from './merge.js';
import { joinRanges } from './ranges.js';
import type { Context, Modifier, TimexType } from './rule.js';
import { toTense } from './tense.js';
import { type Token, toTokens } from './tokens.js';
import { type Day, readDay, toUnit } from './value.js';
import { type Language, toLanguage, toWordsOf } from './words.js';

export { type DayRange, toDayRange } from './day-range.js';
export { describeDate } from './describe.js';
export { parseDateOption } from './option.js';
export type { Modifier, TimexType } from './rule.js';
export type { Language } from './words.js';

export interface TimeExpression extends Span {
  /** `text.slice(start, end)`. */
  readonly text: string;
  readonly type: TimexType;
  /** TIMEX3 value: "2025-04-17", "2025-W16", "P3D", "PAST_REF"; a range is "2025-04-17/2025-04-18". */
  readonly value: string;
  /** The value hangs on the reference date or on other dates of the text. */
  readonly anchored: boolean;
  readonly mod?: Modifier;
}

export interface DateOptions {
  /** Without it, told by the letters. */
  readonly language?: Language;
  /** "parts" leaves the two ends of a range apart, as TIMEX3 does. */
  readonly ranges?: 'whole' | 'parts';
  /** "past": a month or day without year is over, unless a verb looks ahead; so it is in questions to an archive. */
  readonly tense?: 'past';
}

/**
 * @param reference ISO day that "yesterday" is seen from: publication date, or
 * today for a question
 * @returns in the order of the text, none overlapping
 * @throws when `reference` is no ISO day
 */
export function findTimeExpressions(
  text: string,
  reference: string,
  options: DateOptions = {},
): TimeExpression[] {
  const day = readDay(reference);
  if (day === undefined)
    throw new Error(`The reference date must be a day such as 2025-04-18, not "${reference}".`);
  const tokens = toTokens(text, toWordsOf(options.language ?? toLanguage(text)));
  const drafts = mergeHours(toDrafts(tokens), tokens);
  const expressions = resolve(text, tokens, drafts, { reference: day, tense: options.tense });
  return options.ranges === 'parts' ? expressions : joinRanges(text, expressions);
}

function resolve(
  text: string,
  tokens: readonly Token[],
  drafts: readonly Draft[],
  { reference, tense }: { readonly reference: Day; readonly tense: DateOptions['tense'] },
): TimeExpression[] {
  const expressions: TimeExpression[] = [];
  const earlier: string[] = [];
  const narrative = isNarrative(tokens, drafts, reference);
  let named: Named | undefined;
  for (const draft of drafts) {
    const { from, to, reading } = draft;
    if (named !== undefined && !isSameSentence(tokens, named.at, from)) named = undefined;
    const context: Context = {
      reference,
      ...toTenseOr(tense, toTense(tokens, from, to)),
      earlier,
      narrative,
      year: named?.year,
    };
    const value = typeof reading.value === 'string' ? reading.value : reading.value(context);
    if (value === undefined) continue;
    if (/^\d{4}$/.test(value) && isOpening(tokens, from)) named = { year: Number(value), at: to };
    if (reading.type !== 'DURATION' && toUnit(value) !== undefined) earlier.unshift(value);
    expressions.push(toExpression(text, tokens, draft, value));
  }
  return expressions;
}

/** Days that may yet be spoken of as if they were there: "what happens on Friday". */
const NEAR = 14;

/** Where no verb looks ahead, all but the next days is behind. */
function toTenseOr(
  tense: DateOptions['tense'],
  told: Pick<Context, 'tense' | 'against'>,
): Pick<Context, 'tense' | 'against'> {
  return tense === undefined || told.tense === 'future' ? told : { tense, against: NEAR };
}

function toExpression(
  text: string,
  tokens: readonly Token[],
  { from, to, reading, mod = reading.mod }: Draft,
  value: string,
): TimeExpression {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return {
    start,
    end,
    text: text.slice(start, end),
    type: reading.type,
    value,
    anchored: reading.anchored,
    ...(mod === undefined ? {} : { mod }),
  };
}

/** A year that opens a sentence, and the token behind it. */
interface Named {
  readonly year: number;
  readonly at: number;
}

/** "In 2014 …" is when all of the sentence happened; "the accord of 2014" is when it was made. */
function isOpening(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.code === CLASSES.in && (tokens[from - 2]?.code ?? STOP) === STOP;
}

function isSameSentence(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every(({ code }) => code !== STOP);
}

/** Years that a text must name, and how far back most of them lie, before it is history. */
const MANY_YEARS = 6;
const FAR_BACK = 2;
const SEEN_FROM_TODAY = new RegExp(`[${CLASSES.weekday}${CLASSES.today}]`);

/** History names old years and hardly a weekday; news of old years is seen from its day. */
function isNarrative(tokens: readonly Token[], drafts: readonly Draft[], reference: Day): boolean {
  const years = drafts.flatMap(({ reading: { value } }) =>
    typeof value === 'string' && /^\d{4}/.test(value) ? [Number(value.slice(0, 4))] : [],
  );
  const old = years.filter((year) => reference.year - year >= FAR_BACK).length;
  if (years.length < MANY_YEARS || old <= years.length / 2) return false;
  const seen = tokens.filter(({ code }) => SEEN_FROM_TODAY.test(code)).length;
  return old > drafts.length / 4 && seen * 4 < old;
}
