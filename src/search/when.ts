/** The dates in a question: what they mean and how much they lift a passage. */
import type { Span } from '../answer.js';
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
  /** Where they and words of recency stand in the question. */
  readonly spans: readonly Span[];
  /** "latest", "recently", "now": the newer the better. */
  readonly recent: boolean;
}

const NEVER: When = { dates: [], spans: [], recent: false };
const RECENT = /\b(?:latest|newest|most recent(?:ly)?|recently|currently|nowadays|these days)\b/giu;
const BEFORE = /\b(?:before|until|till|up to|prior to)\s+$/iu;
const AFTER = /\b(?:since|after|from)\s+$/iu;

/** @param today ISO day that "last week" counts from; without it no date is read */
export function toWhen(text: string, today: string | undefined): When {
  if (today === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(today)) return NEVER;
  const dates: AskedDate[] = [];
  const spans: Span[] = [...text.matchAll(RECENT)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  let recent = spans.length > 0;
  for (const { start, end, type, value } of findTimeExpressions(text, today)) {
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
  return { dates, spans, recent };
}

/** What a passage gains when it was printed within a date asked for, as a share of its score. */
const WITHIN = 1.5;
/** The same on the day of asking, where no date is named: other things near equal, that day's news is meant. */
const TODAY = 0.4;
/** Days after which the gain of a passage outside the date has fallen to a third. */
const NEARBY = 3;
/** The same for the age of a passage where the newest are asked for. */
const FRESH = 20;

export interface Lift {
  /** How much a passage printed on `day` is worth, 1 = no more than for its words. */
  of(day: string): number;
  /** No passage of the corpus is worth more. */
  readonly most: number;
}

/**
 * The weights were chosen on half of rtqa_conflict's queries and checked on the other half; a
 * corpus that ends weeks before `today` has nothing that TODAY could lift.
 * @param days ISO days on which articles were published, each once, in order
 * @param today ISO day of asking
 * @returns undefined when neither the question nor the day of asking says anything
 */
export function toLift(
  { dates, recent }: When,
  days: readonly string[],
  today: string | undefined,
): Lift | undefined {
  const newest = days[toPlace(days, today ?? '', true) - 1] ?? '';
  if (dates.length === 0 && !recent) {
    if (today === undefined) return undefined;
    const asking = [{ since: today, until: today }];
    return toMost((day) => 1 + TODAY * toNearness(day, asking), days, [today]);
  }
  const of = (day: string) => {
    const fresh = recent ? Math.exp(-Math.abs(toDays(newest, day)) / FRESH) : 0;
    return 1 + WITHIN * Math.max(toNearness(day, dates), fresh);
  };
  return toMost(of, days, [
    newest,
    ...dates.flatMap(({ since, until }) => [since ?? '', until ?? '9']),
  ]);
}

/** Nearness falls on both sides of a date, so the most is at a neighbour of one of its ends. */
function toMost(of: Lift['of'], days: readonly string[], ends: readonly string[]): Lift {
  const beside = ends.flatMap((end) => {
    const place = toPlace(days, end, false);
    return days.slice(Math.max(0, place - 1), place + 1);
  });
  return { of, most: Math.max(1, ...beside.map(of)) };
}

/** How many days come before `day`, or up to it. */
function toPlace(days: readonly string[], day: string, included: boolean): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const at = days[middle] ?? '';
    if (at < day || (included && at === day)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** 1 within one of the dates, falling to 0 the farther away. */
function toNearness(day: string, dates: readonly Omit<AskedDate, 'text'>[]): number {
  const away = Math.min(...dates.map((date) => toDistance(day, date)), Number.POSITIVE_INFINITY);
  return Math.exp(-away / NEARBY);
}

function toDistance(day: string, { since, until }: Omit<AskedDate, 'text'>): number {
  if (since !== undefined && day < since) return toDays(since, day);
  if (until !== undefined && day > until) return toDays(day, until);
  return 0;
}

/** Infinite when one is no day. */
function toDays(later: string, earlier: string): number {
  const days = (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
}
