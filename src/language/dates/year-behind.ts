/** The year behind a day, month or season that names it by its place: "of that year", "last year". */
import { CLASSES, STEPS } from './classes.js';
import type { Context, Found } from './rule.js';
import { toToldYear } from './told.js';

const LED = 'the? led:(last|this|next|coming|current|that|same|previous|following)+ behind:unit';
/** "July 25 of that year", "May next year", "June the same year". */
export const YEAR_BEHIND = `((of|comma)? ${LED})`;
/** With "of", for names that are verbs too: "stocks fall this year" is no season. */
export const OF_YEAR_BEHIND = `(of ${LED})`;

/** Counted from the year told last, not from the reference. */
const TOLD = new Set<string>([
  ...[CLASSES.that, CLASSES.same, CLASSES.previous, CLASSES.following],
]);

/** @returns undefined when the unit is no year */
export function toYearBehind(found: Found): ((context: Context) => number) | undefined {
  if (found.value('behind') !== 'Y' || found.group('behind')[0]?.lower === 'years')
    return undefined;
  const code = found.group('led')[0]?.code ?? '';
  return (context) => {
    const told = TOLD.has(code) ? toToldYear(context) : undefined;
    return (told ?? context.reference.year) + (STEPS[code] ?? 0);
  };
}
