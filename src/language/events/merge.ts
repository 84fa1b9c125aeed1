/** Events of many articles → entries of one timeline: the same event told twice is one entry. */
import type { Lexicon } from '../names.js';
import { isAside } from './asides.js';
import { toBest } from './best.js';
import { toClusters } from './clusters.js';
import type { Entry } from './event.js';
import { countPassages } from './independent.js';
import { type Likeness, toLikeness, toRarity } from './likeness.js';
import type { Cluster } from './nearest.js';
import { type Outcome, toOutcomes } from './outcomes.js';
import { type Prominence, toProminence } from './prominence.js';
import { compare, type Telling, type Told, toTellings } from './tellings.js';

export type { Told } from './tellings.js';

/**
 * Deterministic, whatever the order of `told`.
 * @returns in the order of their dates; of one date, the weightiest first
 * @yields every fraction of a millisecond, so that a long run can let others in between
 */
export function* mergeEvents(
  told: readonly Told[],
  lexicon: Lexicon,
): Generator<undefined, Entry[]> {
  const tellings = yield* toTellings(told, lexicon);
  const rarity = toRarity(tellings);
  const likeness = toLikeness(tellings, rarity);
  const clusters = (yield* toClusters(tellings, likeness)).filter((each) => !each.every(isAside));
  const measures: Measures = {
    likeness,
    prominence: toProminence(tellings, rarity),
    order: lexicon.profile.parties.map(({ id }) => id),
  };
  const happened = clusters.filter((cluster) => !isPlanned(cluster));
  const entries = new Map(happened.flatMap((cluster) => toEntries(cluster, measures)));
  const outcomes = toOutcomes(clusters.filter(isPlanned), happened, likeness);
  const planned = outcomes.flatMap(({ plan, outcome }: Outcome) =>
    toEntries(plan, measures).map(([, entry]) => {
      const came = outcome === undefined ? undefined : entries.get(outcome);
      return came === undefined ? entry : { ...entry, outcome: came };
    }),
  );
  return [...entries.values(), ...planned].sort(
    (a, b) =>
      compare(a.event.date, b.event.date) ||
      b.weight - a.weight ||
      compare(a.event.passageId, b.event.passageId) ||
      a.event.start - b.event.start,
  );
}

function isPlanned([first]: Cluster): boolean {
  return first?.event.planned === true;
}

/** What all tellings are measured by. */
interface Measures {
  readonly likeness: Likeness;
  readonly prominence: Prominence;
  /** Ids of the parties as the profile has them. */
  readonly order: readonly string[];
}

/** One pair, or none for an empty cluster. */
function toEntries(
  cluster: Cluster,
  { likeness, prominence, order }: Measures,
): [Cluster, Entry][] {
  const best = toBest(cluster, likeness);
  if (best === undefined) return [];
  const parties = union(cluster.map(({ event }) => event.parties));
  const passages = countPassages(cluster);
  const entry: Entry = {
    event: best.event,
    others: cluster.filter((each) => each !== best).map(({ event }) => event),
    passages,
    ...prominence(best, cluster),
    parties: order.filter((id) => parties.has(id)),
    issues: [...union(cluster.map(({ event }) => event.issues))],
    otherDates: toOtherDates(best, cluster),
    weight: passages * Math.max(1, parties.size),
  };
  return [[cluster, entry]];
}

function union(lists: readonly (readonly string[])[]): Set<string> {
  return new Set(lists.flat());
}

/** A month that holds the day does not differ from it. */
function toOtherDates(best: Telling, cluster: Cluster): string[] {
  const differing = cluster.filter(
    ({ from, to }) =>
      !(best.from <= from && to <= best.to) && !(from <= best.from && best.to <= to),
  );
  return [...new Set(differing.map(({ event }) => event.date))].sort();
}
