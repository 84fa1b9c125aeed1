/** Weekends: "the weekend", "last weekend", "earlier this weekend". */
import { CLASSES } from './classes.js';
import { anchored, type Found, type Reading, type Rule, rule } from './rule.js';
import { shifted } from './value.js';

export const WEEKEND_RULES: readonly Rule[] = [
  rule(
    '((earlier|later|early|late|mid hyphen?) in?)? the? lead:(last|next|this|coming) weekend',
    readWeekend,
  ),
  rule('the? weekend', (found) =>
    found.tokens[found.from]?.lower === 'the' ? readWeekend(found) : undefined,
  ),
];

/** The one that is over, unless the words or the verb look ahead, or it has begun. */
function readWeekend(found: Found): Reading {
  const lead = found.group('lead')[0]?.code;
  return anchored(({ reference, tense }) => {
    const isNext = lead === CLASSES.next || lead === CLASSES.coming;
    const ahead = isNext || (lead !== CLASSES.last && tense === 'future');
    const started = reference.dayOfWeek >= 6;
    const back = started && lead !== CLASSES.last ? 0 : -1;
    const steps = ahead ? Number(lead === CLASSES.next && started) : back;
    const week = shifted(reference, lead === CLASSES.this && tense !== 'past' ? 0 : steps, 'W');
    return week === undefined ? undefined : `${week}-WE`;
  });
}
