/** Named days: "Easter", "Victory Day", "last Thanksgiving", "Christmas 1963". */
import { STEPS } from './classes.js';
import { HOLIDAYS } from './holidays.js';
import { anchored, type Found, type Reading, type Rule, rule, stated } from './rule.js';
import type { Token } from './tokens.js';
import { toLedYear, toYearOf } from './year-of.js';

export const HOLIDAY_RULES: readonly Rule[] = [
  rule('lead:(last|next|this)? n:holiday (comma? y:year)?', readHoliday),
];

/** A text that speaks of the Orthodox Easter means it when it says "Easter" alone. */
function toChurch(name: string, { tokens }: Found): string {
  const isEaster = /^easter(?: sunday)?$/.test(name);
  return isEaster && tokens.some(isOrthodox) ? 'orthodox easter' : name;
}

function isOrthodox({ value }: Token): boolean {
  return value === 'orthodox easter';
}

function readHoliday(found: Found): Reading | undefined {
  const name = found.group('n')[0];
  const toDay = HOLIDAYS[toChurch(String(name?.value), found)];
  if (name === undefined || toDay === undefined || !/^\p{Lu}/u.test(name.surface)) return undefined;
  const year = found.number('y');
  if (year !== undefined) return stated(toDay(year)?.toString());
  const step = STEPS[found.group('lead')[0]?.code ?? ''] ?? 0;
  return anchored((context) => {
    const of = step === 0 ? toYearOf(context, toDay) : toLedYear(context.reference, toDay, step);
    return toDay(of)?.toString();
  });
}
