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

/** What a date of saying is looked for in. */
export interface Utterance {
  /** The attributed sentence. */
  readonly line: Span;
  readonly cue: Span;
  /** What was said: a date in it is no date of saying. */
  readonly words: readonly Span[];
  /** The words name a thing: "on 21 December" in "called the talks on 21 December useful" is when. */
  readonly isThing: boolean;
}

/** Of one article, whose sentences are each read once for their dates. */
export type SaidReader = (utterance: Utterance) => Said;

/** @param published ISO day that "on Friday" is seen from; nothing was said later */
export function toSaidReader(text: string, published: string): SaidReader {
  const memory = new Map<string, readonly Dated[]>();
  return ({ line, cue, words, isThing }) => {
    const key = `${line.start} ${line.end}`;
    const dates =
      isThing || isDated(text, line, words)
        ? (memory.get(key) ?? toDates(text, line, published))
        : [];
    if (dates.length > 0) memory.set(key, dates);
    const isWithin = ({ start, end }: Span) =>
      words.some((span) => span.start <= start && end <= span.end);
    const beside = dates.filter((date) => !isWithin(date) && !isOfMainClause(text, date, cue));
    const within = dates.filter((date) => isThing && isWithin(date) && isAdjunct(text, date));
    const said = nearest(cue, beside) ?? nearest(cue, within);
    return said === undefined
      ? { value: published, stated: false }
      : { value: said.value, stated: true };
  };
}

function nearest(cue: Span, dates: readonly Dated[]): Dated | undefined {
  const [first] = dates
    .map((date) => ({ date, distance: distanceTo(cue, date) }))
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  return first?.date;
}

/** "said on 17 March, a day after X had called it unlikely": the date is none of X's. */
function isOfMainClause(text: string, date: Span, cue: Span): boolean {
  return date.end <= cue.start && /\b(?:after|before)\b/u.test(text.slice(date.end, cue.start));
}

/** "on 6 March", "in October": not "the plan of 6 March". */
function isAdjunct(text: string, { start }: Span): boolean {
  return /\b(?:on|in)\s(?:(?:early|mid|late)[\s-])?$/u.test(
    text.slice(Math.max(0, start - 10), start),
  );
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
    .filter(
      ({ start, end }) => !/\bsame\b/iu.test(text.slice(line.start + start, line.start + end)),
    )
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
