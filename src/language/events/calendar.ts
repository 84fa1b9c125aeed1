/** TIMEX3 values as the dates an event can stand under. */
import { toDayNumber } from '../../corpus/day.js';
import { toDayRange } from '../dates/dates.js';
import type { Precision } from './event.js';

export interface Dated {
  /** ISO day, month, year, or a range of days. */
  readonly date: string;
  readonly precision: Precision;
  /** First and last day of it. */
  readonly from: string;
  readonly to: string;
}

/** More than a year says when an era was, not when something happened. */
const LONGEST_DAYS = 366;
const MS_A_DAY = 86_400_000;

/** @returns undefined for what names no time of the calendar, or more than a year of it */
export function toDated(value: string): Dated | undefined {
  const range = toDayRange(value);
  if (range === undefined || daysBetween(range.from, range.to) >= LONGEST_DAYS) return undefined;
  return { ...toNamed(value, range.from, range.to), ...range };
}

function toNamed(value: string, from: string, to: string): Pick<Dated, 'date' | 'precision'> {
  if (from === to) return { date: from, precision: 'day' };
  if (/^\d{4}$/.test(value)) return { date: value, precision: 'year' };
  if (/^\d{4}-\d{2}$/.test(value)) return { date: value, precision: 'month' };
  return { date: `${from}/${to}`, precision: toPrecision(value) };
}

function toPrecision(value: string): Precision {
  if (/^\d{4}-W\d{2}$/.test(value)) return 'week';
  if (/^\d{4}-Q\d$/.test(value)) return 'quarter';
  return /^\d{4}-(?:SP|SU|FA|WI)$/.test(value) ? 'season' : 'range';
}

/** Days from one ISO day to another, negative when it lies before. */
export function daysBetween(from: string, to: string): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The ISO day so many days after another. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * MS_A_DAY).toISOString().slice(0, 10);
}
