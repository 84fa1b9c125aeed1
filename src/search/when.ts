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
  /** Where they stand in the question. */
  readonly spans: readonly Span[];
  /** "latest", "recently", "now": the newer the better. */
  readonly recent: boolean;
}

const NEVER: When = { dates: [], spans: [], recent: false };
const RECENT = /\b(?:latest|newest|most recent(?:ly)?|recently|currently|nowadays|these days)\b/iu;
const BEFORE = /\b(?:before|until|till|up to|prior to)\s+$/iu;
const AFTER = /\b(?:since|after|from)\s+$/iu;

/** @param today ISO day that "last week" counts from; without it no date is read */
export function toWhen(text: string, today: string | undefined): When {
  if (today === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(today)) return NEVER;
  const dates: AskedDate[] = [];
  const spans: Span[] = [];
  let recent = RECENT.test(text);
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
const WITHIN = 1;
/** Days after which the gain of a passage outside the date has fallen to a third. */
const NEARBY = 3;
/** The same for the age of a passage where the newest are asked for. */
const FRESH = 20;

/**
 * How much a passage printed on `day` is worth for the question, 1 = no more
 * than without a date.
 * @param newest ISO day of the newest article up to today
 * @returns undefined when the question names no date
 */
export function toLift(when: When, newest: string): ((day: string) => number) | undefined {
  const { dates, recent } = when;
  if (dates.length === 0 && !recent) return undefined;
  return (day) => {
    const away = Math.min(...dates.map((date) => toDistance(day, date)), Number.POSITIVE_INFINITY);
    const asked = Math.exp(-away / NEARBY);
    const fresh = recent ? Math.exp(-Math.abs(toDays(newest, day)) / FRESH) : 0;
    return 1 + WITHIN * Math.max(asked, fresh);
  };
}

function toDistance(day: string, { since, until }: AskedDate): number {
  if (since !== undefined && day < since) return toDays(since, day);
  if (until !== undefined && day > until) return toDays(day, until);
  return 0;
}

/** Infinite when one is no day. */
function toDays(later: string, earlier: string): number {
  const days = (Date.parse(later) - Date.parse(earlier)) / 86_400_000;
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
}
