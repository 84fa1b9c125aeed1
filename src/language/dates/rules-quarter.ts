/** Quarters and halves: "the third quarter", "third-quarter", "the first half of 2025". */
import { STEPS } from './classes.js';
import {
  anchored,
  type Context,
  type Found,
  type Reading,
  type Rule,
  rule,
  stated,
} from './rule.js';
import { move, pad, toQuarter, toUnit, toValue } from './value.js';
import { toYearOf } from './year-of.js';

const OF = '((of|comma)? fiscal? y:year|of? lead:(last|this|next) unit|of the unit)?';

export const QUARTER_RULES: readonly Rule[] = [
  rule('the? y:unit hyphen? (ago|earlier) n:anyordinal hyphen? quarter', readYearEarlier),
  rule(
    '(the? y:year|lead:(last|this|next) unit) possessive? (fiscal)? n:(ordinal|second) hyphen? quarter',
    readQuarter,
  ),
  rule(`(the|this|last)? (fiscal hyphen?)? n:(ordinal|second) hyphen? quarter ${OF}`, readQuarter),
  rule(`the? n:(ordinal|second|late) half ${OF}`, readHalf),
  rule('the y:year (quarter|period)', readOfYear),
  rule('the? same? (quarter|period) last u:unit', readCompared),
  rule('the? same? (quarter|period) a u:unit (ago|earlier|before)', readCompared),
  rule('last u:unit possessive quarter', readCompared),
  rule('(the|this) (latest|recent|same)* (quarter|period)', readTold),
];

function readQuarter(found: Found): Reading | undefined {
  const quarter = found.number('n');
  if (quarter === undefined || quarter > 4) return undefined;
  return readPart(found, `Q${quarter}`, quarter * 3 - 2);
}

/** "The year-ago third quarter". */
function readYearEarlier(found: Found): Reading | undefined {
  const quarter = found.number('n');
  if (quarter === undefined || quarter > 4 || found.value('y') !== 'Y') return undefined;
  return anchored((context) => `${toStartedYear(context, quarter * 3 - 2) - 1}-Q${quarter}`);
}

/** Half of what is a year only when the words say so: games have halves too. */
function readHalf(found: Found): Reading | undefined {
  const half = found.number('n') ?? 2;
  if (half > 2 || found.after(0)?.lower === 'half') return undefined;
  return readPart(found, `H${half === 1 ? 1 : 2}`, half === 1 ? 1 : 7);
}

function readPart(found: Found, part: string, month: number): Reading | undefined {
  const year = found.number('y');
  if (year !== undefined) return stated(`${pad(year, 4)}-${part}`);
  const lead = found.group('lead')[0]?.code;
  return anchored((context) => {
    const of =
      lead === undefined
        ? toStartedYear(context, month)
        : context.reference.year + (STEPS[lead] ?? 0);
    return `${pad(of, 4)}-${part}`;
  });
}

/** Figures are of quarters that have begun; in history, of the year told. */
function toStartedYear(context: Context, month: number): number {
  if (context.narrative) return toYearOf(context, () => ({ month, day: 1 }));
  const { reference } = context;
  return reference.month >= month ? reference.year : reference.year - 1;
}

/** "The quarter" is the one spoken of, else the last that is complete. */
function readTold(found: Found): Reading | undefined {
  const isQuarter =
    found.after(0)?.lower === 'quarter' || /latest|most/.test(found.after(-1)?.lower ?? '');
  return anchored(
    (context) => toToldQuarter(context) ?? (isQuarter ? toLastQuarter(context) : undefined),
  );
}

/** "The 1988 period" beside a quarter: the same quarter of that year. */
function readOfYear(found: Found): Reading | undefined {
  const year = found.number('y');
  if (year === undefined) return undefined;
  return anchored((context) => `${pad(year, 4)}${toToldQuarter(context)?.slice(4) ?? ''}`);
}

/** "The corresponding period last year", "the quarter a year ago". */
function readCompared(found: Found): Reading | undefined {
  if (found.value('u') !== 'Y') return undefined;
  return anchored((context) => {
    const told = toToldQuarter(context);
    return told === undefined
      ? pad(context.reference.year - 1, 4)
      : toQuarterMoved(told, -1, context);
  });
}

/** Figures of a quarter are compared with the same quarter a year earlier, once. */
export function toQuarterMoved(quarter: string, steps: number, { reference }: Context): string {
  const year = Number(quarter.slice(0, 4));
  const compared = quarter <= toValue(reference.subtract({ years: 1 }), 'Q');
  return `${pad(compared ? year : year + steps, 4)}${quarter.slice(4)}`;
}

/** How many dates back a quarter is still the one spoken of. */
const QUARTERS_BACK = 6;

/** The latest complete quarter told lately; older ones are what it is compared with. */
export function toToldQuarter(context: Context): string | undefined {
  const last = toLastQuarter(context) ?? '';
  return context.earlier
    .slice(0, QUARTERS_BACK)
    .filter((value) => toUnit(value) === 'Q' && value <= last)
    .sort()
    .at(-1);
}

function toLastQuarter({ reference }: Context): string | undefined {
  const day = move(reference, -1, 'Q');
  return day === undefined || toQuarter(day) < 1 ? undefined : toValue(day, 'Q');
}
