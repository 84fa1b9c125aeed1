/** Lengths of time: "three days", "two-year", "the past three months", "decades", "a few hours", ages. */
import { CLASSES } from './classes.js';
import { LEADS_TO_LENGTH, LEADS_TO_PLURAL, LEADS_TO_RATE } from './context-words.js';
import { toCount, toDuration } from './count.js';
import { type Found, type Reading, type Rule, rule, timeless } from './rule.js';

const COUNT = 'n:(a? few of?|a? count|the? count)';
const UNIT = 'u:anyunit';

export const DURATION_RULES: readonly Rule[] = [
  rule(
    `the? (past|last|next|coming|following|previous|ordinal|latest|recent)+ ${COUNT} ${UNIT}`,
    readCounted,
  ),
  rule(`${COUNT} more? hyphen? ${UNIT} (hyphen? (old|long))?`, readCounted),
  rule(`the? (recent|coming|past|following|next|last|early) ${UNIT}`, readPlural),
  rule('(half a|a half hyphen?) u:unit', (found) =>
    timeless('DURATION', toDuration(0.5, String(found.value('u')))),
  ),
  rule('a u:unit and a half', (found) =>
    timeless('DURATION', toDuration(1.5, String(found.value('u')))),
  ),
  rule(`a ${UNIT}`, readOne),
  rule(`${UNIT} hyphen long`, (found) =>
    timeless('DURATION', toDuration('X', String(found.value('u')))),
  ),
  rule(`the? ${UNIT}`, readPlural),
];

function readCounted(found: Found): Reading | undefined {
  const unit = toUnit(found);
  if (unit === undefined) return undefined;
  const count = toCount(found.group('n'));
  return timeless('DURATION', toDuration(count, unit));
}

/** "Second" the ordinal is no length. */
function toUnit(found: Found): string | undefined {
  const value = found.value('u');
  return typeof value === 'string' ? value : undefined;
}

/** "For years", "recent weeks": of no known number. */
function readPlural(found: Found): Reading | undefined {
  const unit = toUnit(found);
  const word = found.group('u')[0];
  if (unit === undefined || word === undefined || !word.lower.endsWith('s')) return undefined;
  if (found.after()?.code === CLASSES.hyphen) return undefined;
  const led = found.to - found.from > 1 && found.tokens[found.from]?.code !== CLASSES.the;
  if (!led && (unit === 'Q' || !LEADS_TO_PLURAL.has(found.before()?.lower ?? ''))) return undefined;
  return timeless('DURATION', toDuration('X', unit));
}

/** "A day" is a length after some words, a rate behind a number ("twice a day"). */
function readOne(found: Found): Reading | undefined {
  const unit = toUnit(found);
  const before = found.before();
  if (unit === undefined || before === undefined) return undefined;
  if (isRate(found)) return timeless('SET', toDuration(1, unit));
  return LEADS_TO_LENGTH.has(before.lower) ? timeless('DURATION', toDuration(1, unit)) : undefined;
}

function isRate(found: Found): boolean {
  const before = found.before();
  if (before === undefined) return false;
  if (LEADS_TO_RATE.has(before.lower)) return true;
  return /^\d/.test(before.surface);
}
