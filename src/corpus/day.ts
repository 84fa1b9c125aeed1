/** Days as ISO strings: "2025-04-18". */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** True for a day that exists: "2025-02-30" and "2025-4-1" are none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false;
  }
}

export const isoDay = z
  .string({ error: 'must be a date such as 2025-04-18' })
  .refine(isDay, { message: 'is no date of the calendar; write it as 2025-04-18' });

const MS_A_DAY = 86_400_000;

/** Days since 1970 began, so that distances are differences; endlessly early for what is no day. */
export function toDayNumber(day: string): number {
  const number = Date.parse(day) / MS_A_DAY;
  return Number.isNaN(number) ? Number.NEGATIVE_INFINITY : number;
}

// Making a formatter takes longer than a thousand uses of it.
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const SHORT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });

/** "18 April 2025"; the form every card uses. */
export function toLongDay(day: string): string {
  return LONG.format(new Date(`${day}T00:00:00Z`));
}

/** "18 Apr 2025", for source lines. */
export function toShortDay(day: string): string {
  return SHORT.format(new Date(`${day}T00:00:00Z`));
}
