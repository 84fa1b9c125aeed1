/** Dates as people type them into an option: "2025-04", "18 April 2025", "last week". */

import { findTimeExpressions } from './dates.js';
import { type DayRange, toDayRange } from './day-range.js';

/**
 * @param today ISO day that "last week" is seen from
 * @returns undefined when it is no date, or none of the calendar (2025-02-30)
 */
export function parseDateOption(text: string, today: string): DayRange | undefined {
  const typed = text.trim();
  const plain = toDayRange(typed);
  if (plain !== undefined) return plain;
  return readWhole(typed, today) ?? readWhole(toTitleCase(typed), today);
}

/** The text must be one expression from end to end. */
function readWhole(text: string, today: string): DayRange | undefined {
  const [expression] = findTimeExpressions(text, today);
  return expression?.text === text ? toDayRange(expression.value) : undefined;
}

/** "april 2025" as news would write it: months are told from verbs by their capital. */
function toTitleCase(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => word.slice(0, 1).toUpperCase() + word.slice(1));
}
