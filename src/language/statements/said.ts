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

/** What a date is written with: a number, or the name of a span of time. */
const DATED =
  /\d|(?:day|week|month|year|night)s?\b|\btonight\b|tomorrow|morning|evening|noon|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|spring|summer|autumn|winter/iu;

interface Dated extends Span {
  readonly value: string;
}

/** Of one article, whose sentences are each read once for their dates. */
export type SaidReader = (line: Span, cue: Span, words: readonly Span[]) => Said;

/**
 * The reader takes the attributed sentence, its cue, and what was said: a date in it is no date of
 * saying.
 * @param published ISO day that "on Friday" is seen from; nothing was said later
 */
export function toSaidReader(text: string, published: string): SaidReader {
  const memory = new Map<string, readonly Dated[]>();
  return (line, cue, words) => {
    const key = `${line.start} ${line.end}`;
    const dates = isDated(text, line, words)
      ? (memory.get(key) ?? toDates(text, line, published))
      : [];
    if (dates.length > 0) memory.set(key, dates);
    const [nearest] = dates
      .filter(({ start, end }) => !words.some((span) => span.start <= start && end <= span.end))
      .map((date) => ({ ...date, distance: distanceTo(cue, date) }))
      .filter(({ distance }) => distance <= REACH)
      .sort((a, b) => a.distance - b.distance);
    if (nearest === undefined) return { value: published, stated: false };
    return { value: nearest.value, stated: true };
  };
}

/** Whether anything beside the words may be a date: most sentences need not be read for one. */
function isDated(text: string, line: Span, words: readonly Span[]): boolean {
  let at = line.start;
  for (const { start, end } of words) {
    if (DATED.test(text.slice(at, start))) return true;
    at = Math.max(at, end);
  }
  return DATED.test(text.slice(at, line.end));
}

/** The calendar dates of a sentence that are not later than its printing. */
function toDates(text: string, line: Span, published: string): Dated[] {
  return findTimeExpressions(text.slice(line.start, line.end), published)
    .map(({ start, end, value }) => ({
      start: line.start + start,
      end: line.start + end,
      // "on the evening of 4 March" is the day.
      value: value.replace(/T\D.*$/u, ''),
    }))
    .filter(({ value }) => CALENDAR.test(value) && value.slice(0, 10) <= published);
}

function distanceTo(cue: Span, date: Span): number {
  return date.start >= cue.end ? date.start - cue.end : Math.max(0, cue.start - date.end);
}
