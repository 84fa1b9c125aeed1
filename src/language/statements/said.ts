/** The day on which words were said: what the sentence says beside them, or the day of printing. */
import type { Span } from '../../answer.js';
import { findTimeExpressions } from '../dates/dates.js';

export interface Said {
  /** ISO day, month or range. */
  readonly value: string;
  /** True when the text gives it. */
  readonly stated: boolean;
}

const CALENDAR = /^\d{4}-\d{2}(?:-\d{2}(?:\/\d{4}-\d{2}-\d{2})?)?$/u;
/** A date further from the cue dates something else. */
const REACH = 90;

/**
 * @param line the attributed sentence
 * @param words what was said: a date in it is no date of saying
 * @param published ISO day that "on Friday" is seen from; nothing was said later
 */
export function toSaid(
  text: string,
  line: Span,
  cue: Span,
  words: readonly Span[],
  published: string,
): Said {
  const dates = findTimeExpressions(text.slice(line.start, line.end), published)
    .map(({ start, end, value }) => ({
      start: line.start + start,
      end: line.start + end,
      // "on the evening of 4 March" is the day.
      value: value.replace(/T\D.*$/u, ''),
    }))
    .filter(({ start, end }) => !words.some((span) => span.start <= start && end <= span.end))
    .filter(({ value }) => CALENDAR.test(value) && value.slice(0, 10) <= published)
    .map((date) => ({ ...date, distance: distanceTo(cue, date) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  const [nearest] = dates;
  if (nearest === undefined) return { value: published, stated: false };
  return { value: nearest.value, stated: true };
}

function distanceTo(cue: Span, date: Span): number {
  return date.start >= cue.end ? date.start - cue.end : Math.max(0, cue.start - date.end);
}
