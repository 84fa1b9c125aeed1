/** Times that point without a date: "now", "currently", "recently", "the near future", "these days". */
import { CLASSES } from './classes.js';
import { type Found, type Reading, type Rule, rule, timeless } from './rule.js';

export const REFERENCE_RULES: readonly Rule[] = [
  rule('these u:unit', (found) =>
    found.value('u') === 'D' ? timeless('DATE', 'PRESENT_REF') : undefined,
  ),
  rule('the past', (found) => (isPast(found) ? timeless('DATE', 'PAST_REF') : undefined)),
  rule('the near? future', () => timeless('DATE', 'FUTURE_REF')),
  rule('(more|latest)? r:reference', (found) =>
    isElsewhere(found) ? undefined : timeless('DATE', String(found.value('r'))),
  ),
  rule('current', (found) => readCurrent(found)),
];

/** "In the past, …", but "past the gate" is a place. */
function isPast(found: Found): boolean {
  const next = found.after()?.code ?? ';';
  return (
    found.tokens[found.from]?.lower === 'the' &&
    found.before()?.code === CLASSES.in &&
    !COUNTED.test(next)
  );
}

const COUNTED = new RegExp(`[${CLASSES.number}${CLASSES.daynumber}${CLASSES.few}${CLASSES.unit}]`);

/** "As soon as" tells a condition, "previously announced" no time of its own. */
function isElsewhere(found: Found): boolean {
  const next = found.after()?.lower ?? '';
  return next === 'as' || (found.after(0)?.lower === 'previously' && next.endsWith('ed'));
}

/** "The current government": the adjective, with a thing behind it. */
function readCurrent(found: Found): Reading | undefined {
  return /^\p{Ll}/u.test(found.after()?.lower ?? '') ? timeless('DATE', 'PRESENT_REF') : undefined;
}
