/** Days of the calendar: "17 April 2025", "April 17", "17–18 April", "2025-04-17", "the week of 6 March". */
import { CLASSES, STEPS } from './classes.js';
import {
  anchored,
  type Context,
  type Found,
  type Reading,
  type Rule,
  rule,
  stated,
} from './rule.js';
import { pad, readDay, toDay, toValue } from './value.js';
import { toYearBehind, YEAR_BEHIND } from './year-behind.js';
import { toLedYear, toYearOf } from './year-of.js';

const DAY = '(daynumber|ordinal|second)';
/** Ukrainian and Russian put "року", "года" behind the year. */
const YEAR = '(comma? of? y:year unit?)';
const WEEKDAY = '(w:weekday comma? the?)';
const NAMED = '(weekday comma?)';
const LEAD = 'lead:(last|this|next)';

export const DAY_RULES: readonly Rule[] = [
  rule('isoDay', (found) => stated(readDay(String(found.tokens[found.from]?.value))?.toString())),
  rule(`the? u:unit of the? d:(${DAY}) of? m:month ${YEAR}?`, readWeek),
  rule(`the? u:unit of m:month the? d:(${DAY}) (comma? y:year)?`, readWeek),
  // The day before the month, then the month before the day: "17–18 April", "April 17–18".
  rule(
    `first:(${NAMED}? ${DAY}) (hyphen|to|and|or|comma) last:(${NAMED}? the? ${DAY} of? m:month ${YEAR}?)`,
    readPair,
  ),
  rule(
    `first:(m:month the? ${DAY}) (hyphen|to|and|or) last:(${DAY} (comma? y:year unit?)?)`,
    readPair,
  ),
  rule(`${WEEKDAY}? d:(${DAY}) of? m:month ${YEAR_BEHIND}`, readOfYear),
  rule(`${WEEKDAY}? m:month the? d:(${DAY}) ${YEAR_BEHIND}`, readOfYear),
  rule(`${WEEKDAY}? d:(${DAY}) of? m:month ${YEAR}?`, readSingle),
  rule(`(${WEEKDAY}|${LEAD})? m:month the? d:(${DAY}) (comma? y:year unit?)?`, readSingle),
];

function readSingle(found: Found): Reading | undefined {
  return readShortYear(found) ?? readDayOf(found, found.number('d'));
}

/** "In April 25": a day would be "on" it. */
function readShortYear(found: Found): Reading | undefined {
  const [month, year] = [found.number('m'), found.number('d')];
  const [first, ...others] = found.group('d');
  if (found.before()?.code !== CLASSES.in || found.tokens[found.from]?.code !== CLASSES.month)
    return undefined;
  if (month === undefined || year === undefined || found.number('y') !== undefined)
    return undefined;
  if (others.length > 0 || !/^\d\d$/.test(first?.surface ?? '')) return undefined;
  return anchored(({ reference }) => {
    const century = reference.year - (reference.year % 100);
    return `${pad(century + year, 4)}-${pad(month, 2)}`;
  });
}

/** "25 July of that year", "May 9 last year". */
function readOfYear(found: Found): Reading | undefined {
  const toYear = toYearBehind(found);
  const month = found.number('m');
  const day = found.number('d');
  if (toYear === undefined || month === undefined || day === undefined) return undefined;
  return anchored((context) => toDay(toYear(context), month, day)?.toString());
}

/** "The week of March 6": the week that holds the day. */
function readWeek(found: Found): Reading | undefined {
  const day = found.value('u') === 'W' ? readSingle(found) : undefined;
  if (day === undefined) return undefined;
  return anchored((context) => {
    const value = typeof day.value === 'string' ? day.value : day.value(context);
    const first = value === undefined ? undefined : readDay(value);
    return first === undefined ? undefined : toValue(first, 'W');
  });
}

/** Two days of one month are two expressions; the range step joins them for readers who want one. */
function readPair(found: Found): readonly Reading[] | undefined {
  const first = found.group('first').find(isDayNumber)?.value;
  const last = found.group('last').find(isDayNumber)?.value;
  if (typeof first !== 'number' || typeof last !== 'number' || first >= last) return undefined;
  const from = readDayOf(found, first);
  const to = readDayOf(found, last);
  if (from === undefined || to === undefined) return undefined;
  return [
    { ...from, group: 'first' },
    { ...to, group: 'last' },
  ];
}

function isDayNumber({ code }: { readonly code: string }): boolean {
  return code === CLASSES.daynumber || code === CLASSES.ordinal || code === CLASSES.second;
}

function readDayOf(found: Found, day: number | undefined): Reading | undefined {
  const month = found.number('m');
  if (month === undefined || day === undefined || toDay(2024, month, day) === undefined)
    return undefined;
  const year = found.number('y');
  if (year !== undefined) return stated(toDay(year, month, day)?.toString());
  const step = STEPS[found.group('lead')[0]?.code ?? ''] ?? 0;
  const toFirst = () => ({ month, day });
  const toYear = (context: Context) =>
    step === 0 ? toYearOf(context, toFirst) : toLedYear(context.reference, toFirst, step);
  return anchored((context) => toDay(toYear(context), month, day)?.toString());
}
