/** Which year a month, a day of it, a season or a quarter without one belongs to. */
import type { Context } from './rule.js';
import { toToldYear } from './told.js';
import type { Day } from './value.js';

const HALF_A_YEAR = 183;

/**
 * A year of the same sentence; in history the year that the story has reached; else
 * the year that brings it nearest to the reference, unless the verb speaks against it.
 *
 * @param toFirst the first day of the time in a year
 */
export function toYearOf(
  context: Context,
  toFirst: (year: number) => { month: number; day: number } | undefined,
): number {
  const told = context.narrative ? toToldYear(context) : undefined;
  if (told !== undefined) return toNextTold(context, told, toFirst);
  const { reference, tense, against, year: named } = context;
  if (named !== undefined && (tense !== 'future' || named >= reference.year)) return named;
  const first = toFirst(reference.year);
  if (first === undefined) return reference.year;
  const distance = toDistance(first, reference);
  let year = reference.year;
  if (distance > HALF_A_YEAR) year--;
  if (distance < -HALF_A_YEAR) year++;
  const ahead = distance + (year - reference.year) * 365;
  if (tense === 'past' && (ahead > against || (ahead > NEWS && isOfToldYear(context, year - 1))))
    return year - 1;
  if (tense === 'future' && ahead < -against) return year + 1;
  return year;
}

/** "Last Thanksgiving" is the latest that is over, "next Easter" the first to come. */
export function toLedYear(
  reference: Day,
  toFirst: (year: number) => { month: number; day: number } | undefined,
  step: number,
): number {
  const here = toFirst(reference.year);
  if (here === undefined) return reference.year;
  const ahead = toDistance(here, reference);
  return ahead * step > 0 ? reference.year : reference.year + step;
}

/** Days ahead of printing that are still its news, whatever year the text has spoken of. */
const NEWS = 14;

/** "On 23 May 2025 he rejected it. She had asked on 19 May": the year just told is past too. */
function isOfToldYear({ earlier }: Context, year: number): boolean {
  return Number(earlier[0]?.slice(0, 4)) === year;
}

/** Months that a story may look back; a month further back is one of the year to come. */
const LOOK_BACK = 7;

/** The story goes on: after December 1941 comes the January of 1942. */
function toNextTold(
  { earlier }: Context,
  year: number,
  toFirst: (year: number) => { month: number } | undefined,
): number {
  const month = Number(/^\d{4}-(\d{2})/.exec(earlier[0] ?? '')?.[1]);
  const next = toFirst(year)?.month ?? 1;
  return month - next > LOOK_BACK ? year + 1 : year;
}

function toDistance(
  first: { month: number; day: number },
  reference: { month: number; day: number },
): number {
  return (first.month - reference.month) * 30.4 + first.day - reference.day;
}
