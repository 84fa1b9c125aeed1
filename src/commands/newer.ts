/** "A newer passage exists": the best passage may have been overtaken. */
import { toLongDay } from '../corpus/day.js';
import type { Found } from '../search/search.js';

/** A passage about as good as the best one says much the same, later. */
const ABOUT_AS_GOOD = 0.85;

/** At most one line, naming the newest passage that is about as good as the best. */
export function toNewer({ passages }: Found): string[] {
  const [top, ...others] = passages;
  if (!top) return [];
  const rivals = others
    .map((hit, index) => ({ hit, n: index + 2 }))
    .filter(({ hit }) => hit.date > top.date && hit.score >= ABOUT_AS_GOOD * top.score)
    .sort((a, b) => (a.hit.date < b.hit.date ? 1 : -1));
  const [newest] = rivals;
  return newest
    ? [`A newer passage exists (${toLongDay(newest.hit.date)}): number ${newest.n}.`]
    : [];
}
