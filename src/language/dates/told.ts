/** What the text has told so far: the day, the year, or the time that is as exact as a unit. */
import type { Context } from './rule.js';
import { type Day, readDay, toDay, toUnit, type Unit } from './value.js';

/** The day that "the next day" or "two days later" counts from: the last told, else the reference. */
export function toTold(context: Context): Day {
  const told = context.earlier.find((value) => toUnit(value) === 'D');
  return (told === undefined ? undefined : readDay(told.slice(0, 10))) ?? context.reference;
}

/** The year of the last date told. */
export function toToldYear(context: Context): number | undefined {
  const told = context.earlier.find((value) => /^\d{4}/.test(value));
  return told === undefined ? undefined : Number(told.slice(0, 4));
}

const FINENESS: readonly Unit[] = ['D', 'W', 'M', 'Q', 'Y', 'DE', 'CE'];

/** The first day of the last time told that is at least as exact; else the reference. */
export function toToldOf(context: Context, unit: Unit): Day {
  for (const value of context.earlier) {
    const known = toUnit(value);
    if (known === undefined || FINENESS.indexOf(known) > FINENESS.indexOf(unit)) continue;
    const day = toFirstDay(value);
    if (day !== undefined) return day;
  }
  return context.reference;
}

function toFirstDay(value: string): Day | undefined {
  const day = readDay(value.slice(0, 10));
  if (day !== undefined) return day;
  const month = /^(\d{4})(?:-(\d{2})$)?/.exec(value);
  if (month === null) return undefined;
  const quarter = /-Q(\d)/.exec(value)?.[1];
  return toDay(
    Number(month[1]),
    quarter === undefined ? Number(month[2] ?? 1) : Number(quarter) * 3 - 2,
    1,
  );
}
