/** Times that point without a date: "now", "currently", "recently", "the future". */
import { type Found, type Reading, type Rule, rule, timeless } from './rule.js';

export const REFERENCE_RULES: readonly Rule[] = [
  rule('these u:unit', (found) =>
    found.value('u') === 'D' ? timeless('DATE', 'PRESENT_REF') : undefined,
  ),
  rule('the? (recent)? past', (found) => readPast(found)),
  rule('(more|latest)? r:reference', (found) => timeless('DATE', String(found.value('r')))),
];

function readPast(found: Found): Reading | undefined {
  const led = found.tokens[found.from]?.lower === 'the';
  return led && !/^[\p{L}\d]/u.test(found.after()?.lower ?? '.')
    ? timeless('DATE', 'PAST_REF')
    : undefined;
}
