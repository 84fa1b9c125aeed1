/** Tellings of one event found among those of a date; the dates beside it are joined last. */
import { joinDates } from './join-dates.js';
import type { Likeness } from './likeness.js';
import { type Cluster, nearest } from './nearest.js';
import type { Telling } from './tellings.js';

/** Shared weight from which two tellings of one date are one event. */
const SAME_DAY = 0.4;

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
