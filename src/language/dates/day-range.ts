/** What days a TIMEX3 value covers. */
import { type Day, move, readDay, toDay, type Unit } from './value.js';

/** ISO days, both included. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** Season → its first month; winter runs into the next year (astronomy aside, as news speaks). */
const SEASONS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/**
 * @param value a day, week, weekend, month, season, quarter, half, year, decade
 * or century, or two of them with "/" between; a part of the day counts as its day
 * @returns undefined for durations, sets, references and what the calendar has not
 */
export function toDayRange(value: string): DayRange | undefined {
  const slash = value.indexOf('/');
  if (slash < 0) return toSingle(value);
  const first = toSingle(value.slice(0, slash));
  const last = toSingle(value.slice(slash + 1));
  if (first === undefined || last === undefined || first.from > last.to) return undefined;
  return { from: first.from, to: last.to };
}

function toSingle(value: string): DayRange | undefined {
  const day = readDay(value);
  if (day !== undefined) return /^.{10}(?:T.*)?$/.test(value) ? between(day, day) : undefined;
  const week = /^(\d{4})-W(\d{2})(-WE)?$/.exec(value);
  if (week !== null) return toWeek(Number(week[1]), Number(week[2]), week[3] !== undefined);
  const part = /^(\d{4})-(?:(\d{2})|Q([1-4])|H([12])|(SP|SU|FA|WI))$/.exec(value);
  if (part !== null) return toPart(part);
  const years = /^(\d{2})(\d)?(\d)?X{0,2}$/.exec(value);
  return years === null || value.length > 4 ? undefined : toYears(value.replace(/X/g, ''));
}

function toPart([, year, month, quarter, half, season]: RegExpExecArray): DayRange | undefined {
  if (month !== undefined) return toMonths(Number(year), Number(month), 1);
  if (quarter !== undefined) return toMonths(Number(year), Number(quarter) * 3 - 2, 3);
  if (half !== undefined) return toMonths(Number(year), Number(half) * 6 - 5, 6);
  return toMonths(Number(year), SEASONS[season ?? ''] ?? 1, 3);
}

function toMonths(year: number, month: number, count: number): DayRange | undefined {
  return toUnits(toDay(year, month, 1), count, 'M');
}

function toYears(prefix: string): DayRange | undefined {
  const years = 10 ** (4 - prefix.length);
  return toUnits(toDay(Number(prefix) * years, 1, 1), years, 'Y');
}

function toUnits(first: Day | undefined, count: number, unit: Unit): DayRange | undefined {
  if (first === undefined) return undefined;
  const next = move(first, count, unit);
  return next === undefined ? undefined : between(first, next.subtract({ days: 1 }));
}

/** ISO 8601: week 1 holds 4 January. */
function toWeek(year: number, week: number, weekend: boolean): DayRange | undefined {
  const fourth = toDay(year, 1, 4);
  if (fourth === undefined || week < 1) return undefined;
  const monday = fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 });
  if (monday.yearOfWeek !== year) return undefined;
  return between(monday.add({ days: weekend ? 5 : 0 }), monday.add({ days: 6 }));
}

function between(from: Day, to: Day): DayRange {
  return { from: from.toString(), to: to.toString() };
}
