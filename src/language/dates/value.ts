/**
 * TIMEX3 values: written from parts of the calendar, moved by units, and read
 * back as ranges of days (TimeML annotation guidelines 1.2.1, section 2.2).
 */
import { Temporal } from 'temporal-polyfill';

export type Day = Temporal.PlainDate;
/** Day, week, month, quarter, year, decade, century. */
export type Unit = 'D' | 'W' | 'M' | 'Q' | 'Y' | 'DE' | 'CE';

/** @returns undefined when the calendar has no such day */
export function toDay(year: number, month: number, day: number): Day | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date : undefined;
}

/** @returns undefined for anything but an ISO day, with or without a time behind it */
export function readDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?![\d-])/.exec(text);
  return match === null ? undefined : toDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

export function toQuarter(day: Day): number {
  return Math.ceil(day.month / 3);
}

/** The value of the unit that holds a day: "2025-W16", "2025-04", "202". */
export function toValue(day: Day, unit: Unit): string {
  const year = pad(day.year, 4);
  switch (unit) {
    case 'D':
      return day.toString();
    case 'W':
      return `${pad(day.yearOfWeek ?? day.year, 4)}-W${pad(day.weekOfYear ?? 1, 2)}`;
    case 'M':
      return `${year}-${pad(day.month, 2)}`;
    case 'Q':
      return `${year}-Q${toQuarter(day)}`;
    case 'Y':
      return year;
    case 'DE':
      return year.slice(0, 3);
    case 'CE':
      return year.slice(0, 2);
  }
}

const STEPS: Readonly<Record<Unit, Temporal.DurationLike>> = {
  D: { days: 1 },
  W: { weeks: 1 },
  M: { months: 1 },
  Q: { months: 3 },
  Y: { years: 1 },
  DE: { years: 10 },
  CE: { years: 100 },
};

/** Further than this no date of news lies; arithmetic past the calendar would throw. */
const FARTHEST = 100_000;

/** @param count units to move, back when negative; undefined when it leaves the years 1 to 9999 */
export function move(day: Day, count: number, unit: Unit): Day | undefined {
  if (!Number.isFinite(count) || Math.abs(count) > FARTHEST) return undefined;
  const [name = 'days', size = 1] = Object.entries(STEPS[unit])[0] ?? [];
  const moved = day.add({ [name]: Math.round(size * count) });
  return moved.year < 1 || moved.year > 9999 ? undefined : moved;
}

/** The value of the unit so many steps from the one that holds a day. */
export function shifted(day: Day, steps: number, unit: Unit): string | undefined {
  const moved = move(day, steps, unit);
  return moved === undefined ? undefined : toValue(moved, unit);
}

export function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

/** The unit that a value is exact to; undefined for durations, sets and references. */
export function toUnit(value: string): Unit | undefined {
  if (/^\d{4}-\d{2}-\d{2}/.test(value)) return 'D';
  if (/^\d{4}-W\d{2}/.test(value)) return 'W';
  if (/^\d{4}-\d{2}$/.test(value)) return 'M';
  if (/^\d{4}-Q\d$/.test(value)) return 'Q';
  if (/^\d{4}(?:-[A-Z].*)?$/.test(value)) return 'Y';
  return /^\d{3}X?$/.test(value) ? 'DE' : undefined;
}
