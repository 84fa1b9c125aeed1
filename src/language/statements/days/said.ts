/** The day on which words were said: what the sentence says beside them, or the day of printing. */
import type { Span } from '../../../answer.js';
import type { Attribution } from '../attributions.js';
import { type Dated, toDates } from './calendar.js';
import {
  distanceTo,
  isAdjunct,
  isDated,
  isOccasion,
  isOf,
  isOfDeed,
  isOfMainClause,
  isOfReport,
  isOnlyAfter,
  isOnlyBefore,
  isParted,
} from './dates-said.js';
import { headDay, ledDay } from './led.js';

export interface Said {
  /** ISO day, month or range. */
  readonly value: string;
  /** True when the text gives it. */
  readonly stated: boolean;
}

/** A date further from the cue dates something else. */
const REACH = 120;

/** What a date of saying is looked for in. */
export interface Saying {
  /** The attributed sentence. */
  readonly line: Span;
  readonly cue: Span;
  readonly source: Span;
  /** What was said: a date in it is no date of saying. */
  readonly words: readonly Span[];
  /** The words name a thing: "on 21 December" in "called the talks on 21 December useful" is when. */
  readonly isThing: boolean;
  /** What else the sentence attributes: its dates are its own. */
  readonly others: readonly Attribution[];
}

/** Of one article, whose sentences are each read once for their dates. */
export type SaidReader = (utterance: Saying) => Said;

/** @param published ISO day that "on Friday" is seen from; nothing was said later */
export function toSaidReader(text: string, published: string): SaidReader {
  const memory = new Map<string, readonly Dated[]>();
  const datesOf = (line: Span) => {
    const key = `${line.start} ${line.end}`;
    const dates = memory.get(key) ?? toDates(text, line, published);
    memory.set(key, dates);
    return dates;
  };
  return (saying) => {
    const { line, cue, words, isThing, others } = saying;
    const isRead = isThing || isDated(text, line, words);
    const dates = isRead ? datesOf(line) : [];
    const led = ledDay(text, dates, saying, published) ?? headDay(text, dates, saying);
    if (led !== undefined) return { value: led, stated: true };
    const isWithin = ({ start, end }: Span) =>
      words.some((span) => span.start <= start && end <= span.end);
    const own = dates.filter(
      (date) =>
        (isWithin(date)
          ? isThing && isSaidAt(text, date, words)
          : !isOfMainClause(text, date, cue)) &&
        !isOnlyBefore(text, date, cue) &&
        !isOnlyAfter(text, date) &&
        !isParted(text, date, saying) &&
        !others.some((other) => isOf(text, date, saying, other)),
    );
    const clear = own.filter((date) => !isOfDeed(text, date, saying));
    const [only, ...rest] = own.filter((date) => isFar(text, date, saying));
    const said =
      nearest(saying, clear) ??
      nearest(saying, own) ??
      (rest.length === 0 ? only : undefined) ??
      dates.find(
        (date) => !isWithin(date) && (isOfReport(text, date) || isContrasted(text, date, saying)),
      );
    return said === undefined
      ? { value: published, stated: false }
      : { value: lastDay(text, said), stated: true };
  };
}

/** "said after the talks of 14–15 December": on the last of them. */
function lastDay(text: string, { value, start }: Dated): string {
  const isAfter = /\bafter\s(?:the|a|his|her|their)\s[^,.;:]*$/u.test(
    text.slice(Math.max(0, start - REACH), start),
  );
  return isAfter ? value.replace(/^.{10}\/(?=.{10}$)/u, '') : value;
}

/** "X spoke after the call of 19 March, whereas the statement mentioned A": both on one occasion. */
function isContrasted(text: string, date: Dated, { cue, source }: Saying): boolean {
  const between = date.end < source.start ? text.slice(date.end, source.start) : '';
  const isOther = /^[^;:]*,\s(?:whereas|while)\s(?:[\p{L}'’-]+\s){0,6}$/u.test(between);
  const isPerfect = /\b(?:had|has|have)\b/u.test(text.slice(cue.start, cue.end));
  return (
    isOther &&
    !isPerfect &&
    date.value.length === 10 &&
    (isAdjunct(text, date) || isOccasion(text, date))
  );
}

/** "rejected it on 6 March", and not "declared two truces: 30 hours on 19 April …". */
function isSaidAt(text: string, date: Dated, [first]: readonly Span[]): boolean {
  const isListed = text.slice(first?.start, date.start).includes(':');
  return date.value.length > 4 && isAdjunct(text, date) && !isListed;
}

/** Far behind, and in no clause of its own: "in remarks to the paper that were reported on Friday". */
function isFar(text: string, date: Dated, { cue, words }: Saying): boolean {
  const from = Math.max(cue.end, words.at(-1)?.end ?? 0);
  return (
    date.start > from &&
    isAdjunct(text, date) &&
    !/,\s(?:wh|although|though|because|as\b|after|before)/u.test(text.slice(from, date.start))
  );
}

function nearest({ cue, words }: Saying, dates: readonly Dated[]): Dated | undefined {
  const end = words.at(-1)?.end ?? cue.end;
  const byDistance = dates.map((date) => ({ date, distance: distanceTo(cue, date) }));
  const [first] = byDistance
    .filter(({ distance }) => distance <= REACH)
    .sort((a, b) => a.distance - b.distance);
  // Behind long words a date may be far from the verb.
  const behind = dates.find(({ start }) => start >= end && start - end <= REACH);
  return first?.date ?? behind;
}
