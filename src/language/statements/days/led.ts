/** Days that lead to a clause: "on 19 March, a day after X had called", "the talks of 24 May at which X said". */
import { move, readDay } from '../../dates/value.js';
import type { Dated } from './calendar.js';
import { isAdjunct, isOccasion } from './dates-said.js';
import type { Saying } from './said.js';

const COUNTS = new Map([
  ['the', 1],
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
]);

/** "…, two days after ", "…, one day after the talks in Jeddah at which ". */
const AWAY =
  /^,\s(the|a|one|two|three|four|five)\sdays?\s(after|before)\s(?:(?:the|a|his|her|their)\s[^,;:]*?\s(?:at|in|during)\swhich\s)?$/u;
/** "the meeting of 24 May at which ", "the talks on 24 May, where ". */
const HELD = /^(?:,?\s(?:at|in|during)\swhich\s|,\swhere\s)$/u;

/** The day of a clause that is told from a date right before it. */
export function ledDay(
  text: string,
  dates: readonly Dated[],
  { source, cue }: Saying,
  published: string,
): string | undefined {
  const from = Math.min(source.start, cue.start);
  const before = dates.filter(({ end }) => end <= from);
  for (const date of before.toReversed()) {
    const between = text.slice(date.end, from);
    if (HELD.test(between)) return date.value;
    const day = awayFrom(date, AWAY.exec(between));
    if (day !== undefined && day <= published) return day;
  }
  return undefined;
}

/** "The meeting of 28 February turned: X named promises, Y called him …": all was said there. */
export function headDay(
  text: string,
  [date, ...rest]: readonly Dated[],
  { line, source, cue, others }: Saying,
): string | undefined {
  if (date === undefined || rest.length > 0) return undefined;
  const colon = text.indexOf(': ', line.start);
  const isHead = date.end < colon && colon < Math.min(source.start, cue.start);
  const isDay = isOccasion(text, date) || isAdjunct(text, date);
  return isHead && isDay && !others.some((other) => other.cue.start < colon)
    ? date.value
    : undefined;
}

function awayFrom({ value }: Dated, match: RegExpExecArray | null): string | undefined {
  const [, number = '', order] = match ?? [];
  const count = COUNTS.get(number);
  const day = readDay(value);
  if (count === undefined || day === undefined) return undefined;
  return move(day, order === 'after' ? -count : count, 'D')?.toString();
}
