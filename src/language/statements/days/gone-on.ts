/** The day that an undated statement goes on with: that of the occasion told before it in its paragraph. */
import type { Span } from '../../../answer.js';
import { toDayNumber } from '../../../corpus/day.js';
import { toDayRange } from '../../dates/day-range.js';
import type { Attributed } from '../statement.js';
import type { Line } from '../words.js';
import { toDaysBack, toMonthBefore } from './back.js';
import { type Dated, toDates } from './calendar.js';
import { isAdjunct, isDated, isOccasion, isOnlyBefore } from './dates-said.js';
import type { Said } from './said.js';
import { isBeside, isPast, isReported } from './told-when.js';

/** What happened is told beside what is said, and has days of its own. */
const DEED =
  /\b(?:kill|struck|strike|hit|missile|drone|attack|bomb|shell|fire|explo|invad|invasion|launch|captur|seiz|died|broke out)/u;

/** Length of the " had" behind a date: "those named on 28 February had been". */
const HAD = 4;

/** "said in Berlin", of the Berlin talks. */
function isSaidThere(text: string, sentence: string, { cue, end }: Attributed): boolean {
  const [, place = ''] = /\bin\s(\p{Lu}\p{L}+)/u.exec(text.slice(cue.end, end)) ?? [];
  return place !== '' && sentence.includes(place);
}

/** "called the published conversation a fake": from outside, on another day. */
export function isOfPublished(text: string, { words }: Attributed): boolean {
  return words.some(({ start, end }) => PUBLISHED.test(text.slice(start, end)));
}

const PUBLISHED =
  /\b(?:published|leaked)\s(?:\p{Ll}+\s)?(?:conversation|call|recording|transcript)\b/u;

/** A reader of such days in one article, which asks for them in the order of the text. */
export function toDayGoer(text: string, lines: readonly Line[], published: string) {
  const read: Attributed[] = [];
  const onLine = (line: Span) =>
    read.filter(({ start, end }) => start < line.end && line.start < end);
  /** The day of a sentence: that of what is said in it, else of the occasion that it tells. */
  const dayOf = (line: Span, each: Attributed): Said | undefined => {
    const told = onLine(line);
    const isThere = isBeside(text, each);
    const said = told.findLast((other) => other.said.stated && (isThere || !isPast(text, other)));
    if (said !== undefined) return said.said;
    const sentence = text.slice(line.start, line.end);
    const isNamed = sentence.includes(each.speaker.slice(each.speaker.lastIndexOf(' ') + 1));
    if (!isNamed && told.length > 0) return undefined;
    const [date] = toDates(text, line, published).filter(
      (found) => isSaidOn(text, found) && !told.some(({ words }) => isWithin(found, words)),
    );
    if (date === undefined) return undefined;
    const until = text.slice(line.start, date.end + HAD);
    if (!isNamed && DEED.test(until)) return undefined;
    // Of several days of talks, only with who took part, or where: "said in Berlin".
    if (lengthOf(date) > 0 && !isNamed && !isSaidThere(text, sentence, each)) return undefined;
    if (!isBeside(text, each) && /\bhad\b/u.test(until)) return undefined;
    return { value: date.value, stated: true };
  };
  return {
    /** The day of the last sentence before the statement that has one, for words told as they were said. */
    before(each: Attributed, at: number): Said | undefined {
      const back = isPast(text, each) ? toDaysBack(text, each) : undefined;
      if (back === undefined && !isReported(text, each)) return undefined;
      if (isOfPublished(text, each)) return undefined;
      if (hasDate(text, each, published)) return undefined;
      const { paragraph } = lines[at] ?? {};
      for (let i = at - 1; lines[i]?.paragraph === paragraph && paragraph !== undefined; i--) {
        const line = lines[i];
        const day = line === undefined ? undefined : dayOf(line, each);
        if (day !== undefined) return back === undefined ? day : toMonthBefore(day, back);
      }
      return undefined;
    },
    /** The day that the sentence behind tells of its saying: "He gave that account on 4 February". */
    after(each: Attributed, at: number): Said | undefined {
      const next = lines[at + 1];
      if (next === undefined || next.paragraph !== lines[at]?.paragraph) return undefined;
      if (!isReported(text, each, RESUMABLE) || hasDate(text, each, published)) return undefined;
      if (!RESUMED.test(text.slice(next.start, next.end))) return undefined;
      const [date] = toDates(text, next, published).filter((found) => isSaidOn(text, found));
      return date === undefined ? undefined : { value: date.value, stated: true };
    },
    add(each: Attributed): void {
      read.push(each);
    },
  };
}

/** "Two days before the interview appeared" may be dated by the sentence behind. */
const RESUMABLE =
  /\b(?:later|afterwards|subsequently|since then|repeatedly|often|still|several times)\b/iu;

/** "The Ukrainian reply came on 12 April", "His assessment of November", "…, according to the interview of 3 March". */
const RESUMED =
  /^(?:The|His|Her|Its|Their|That|This|\p{Lu}\p{L}+['’]s)\s(?:[\p{L}'’-]+\s){0,3}(?:reply|response|approval|refusal|answer|statement|remarks?|words|warning|assessment|account|letter|post|rejection|announcement|comments?|criticism|allegation|claim|message|speech)\b|\baccording to the interview\b/u;

/** Days of talks that one sentence tells; weeks and months say too little. */
const LONGEST = 2;

/** In days, without its first. */
function lengthOf({ value }: Dated): number {
  const { from = '', to = '' } = toDayRange(value) ?? {};
  return toDayNumber(to) - toDayNumber(from);
}

/** "Russia's demands of 14 June, set out by X". */
function isOfTerms(text: string, { start }: Span): boolean {
  return /\b(?:demands|terms|conditions|proposals?|offer|article) of (?:\p{Lu}\p{Ll}+day\s)?$/u.test(
    text.slice(Math.max(0, start - TERMS_REACH), start),
  );
}

/** Length of "conditions of Wednesday ". */
const TERMS_REACH = 26;

function isSaidOn(text: string, date: Dated): boolean {
  const isOn = isAdjunct(text, date) || isOccasion(text, date) || isOfTerms(text, date);
  return (
    isOn &&
    /^.{10}(?:\/.{10})?$/u.test(date.value) &&
    lengthOf(date) <= LONGEST &&
    !isOnlyBefore(text, date, { ...date, start: date.end })
  );
}

function isWithin(date: Span, words: readonly Span[]): boolean {
  return words.some(({ start, end }) => start <= date.start && date.end <= end);
}

/** A date of its own, though not that of its saying: "Kyiv recalled it on 17 April, and Paris at Easter". */
function hasDate(text: string, { words, ...line }: Attributed, published: string): boolean {
  if (!isDated(text, line, words)) return false;
  return toDates(text, line, published).some((date) => !isWithin(date, words));
}
