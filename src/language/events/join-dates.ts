/** Clusters of different dates that tell one event: a week that holds the day, outlets that differ. */
import { dayAfter, daysBetween } from './calendar.js';
import { contradict, type Likeness } from './likeness.js';
import { type Cluster, nearest } from './nearest.js';
import type { Telling } from './tellings.js';

/** The same, when one gives the day and the other the week or month that holds it. */
const HOLDS_DAY = 0.6;
/** The same, when the dates differ: only nearly the same words are one event. */
const OTHER_DAY = 0.8;
/** Outlets that differ on a date differ by a few days. */
const DAYS_APART = 3;

/** A cluster goes over to the nearest beside it; weeks and months to a day that they hold. */
export function* joinDates(
  clusters: readonly Cluster[],
  likeness: Likeness,
): Generator<undefined, Cluster[]> {
  const days = clusters.filter(([first]) => first?.event.precision === 'day');
  const byDay = byFirstDay(days);
  const gone = new Set<Cluster>();
  for (const cluster of clusters) {
    const [first] = cluster;
    if (first === undefined) continue;
    yield;
    const isDay = first.event.precision === 'day';
    const near = daysAround(first, isDay ? DAYS_APART : 0)
      .flatMap((day) => byDay.get(day) ?? [])
      .filter((other) => other !== cluster && !gone.has(other) && mayJoin(cluster, other));
    const home = nearest(first, near, likeness, isDay ? OTHER_DAY : HOLDS_DAY);
    if (home === undefined || home.some((each) => contradict(first, each))) continue;
    home.push(...cluster);
    gone.add(cluster);
  }
  return clusters.filter((cluster) => !gone.has(cluster));
}

/** Clusters by the first day of their date. */
export function byFirstDay(clusters: readonly Cluster[]): Map<string, Cluster[]> {
  const days = new Map<string, Cluster[]>();
  for (const cluster of clusters) {
    const day = cluster[0]?.from ?? '';
    const known = days.get(day);
    if (known === undefined) days.set(day, [cluster]);
    else known.push(cluster);
  }
  return days;
}

/** Longer than a season says too little to know the day by. */
const LONGEST = 92;

/** The days that a telling covers, and so many on either side. */
function daysAround({ from, to }: Telling, margin: number): string[] {
  const count = daysBetween(from, to);
  if (count > LONGEST) return [];
  return Array.from({ length: count + 1 + 2 * margin }, (_, at) => dayAfter(from, at - margin));
}

/** One article does not differ with itself on a date. */
function mayJoin(cluster: Cluster, other: Cluster): boolean {
  const [first] = cluster;
  if (first === undefined || other[0]?.event.planned !== first.event.planned) return false;
  if (first.event.precision !== 'day') return true;
  const articles = new Set(cluster.map(({ article }) => article.id));
  return !other.some(({ article }) => articles.has(article.id));
}
