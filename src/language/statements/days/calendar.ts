/** The calendar dates of a sentence: days, months, years and weeks that have come. */
import type { Span } from '../../../answer.js';
import { findTimeExpressions } from '../../dates/dates.js';
import { toDayRange } from '../../dates/day-range.js';

const CALENDAR = /^\d{4}(?:-\d{2})?(?:-\d{2}(?:\/\d{4}-\d{2}-\d{2})?)?$/u;

export interface Dated extends Span {
  readonly value: string;
}

/** The calendar dates of a sentence that are not later than its printing. */
export function toDates(text: string, line: Span, published: string): Dated[] {
  const sentence = text.slice(line.start, line.end);
  return findTimeExpressions(sentence, published)
    .filter(({ start, end }) => !/\bsame\b\D*$/iu.test(sentence.slice(start, end)))
    .filter(
      ({ start, end, value }) => !isName(sentence, start, end) && isSaidIn(sentence, start, value),
    )
    .flatMap((found) => {
      if (!ANAPHORIC.test(sentence.slice(found.start, found.end))) return [found];
      const day = dayBefore(text, line.start + found.start, published);
      const seen = day === undefined ? [] : findTimeExpressions(sentence, day);
      return seen.filter(({ start }) => start === found.start);
    })
    .map(({ start, end, value }) => ({
      start: line.start + start,
      end: line.start + end,
      // "on the evening of 4 March" is the day.
      value: weekOf(value) ?? value.replace(/T\D.*$/u, ''),
    }))
    .filter(({ value }) => CALENDAR.test(value) && value.slice(0, 10) <= published);
}

/** "Victory Day truce", "Christmas pause": a name of what took place. */
function isName(sentence: string, start: number, end: number): boolean {
  const date = sentence.slice(start, end);
  return CAPITALS.test(date) && !CALENDAR_NAME.test(date) && NAMED.test(sentence.slice(end));
}

/** A year tells of a saying only as "in 2022", not "by the end of 2025". */
function isSaidIn(sentence: string, start: number, value: string): boolean {
  return value.length > 4 || /\b(?:in|in early|in late)\s$/iu.test(sentence.slice(0, start));
}

const CAPITALS = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*$/u;
const CALENDAR_NAME =
  /(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu;
const NAMED =
  /^\s(?!and|but|or|in|on|at|as|that|when|while|after|before|during|with|from|until)\p{Ll}/u;

/** Told from the day before it in the text, not from that of printing. */
const ANAPHORIC =
  /\b(?:earlier|later|before|after|following|previous|next|that (?:day|evening|night|week|month))\b/iu;

/** The last day that the paragraph gives before a place, in characters. */
function dayBefore(text: string, at: number, published: string): string | undefined {
  const opening = text.lastIndexOf('\n\n', at);
  return findTimeExpressions(text.slice(Math.max(0, opening), at), published)
    .map(({ value }) => value)
    .findLast((value) => /^\d{4}-\d{2}-\d{2}$/u.test(value));
}

/** "a week earlier": from its first day to its last. */
function weekOf(value: string): string | undefined {
  const range = /^\d{4}-W\d{2}$/u.test(value) ? toDayRange(value) : undefined;
  return range === undefined ? undefined : `${range.from}/${range.to}`;
}
