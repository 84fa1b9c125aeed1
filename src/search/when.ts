/** The dates in a question: what they mean and how much they lift a passage. */
import type { Span } from '../answer.js';
import { toDayNumber } from '../corpus/day.js';
import { findTimeExpressions, toDayRange } from '../language/dates/dates.js';

/** A date of the question as it was understood; ISO days, both included, absent = open. */
export interface AskedDate {
  /** As typed: "last week". */
  readonly text: string;
  readonly since?: string;
  readonly until?: string;
}

export interface When {
  readonly dates: readonly AskedDate[];
  /** Where they stand in the question. */
  readonly spans: readonly Span[];
  /** Where words of recency stand. */
  readonly recency: readonly Span[];
  /** "latest", "recently", "now": the newer the better. */
  readonly recent: boolean;
}

const NEVER: When = { dates: [], spans: [], recency: [], recent: false };
const RECENT = /\b(?:latest|newest|most recent(?:ly)?|recently|currently|nowadays|these days)\b/giu;
const BEFORE = /\b(?:before|until|till|up to|prior to)\s+$/iu;
const AFTER = /\b(?:since|after|from)\s+$/iu;

/** @param today ISO day that "last week" counts from; without it no date is read */
export function toWhen(text: string, today: string | undefined): When {
  if (today === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(today)) return NEVER;
  const dates: AskedDate[] = [];
  const spans: Span[] = [];
  const recency: Span[] = [...text.matchAll(RECENT)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  let recent = recency.length > 0;
  for (const { start, end, type, value } of findTimeExpressions(text, today, { tense: 'past' })) {
    if (/^(?:PAST|PRESENT)_REF$/u.test(value)) recent = true;
    const range = type === 'DATE' || type === 'TIME' ? toDayRange(value) : undefined;
    if (range === undefined) continue;
    const before = text.slice(0, start);
    spans.push({ start, end });
    dates.push({
      text: text.slice(start, end),
      ...(BEFORE.test(before) ? {} : { since: range.from }),
      ...(AFTER.test(before) ? {} : { until: range.to }),
    });
  }
  return { dates: dates.filter((date) => !dates.some(isWithinOf(date))), spans, recency, recent };
}

/** "In March 2025 … for that year": the narrower of two dates is meant. */
function isWithinOf(wide: AskedDate): (date: AskedDate) => boolean {
  const [from = '', to = '9'] = [wide.since, wide.until];
  return ({ since, until }) =>
    since !== undefined &&
    until !== undefined &&
    from <= since &&
    until <= to &&
    (from < since || until < to);
}

/** What a passage gains when it was printed within a date asked for, as a share of its score. */
export const WITHIN = 1.5;
/** The same when it was printed later and tells of that date; chosen on the questions of bench/README.md. */
export const TOLD = 1;
/** The same on the day of asking, where no date is named: other things near equal, that day's news is meant. */
const TODAY = 0.4;
/** A corpus that ends three weeks before the day of asking has nothing that it could lift. */
const NOTICED = 1.0005;
/** Days after which the gain of a passage outside the date has fallen to a third. */
const NEARBY = 3;
/** The same for the age of a passage where the newest are asked for. */
const FRESH = 20;

export interface Lift {
  /** How much a passage printed on `day`, by its number, is worth; 1 = no more than for its words. */
  of(day: number): number;
  /** No passage of the corpus is worth more. */
  readonly most: number;
}

/**
 * The weights were chosen on half of rtqa_conflict's queries and checked on the other half.
 * @param days numbers of the days on which articles were published, each once, in order
 * @param today ISO day of asking
 * @returns undefined when neither the question nor the day of asking says anything
 */
export function toLift(
  { dates, recent }: When,
  days: Float64Array,
  today: string | undefined,
): Lift | undefined {
  if (dates.length === 0 && !recent) {
    if (today === undefined) return undefined;
    const asking = toPeriod({ since: today, until: today });
    const lift = toMost((day) => 1 + TODAY * toNearness(day, [asking]), days, [asking]);
    return lift.most > NOTICED ? lift : undefined;
  }
  const newest = days[toPlace(days, toDayNumber(today ?? ''), true) - 1] ?? Number.NaN;
  const periods = dates.map(toPeriod);
  const of = (day: number) => {
    const fresh = recent ? Math.exp(-Math.abs(newest - day) / FRESH) : 0;
    // Not a number where nothing is as new as that.
    return 1 + WITHIN * Math.max(toNearness(day, periods), fresh || 0);
  };
  return toMost(of, days, [{ from: newest, to: newest }, ...periods]);
}

/** Day numbers, both included. */
interface Period {
  readonly from: number;
  readonly to: number;
}

function toPeriod({ since, until }: Omit<AskedDate, 'text'>): Period {
  return {
    from: since === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(since),
    to: until === undefined ? Number.POSITIVE_INFINITY : toDayNumber(until),
  };
}

/** Nearness falls on both sides of a date, so the most is at a neighbour of one of its ends. */
function toMost(of: Lift['of'], days: Float64Array, periods: readonly Period[]): Lift {
  const beside = periods.flatMap(({ from, to }) =>
    [from, to].flatMap((end) => {
      const place = toPlace(days, end, false);
      return [...days.subarray(Math.max(0, place - 1), place + 1)];
    }),
  );
  return { of, most: Math.max(1, ...beside.map(of)) };
}

/** How many days come before `day`, or up to it. */
function toPlace(days: Float64Array, day: number, included: boolean): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = days[middle] ?? 0;
    if (at < day || (included && at === day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 1 within one of the periods, falling to 0 the farther away. */
function toNearness(day: number, periods: readonly Period[]): number {
  let away = Number.POSITIVE_INFINITY;
  for (const { from, to } of periods) away = Math.min(away, Math.max(from - day, day - to, 0));
  return Math.exp(-away / NEARBY);
}
