/** Days of the year that have a name. */
import { type Day, move, toDay } from './value.js';

type ToDay = (year: number) => Day | undefined;

const on =
  (month: number, day: number): ToDay =>
  (year) =>
    toDay(year, month, day);

const fromEaster =
  (days: number): ToDay =>
  (year) => {
    const easter = toEaster(year);
    return easter === undefined ? undefined : move(easter, days, 'D');
  };

/** Names as news writes them, in lower case; longer ones are tried first. */
export const HOLIDAYS: Readonly<Record<string, ToDay>> = {
  "new year's day": on(1, 1),
  "new year's eve": on(12, 31),
  'christmas eve': on(12, 24),
  'christmas day': on(12, 25),
  christmas: on(12, 25),
  'victory day': on(5, 9),
  "valentine's day": on(2, 14),
  "april fools' day": on(4, 1),
  'may day': on(5, 1),
  'boxing day': on(12, 26),
  halloween: on(10, 31),
  'thanksgiving day': toThanksgiving,
  thanksgiving: toThanksgiving,
  'good friday': fromEaster(-2),
  'palm sunday': fromEaster(-7),
  'easter monday': fromEaster(1),
  'orthodox easter': toOrthodoxEaster,
  'easter sunday': fromEaster(0),
  easter: fromEaster(0),
  великдень: toOrthodoxEaster,
  великодня: toOrthodoxEaster,
  пасха: toOrthodoxEaster,
  пасху: toOrthodoxEaster,
  'день победы': on(5, 9),
  'дня победы': on(5, 9),
};

/** The fourth Thursday of November. */
function toThanksgiving(year: number): Day | undefined {
  const first = toDay(year, 11, 1);
  return first === undefined ? undefined : move(first, ((11 - first.dayOfWeek) % 7) + 21, 'D');
}

/** Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function toEaster(year: number): Day | undefined {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const days = h + l - 7 * m + 114;
  return toDay(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Julian Easter, moved to the Gregorian calendar: 13 days in the years 1900 to 2099. */
function toOrthodoxEaster(year: number): Day | undefined {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const days = d + e + 114;
  const julian = toDay(year, Math.floor(days / 31), (days % 31) + 1);
  return julian === undefined ? undefined : move(julian, 13, 'D');
}
