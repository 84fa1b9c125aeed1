/** The dates that people type into an option: 2025, 2025-04, 2025-04-18, april 2025, 18 April 2025. */
import { isDay } from '../corpus/day.js';

/** ISO days, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const FORMS = [
  /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/,
  /^(?:(?<day>\d{1,2}) )?(?<name>[a-z]{3,9})\.? (?<year>\d{4})$/,
  /^(?<name>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/,
];

/** @returns undefined for what is no date, or none of the calendar, such as 2025-02-30 */
export function toDayRange(text: string): DayRange | undefined {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ');
  for (const form of FORMS) {
    const groups = form.exec(plain)?.groups;
    if (groups) return toRange(groups);
  }
  return undefined;
}

function toRange(groups: Readonly<Record<string, string | undefined>>): DayRange | undefined {
  const { year = '', name, day } = groups;
  const month = name === undefined ? groups.month : monthOf(name);
  if (month === undefined) {
    return name === undefined ? { from: `${year}-01-01`, to: `${year}-12-31` } : undefined;
  }
  const start = `${year}-${month.padStart(2, '0')}`;
  const from = `${start}-${(day ?? '1').padStart(2, '0')}`;
  if (!isDay(from)) return undefined;
  return { from, to: day === undefined ? lastDayOf(start) : from };
}

function monthOf(name: string): string | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3));
  return index < 0 ? undefined : String(index + 1);
}

function lastDayOf(month: string): string {
  const found = [31, 30, 29, 28].map((day) => `${month}-${day}`).find(isDay);
  return found ?? month;
}
