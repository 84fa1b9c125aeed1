/** Two dates that bound one time: "17–18 April", "from Monday to Wednesday", "2014–2021". */

import type { TimeExpression } from './dates.js';
import { toDayRange } from './day-range.js';

const BETWEEN = /^\s*(?:[-–—]|to|through|until|till|and|до|по)\s*(?:the\s+)?$/;
const FAR = 12;
/** "The night of 7 to 8 July" is of both days. */
const NIGHT = /^(\d{4}-\d\d-\d\d)T(?:NI|EV)$/;

/** Joins the ends of a range to one expression whose value is "first/last". */
export function joinRanges(text: string, expressions: readonly TimeExpression[]): TimeExpression[] {
  const joined: TimeExpression[] = [];
  for (const expression of expressions) {
    const last = joined.at(-1);
    const whole = last === undefined ? undefined : join(text, last, expression);
    if (whole === undefined) joined.push(expression);
    else joined[joined.length - 1] = whole;
  }
  return joined;
}

function join(
  text: string,
  first: TimeExpression,
  last: TimeExpression,
): TimeExpression | undefined {
  const begins = first.type === 'DATE' ? first.value : NIGHT.exec(first.value)?.[1];
  if (begins === undefined || last.type !== 'DATE' || last.start - first.end > FAR)
    return undefined;
  const words = BETWEEN.exec(text.slice(first.end, last.start))?.[0].trim();
  if (words === undefined || first.value.includes('/')) return undefined;
  const value = `${begins}/${last.value}`;
  const range = toDayRange(value);
  if (range === undefined || begins.length !== last.value.length) return undefined;
  if (words === 'and' && !isBetween(text, first) && !isNextDay(first, last)) return undefined;
  return {
    ...first,
    type: 'DATE',
    end: last.end,
    text: text.slice(first.start, last.end),
    value,
    anchored: first.anchored || last.anchored,
  };
}

function isBetween(text: string, { start }: TimeExpression): boolean {
  return /\bbetween\s+$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** "17 and 18 April" is one time, "17 and 25 April" are two. */
function isNextDay(first: TimeExpression, last: TimeExpression): boolean {
  return Date.parse(last.value) - Date.parse(first.value) === 86_400_000;
}
