/** "last week", "this year", "the past month", "that year", "the same month", "the quarter". */
import { STEPS } from './classes.js';
import { BEHIND_BEFORE } from './context-words.js';
import { toDuration } from './count.js';
import { anchored, type Found, type Reading, type Rule, rule, timeless } from './rule.js';
import { toToldOf } from './told.js';
import { shifted, toValue, type Unit } from './value.js';

const WITHIN = '(earlier|later|early|late|mid hyphen?)';

export const PERIOD_RULES: readonly Rule[] = [
  rule(
    `(${WITHIN} in?)? the? lead:(last|next|this|coming|current|latest) fiscal? u:(unit|quarter|longUnit)`,
    seenFrom,
  ),
  rule(
    `(${WITHIN} in?)? the? lead:(following|previous|that|same) same? u:(unit|quarter|longUnit)`,
    toldFrom,
  ),
  rule('the u:unit before', (found) =>
    isCalendarUnit(found) && BEHIND_BEFORE.has(found.after()?.lower ?? '.')
      ? toldBy(found, -1)
      : undefined,
  ),
  rule('edge of the u:unit', readWhole),
  rule('u:unit possessive? edge', readWhole),
  rule('the (fiscal|yearOf) u:unit', (found) => readLength(found) ?? readWhole(found)),
  rule('the u:unit', readEnded),
  rule('the? past u:(unit|quarter|longUnit)', (found) => {
    const unit = String(found.value('u'));
    return isSingular(found) ? timeless('DURATION', toDuration(1, unit)) : undefined;
  }),
  rule(`${WITHIN} in the fiscal? u:(unit|quarter)`, (found) =>
    isCalendarUnit(found)
      ? anchored(({ reference }) => toValue(reference, toUnitOf(found)))
      : undefined,
  ),
];

/** "The end of the year", "year's end", "the full year": the unit that runs. */
function readWhole(found: Found): Reading | undefined {
  if (!isCalendarUnit(found) || found.value('u') === 'D') return undefined;
  return anchored((context) =>
    toValue(
      context.narrative ? toToldOf(context, toUnitOf(found)) : context.reference,
      toUnitOf(found),
    ),
  );
}

/** "For the year": the one that runs. */
function readEnded(found: Found): Reading | undefined {
  const length = readLength(found);
  if (length !== undefined) return length;
  return /^(?:for|of|during|in|throughout)$/.test(found.before()?.lower ?? '') &&
    /^[,.;)]$/.test(found.after()?.surface ?? '.')
    ? readWhole(found)
    : undefined;
}

/** "The year ended Sept. 30", "the fiscal year ended Jan. 31" are lengths. */
function readLength(found: Found): Reading | undefined {
  if (!isCalendarUnit(found) || found.value('u') === 'D') return undefined;
  return /^(?:ended|ending)$/.test(found.after()?.lower ?? '')
    ? timeless('DURATION', toDuration(1, String(found.value('u'))))
    : undefined;
}

function toUnitOf(found: Found): Unit {
  const value = found.value('u');
  return value === 'W' ||
    value === 'M' ||
    value === 'Q' ||
    value === 'Y' ||
    value === 'DE' ||
    value === 'CE'
    ? value
    : 'D';
}

function isCalendarUnit(found: Found): boolean {
  const value = found.value('u');
  return isSingular(found) && (value === 'D' || toUnitOf(found) !== 'D');
}

function isSingular(found: Found): boolean {
  const word = found.group('u')[0]?.lower ?? '';
  return !/^[a-z]+s$/.test(word);
}

function seenFrom(found: Found): Reading | undefined {
  if (!isCalendarUnit(found) || isTitle(found)) return undefined;
  const steps = STEPS[found.group('lead')[0]?.code ?? ''] ?? 0;
  return anchored(({ reference }) => shifted(reference, steps, toUnitOf(found)));
}

/** "This Week" is a programme, "LAST WEEK" a heading. */
function isTitle(found: Found): boolean {
  return /^\p{Lu}\p{Ll}/u.test(found.group('u')[0]?.surface ?? '');
}

/** "The following month", "that year": from the last date told that is as exact. */
function toldFrom(found: Found): Reading | undefined {
  if (!isCalendarUnit(found)) return undefined;
  return toldBy(found, STEPS[found.group('lead')[0]?.code ?? ''] ?? 0);
}

function toldBy(found: Found, steps: number): Reading {
  const unit = toUnitOf(found);
  return anchored((context) => shifted(toToldOf(context, unit), steps, unit));
}
