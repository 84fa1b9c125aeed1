/** Tellings of one event found among those of a date, then among the dates beside it. */
import { dayAfter, daysBetween } from './calendar.js';
import { contradict, type Likeness, type Telling } from './tellings.js';

/** The first telling is the one that opened it. */
export type Cluster = Telling[];

/** Shared weight from which two tellings of one date are one event. */
const SAME_DAY = 0.4;
/** The same, when one gives the day and the other the week or month that holds it. */
const HOLDS_DAY = 0.6;
/** The same, when the dates differ: only nearly the same words are one event. */
const OTHER_DAY = 0.8;
/** Outlets that differ on a date differ by a few days. */
const DAYS_APART = 3;
/** More tellings of a date than this are compared only with the openings of its clusters. */
const CROWD = 400;

/**
 * @param tellings in the order of their dates
 * @yields now and then, so that a long run can let others in between
 */
export function* toClusters(
  tellings: readonly Telling[],
  likeness: Likeness,
): Generator<undefined, Cluster[]> {
  const dates = new Map<string, Homes>();
  for (const telling of tellings) {
    const key = `${telling.event.date} ${telling.event.planned}`;
    const homes = dates.get(key) ?? openHomes();
    dates.set(key, homes);
    const home = nearest(telling, homes.near(telling), likeness, SAME_DAY);
    if (home === undefined) homes.add([telling], telling);
    else {
      home.push(telling);
      homes.add(home, telling);
    }
    yield;
  }
  return yield* joinDates(
    [...dates.values()].flatMap(({ all }) => [...all]),
    likeness,
  );
}

/** The clusters of one date, found by the rare words of their tellings. */
interface Homes {
  readonly all: ReadonlySet<Cluster>;
  add(cluster: Cluster, telling: Telling): void;
  /** Those that share one of the telling's key words, in the order in which they were opened. */
  near(telling: Telling): Cluster[];
}

function openHomes(): Homes {
  const all = new Set<Cluster>();
  const byWord = new Map<string, Set<Cluster>>();
  return {
    all,
    add(cluster, telling) {
      all.add(cluster);
      for (const word of telling.keys) {
        const holders = byWord.get(word) ?? new Set();
        byWord.set(word, holders.add(cluster));
      }
    },
    near({ keys }) {
      const found = new Set(keys.flatMap((word) => [...(byWord.get(word) ?? [])]));
      return found.size === 0 ? [] : [...all].filter((cluster) => found.has(cluster));
    },
  };
}

function nearest(
  telling: Telling,
  clusters: readonly Cluster[],
  likeness: Likeness,
  least: number,
): Cluster | undefined {
  let best: Cluster | undefined;
  let most = least;
  for (const cluster of clusters) {
    const alike = toAlike(
      telling,
      clusters.length > CROWD ? cluster.slice(0, 1) : cluster,
      likeness,
    );
    if (alike < most || (best !== undefined && alike === most)) continue;
    [best, most] = [cluster, alike];
  }
  return best;
}

/** To all of a cluster on average: one bridge between two events does not make them one. */
function toAlike(telling: Telling, cluster: Cluster, likeness: Likeness): number {
  return cluster.reduce((sum, each) => sum + likeness(telling, each), 0) / cluster.length;
}

/** A cluster goes over to the nearest beside it; weeks and months to a day that they hold. */
function* joinDates(
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
