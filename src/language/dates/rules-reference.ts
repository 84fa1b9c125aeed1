/** Times that point without a date: "now", "currently", "recently", "the near future", "these days". */
import { CLASSES, STOP } from './classes.js';
import { LEADS_TO_THEN } from './context-words.js';
import { anchored, type Found, type Reading, type Rule, rule, timeless } from './rule.js';
import { toTenseOf } from './verbs.js';

export const REFERENCE_RULES: readonly Rule[] = [
  rule('these u:unit', (found) =>
    found.value('u') === 'D' ? timeless('DATE', 'PRESENT_REF') : undefined,
  ),
  rule('the past', (found) => (isPast(found) ? timeless('DATE', 'PAST_REF') : undefined)),
  rule('the near? future', (found) => (isThe(found) ? timeless('DATE', 'FUTURE_REF') : undefined)),
  rule('told', readThen),
  rule('(more|latest)? r:reference', (found) =>
    isElsewhere(found) || isSoonAfter(found)
      ? undefined
      : timeless('DATE', String(found.value('r'))),
  ),
  rule('current', (found) => readCurrent(found)),
];

/** Not "its future", which is no time. */
function isThe(found: Found): boolean {
  return found.tokens[found.from]?.lower === 'the';
}

/** "Until then": the date told last. */
function readThen(found: Found): Reading | undefined {
  if (!LEADS_TO_THEN.has(found.before()?.lower ?? '')) return undefined;
  return anchored(({ earlier }) => earlier[0]);
}

/** "In the past, …", but "past the gate" is a place. */
function isPast(found: Found): boolean {
  const next = found.after()?.code ?? STOP;
  return isThe(found) && found.before()?.code === CLASSES.in && !COUNTED.test(next);
}

const COUNTED = new RegExp(`[${CLASSES.number}${CLASSES.daynumber}${CLASSES.few}${CLASSES.unit}]`);

/** "As soon as" tells a condition. */
function isElsewhere(found: Found): boolean {
  return found.after()?.lower === 'as';
}

/** "It soon fell", "he was soon released", "soon after": soon after what was told. */
function isSoonAfter(found: Found): boolean {
  if (found.value('r') !== 'FUTURE_REF') return false;
  const next = found.after()?.lower ?? '';
  return (
    /^(?:after|afterwards?|thereafter)$/.test(next) ||
    toTenseOf(next) === 'past' ||
    /^(?:was|were|had)$/.test(found.before()?.lower ?? '')
  );
}

/** "The current government": the adjective, with a thing behind it. */
function readCurrent(found: Found): Reading | undefined {
  return /^\p{Ll}/u.test(found.after()?.lower ?? '') ? timeless('DATE', 'PRESENT_REF') : undefined;
}
