/** How alike two tellings are, by the terms that they share. */
import { countTerms, type Telling } from './tellings.js';

/** How alike two tellings are, 0 to 1. */
export type Likeness = (a: Telling, b: Telling) => number;

/** What a term weighs. */
export type Rarity = (term: string) => number;

export function toRarity(tellings: readonly Telling[]): Rarity {
  const counts = countTerms(tellings);
  return (term) => Math.log(1 + tellings.length / (counts.get(term) ?? 1));
}

/** What the same place adds: two meetings in one town on one day are rare. */
const SAME_PLACE = 0.15;

/**
 * Shared weight over that of the shorter one, so that a sentence which tells
 * more is still the same event; terms weigh by their rarity (Spärck Jones 1972).
 */
export function toLikeness(tellings: readonly Telling[], rarity: Rarity): Likeness {
  const totals = new Map(tellings.map((each) => [each, toSum(each.terms, rarity)]));
  return (a, b) => {
    const [small, large] = a.terms.size < b.terms.size ? [a, b] : [b, a];
    let shared = 0;
    for (const term of small.terms) if (large.terms.has(term)) shared += rarity(term);
    const least = Math.min(totals.get(a) ?? 0, totals.get(b) ?? 0);
    const place = a.event.place !== undefined && a.event.place === b.event.place ? SAME_PLACE : 0;
    return least === 0 ? 0 : Math.min(1, shared / least + place);
  };
}

function toSum(terms: ReadonlySet<string>, rarity: Rarity): number {
  let sum = 0;
  for (const term of terms) sum += rarity(term);
  return sum;
}

/** Two exchanges a day apart read alike but for their figures. */
export function contradict(a: Telling, b: Telling): boolean {
  if (a.figures.size === 0 || b.figures.size === 0) return false;
  return ![...a.figures].some((figure) => b.figures.has(figure));
}
