/** "three days ago", "a year earlier", "two weeks later", "in two days" (через два дні). */
import { BEHIND_BEFORE } from './context-words.js';
import { toCount, toDuration } from './count.js';
import {
  anchored,
  type Context,
  type Found,
  type Reading,
  type Rule,
  rule,
  timeless,
} from './rule.js';
import { toQuarterMoved, toToldQuarter } from './rules-quarter.js';
import { toTold } from './told.js';
import { move, readDay, toDay, toValue, type Unit } from './value.js';

const AMOUNT = 'n:(a? few of?|a|count|a cardinal)';
const UNIT = 'u:(unit|longUnit|quarter) h:(and a half)?';

export const DISTANCE_RULES: readonly Rule[] = [
  rule(`${AMOUNT} more? ${UNIT} ago`, (found) => distance(found, -1, 'reference')),
  rule(`${AMOUNT} more? ${UNIT} (earlier|before)`, (found) => distance(found, -1, 'told')),
  rule(`${AMOUNT} more? ${UNIT} later`, (found) => distance(found, 1, 'told')),
  rule(`hence n:(few|count)? ${UNIT}`, (found) => distance(found, 1, 'reference')),
  rule(
    '(the (quarter|unit))? y:unit hyphen? (ago|earlier) (fiscal? ordinal? hyphen? quarter|period)?',
    readYearEarlier,
  ),
  rule(`u:unit ago`, (found) => distance(found, -1, 'reference')),
];

function distance(found: Found, sign: 1 | -1, from: 'reference' | 'told'): Reading | undefined {
  if (isBeforeEvent(found)) return undefined;
  const unit = String(found.value('u'));
  const count = isOpen(found) ? 'X' : toWhole(found);
  if (count === 'X' && from === 'told') return timeless('DURATION', toDuration(count, unit));
  if (count === 'X') return timeless('DATE', sign < 0 ? 'PAST_REF' : 'FUTURE_REF');
  if (unit.startsWith('T')) return timeless('DURATION', toDuration(count, unit));
  return anchored((context) => moved(context, sign * count, unit, from));
}

/** "Ten days before the summit": a length, since the text need not date the summit. */
function isBeforeEvent(found: Found): boolean {
  const next = found.after();
  return found.after(0)?.lower === 'before' && next !== undefined && !BEHIND_BEFORE.has(next.lower);
}

/** "A year and a half ago". */
function toWhole(found: Found): number | 'X' {
  const count = toCount(found.group('n'));
  return count === 'X' || !found.has('h') ? count : count + 0.5;
}

/** "Months ago": of no known number. */
function isOpen(found: Found): boolean {
  return !found.has('n') && /^[a-z]+s$/.test(found.group('u')[0]?.lower ?? '');
}

/** Weeks ago are a week, months a month: as exact as the unit they are counted in. */
function moved(
  context: Context,
  steps: number,
  unit: string,
  from: 'reference' | 'told',
): string | undefined {
  const known = toKnownUnit(unit);
  if (known === undefined) return undefined;
  const quarter = known === 'Y' && Math.abs(steps) === 1 ? toToldQuarter(context) : undefined;
  if (quarter !== undefined) return toQuarterMoved(quarter, steps, context);
  const start = from === 'told' ? toStart(context, known, steps > 0) : context.reference;
  const factor = unit === 'F' ? 2 : 1;
  const inMonths = known === 'Y' && !Number.isInteger(steps);
  const day = inMonths ? move(start, steps * 12, 'M') : move(start, steps * factor, known);
  if (day === undefined) return undefined;
  return toValue(day, known === 'DE' ? 'Y' : known);
}

function toKnownUnit(unit: string): Unit | undefined {
  if (unit === 'F') return 'W';
  return unit === 'D' ||
    unit === 'W' ||
    unit === 'M' ||
    unit === 'Q' ||
    unit === 'Y' ||
    unit === 'DE' ||
    unit === 'CE'
    ? unit
    : undefined;
}

/** "A year earlier" is seen from today in news, and from the story in history; "later" always from the story. */
function toStart(context: Context, unit: Unit, ahead: boolean) {
  if (unit === 'D' || unit === 'W') return toTold(context);
  const told = context.earlier[0];
  const year =
    told !== undefined && (ahead || context.narrative) ? Number(told.slice(0, 4)) : undefined;
  if (told === undefined || year === undefined || Number.isNaN(year)) return context.reference;
  return (
    readDay(told.slice(0, 10)) ??
    toDay(year, Number(/^\d{4}-(\d\d)$/.exec(told)?.[1] ?? 1), 1) ??
    context.reference
  );
}

/** "year-earlier", "the year-ago quarter". */
function readYearEarlier(found: Found): Reading | undefined {
  if (found.value('y') !== 'Y' || found.group('y')[0]?.lower !== 'year') return undefined;
  return anchored((context) => moved(context, -1, 'Y', 'reference'));
}
