/** "A newer passage exists": the best passage may have been overtaken. */
import { toLongDay } from '../corpus/day.js';
import type { Found } from '../search/search.js';

/** A passage about as good as the best one says much the same, later. */
const ABOUT_AS_GOOD = 0.85;

/** Which of the passages found stand on the card: `count` of them behind the first `first`. */
export interface Shown {
  readonly first: number;
  readonly count: number;
}

/**
 * At most one line, naming the newest passage that is about as good as the best; by its number
 * only when it stands on the card, where the same number may be another passage's otherwise.
 */
export function toNewer({ passages }: Pick<Found, 'passages'>, { first, count }: Shown): string[] {
  const [top, ...others] = passages;
  if (!top) return [];
  const rivals = others
    .map((hit, index) => ({ hit, n: index + 2 }))
    .filter(({ hit }) => hit.date > top.date && hit.score >= ABOUT_AS_GOOD * top.score);
  // Of one day the best, which comes first.
  const [newest, ...rest] = rivals;
  if (!newest) return [];
  const { hit, n } = rest.reduce(
    (most, each) => (each.hit.date > most.hit.date ? each : most),
    newest,
  );
  const place = n > first && n <= first + count ? `: number ${n}` : ', on another card';
  return [`A newer passage exists (${toLongDay(hit.date)})${place}.`];
}
