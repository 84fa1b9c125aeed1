/** Dates of the calendar: "17 April 2025", "April 17", "17–18 April", "April 2025", "2025-04-17". */
import { CLASSES } from './classes.js';
import { anchored, type Found, type Reading, type Rule, rule, stated } from './rule.js';
import { pad, readDay, toDay, toValue } from './value.js';
import { toYearOf } from './year-of.js';

const DAY = '(daynumber|ordinal|second)';
/** Ukrainian and Russian put "року", "года" behind the year. */
const YEAR = '(comma? of? y:year unit?)';

export const CALENDAR_RULES: readonly Rule[] = [
  rule('isoDay', (found) => stated(readDay(String(found.tokens[found.from]?.value))?.toString())),
  // The day before the month, then the month before the day: "17–18 April", "April 17–18".
  rule(`first:(${DAY}) (hyphen|to|and|or|comma) last:(the? ${DAY} of? m:month ${YEAR}?)`, (found) =>
    readPair(found, 1),
  ),
  rule(
    `first:(m:month the? ${DAY}) (hyphen|to|and|or) last:(${DAY} (comma? y:year unit?)?)`,
    (found) => readPair(found, 0),
  ),
  rule(`(w:weekday comma? the?)? d:(${DAY}) of? m:month ${YEAR}?`, readSingle),
  rule(`(w:weekday comma? the?)? m:month the? d:(${DAY}) (comma? y:year unit?)?`, readSingle),
  rule(`m:month (of|comma)? y:year unit?`, (found) => {
    const month = found.number('m');
    const year = found.number('y');
    return month === undefined || year === undefined
      ? undefined
      : stated(`${pad(year, 4)}-${pad(month, 2)}`);
  }),
  rule('lead:(last|next|this) m:month', readLed),
  rule('m:month (of|comma)? the? lead:(last|next|this) u:unit', readMonthOf),
  rule('m:month of? that unit', (found) =>
    isMonth(found) ? anchored((context) => toMonthValue(found, context)) : undefined,
  ),
  rule('m:month', (found) =>
    isMonth(found) ? anchored((context) => toMonthValue(found, context)) : undefined,
  ),
];

const STEPS: Readonly<Record<string, number>> = {
  [CLASSES.last]: -1,
  [CLASSES.this]: 0,
  [CLASSES.next]: 1,
};

/** "Last June" is the latest that is over, "next June" the first to come. */
function readLed(found: Found): Reading | undefined {
  const month = found.number('m');
  const lead = found.group('lead')[0]?.code;
  if (month === undefined || !/^[^a-z]/.test(found.group('m')[0]?.surface ?? '')) return undefined;
  return anchored(({ reference: { year, month: current } }) => {
    const back = lead === CLASSES.last && month >= current ? 1 : 0;
    const ahead = lead === CLASSES.next && month <= current ? 1 : 0;
    return `${pad(year - back + ahead, 4)}-${pad(month, 2)}`;
  });
}

/** "April next year". */
function readMonthOf(found: Found): Reading | undefined {
  const month = found.number('m');
  if (month === undefined || found.value('u') !== 'Y') return undefined;
  const step = STEPS[found.group('lead')[0]?.code ?? ''] ?? 0;
  return anchored(({ reference }) => `${pad(reference.year + step, 4)}-${pad(month, 2)}`);
}

type Resolve = Exclude<Reading['value'], string>;

function readSingle(found: Found): Reading | undefined {
  return readDayOf(found, found.number('d'));
}

/** Two days of one month are two expressions; the range step joins them for readers who want one. */
function readPair(found: Found, monthless: 0 | 1): readonly Reading[] | undefined {
  const first = found.group('first').find(isDayNumber)?.value;
  const last = found.group('last').find(isDayNumber)?.value;
  if (typeof first !== 'number' || typeof last !== 'number' || first >= last) return undefined;
  const from = readDayOf(found, first);
  const to = readDayOf(found, last);
  if (from === undefined || to === undefined || monthless > 1) return undefined;
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
  const resolve: Resolve = (context) =>
    toDay(
      toYearOf(context, () => ({ month, day })),
      month,
      day,
    )?.toString();
  return anchored(resolve);
}

function toMonthValue(found: Found, context: Parameters<Resolve>[0]): string | undefined {
  const month = found.number('m') ?? 1;
  const first = toDay(
    toYearOf(context, () => ({ month, day: 15 })),
    month,
    1,
  );
  return first === undefined ? undefined : toValue(first, 'M');
}

/** "May" the verb and the name, "march", "Jan" the name: what is no month when it stands alone. */
function isMonth(found: Found): boolean {
  const token = found.group('m')[0];
  if (token === undefined) return false;
  const before = found.before();
  const short =
    token.surface.replace('.', '').length <= 4 && !/^(?:may|june|july)$/i.test(token.lower);
  const latin = /^[a-z]/.test(token.lower);
  if (!latin) return true;
  if (token.surface[0] === token.lower[0]) return false;
  if (short && !token.surface.endsWith('.')) return false;
  if (!/^(?:may|march|august|april|june)$/.test(token.lower)) return true;
  return before !== undefined && LEADS_TO_MONTH.test(before.lower);
}

const LEADS_TO_MONTH =
  /^(?:in|since|until|till|by|of|from|to|through|during|early|mid|late|last|next|this|and|or|between|for|before|after|earlier|later|-|–|,|\(|\/|throughout|around|about|than|end|each|every|the|past|previous|as)$/;
