/** Times that return: "every day", "each year", "daily", "annual", "per month". */
import { toCount, toDuration } from './count.js';
import { type Found, type Reading, type Rule, rule, timeless } from './rule.js';

export const SET_RULES: readonly Rule[] = [
  rule('every n:(few|count)? u:anyunit', readEvery),
  rule('every m:month', (found) =>
    timeless('SET', `XXXX-${String(found.value('m')).padStart(2, '0')}`),
  ),
  rule('every s:anyseason', (found) => timeless('SET', `XXXX-${found.value('s')}`)),
  rule('every d:daypart', (found) => timeless('SET', `XXXX-XX-XXT${found.value('d')}`)),
  rule('r:regular', (found) => timeless('SET', String(found.value('r')))),
];

function readEvery(found: Found): Reading | undefined {
  const unit = found.value('u');
  if (typeof unit !== 'string') return undefined;
  return timeless('SET', toDuration(toCount(found.group('n')), unit));
}
