/** Days some time before a day that is told: "had said some days before", behind "declared on 25 March". */
import { move, readDay } from '../../dates/value.js';
import type { Attributed } from '../statement.js';
import type { Said } from './said.js';

/** Nothing behind it that it counts from: not "some days before the talks". */
const SOME_TIME = /\b(?:some|a few|several)\s(days|weeks)\s(?:before|earlier)(?!\s\p{L})/u;
const SOME_DAYS = 5;
const SOME_WEEKS = 21;

/** So many days, about, before what is told in the sentence before. */
export function toDaysBack(text: string, each: Attributed): number | undefined {
  const { start, end, words, cue } = each;
  const behind = text.slice(Math.max(cue.end, words.at(-1)?.end ?? start), end);
  const [, unit] = SOME_TIME.exec(`${text.slice(start, words[0]?.start)} ${behind}`) ?? [];
  if (unit === undefined) return undefined;
  return unit === 'days' ? SOME_DAYS : SOME_WEEKS;
}

/** The month, for nothing better is told. */
export function toMonthBefore({ value }: Said, days: number): Said | undefined {
  const day = readDay(value);
  const before = day === undefined ? undefined : move(day, -days, 'D')?.toString();
  return before === undefined
    ? undefined
    : { value: before.slice(0, 'yyyy-mm'.length), stated: true };
}
