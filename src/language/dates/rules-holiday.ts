/** Named days: "Easter", "Victory Day", "last Thanksgiving", "Christmas 1963". */
import { HOLIDAYS } from './holidays.js';
import {
  anchored,
  type Context,
  type Found,
  type Reading,
  type Rule,
  rule,
  stated,
} from './rule.js';
import { toYearOf } from './year-of.js';

const STEPS: Readonly<Record<string, number>> = { L: -1, X: 1 };

export const HOLIDAY_RULES: readonly Rule[] = [
  rule('lead:(last|next|this)? n:holiday (comma? y:year)?', readHoliday),
];

function readHoliday(found: Found): Reading | undefined {
  const name = found.group('n')[0];
  const toDay = HOLIDAYS[String(name?.value)];
  if (name === undefined || toDay === undefined || !/^\p{Lu}/u.test(name.surface)) return undefined;
  const year = found.number('y');
  if (year !== undefined) return stated(toDay(year)?.toString());
  const lead = found.group('lead')[0]?.code;
  return anchored((context) => toDay(toYear(context, toDay, lead))?.toString());
}

/** "Last Thanksgiving" is the latest that is over, "next Easter" the first to come. */
function toYear(
  context: Context,
  toDay: (year: number) => { month: number; day: number } | undefined,
  lead: string | undefined,
): number {
  const step = STEPS[lead ?? ''];
  if (step === undefined) return toYearOf(context, toDay);
  const { reference } = context;
  const here = toDay(reference.year);
  if (here === undefined) return reference.year;
  const ahead = (here.month - reference.month) * 31 + here.day - reference.day;
  return ahead * step > 0 ? reference.year : reference.year + step;
}
