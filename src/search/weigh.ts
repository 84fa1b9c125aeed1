/** What a passage's score is multiplied by: nought for what the filters leave out, more for what is asked for. */
import { toDayNumber } from '../corpus/day.js';
import type { Filter, Query } from './query.js';
import type { RowSet, RowSets } from './rowsets.js';
import type { Table } from './table.js';
import { type Lift, toLift, type When } from './when.js';

/**
 * What a passage gains in which those speak whose words are asked for, as a share of its
 * score; chosen on one half of bench/questions/shipped.jsonl, checked on the other.
 */
const SPOKEN = 0.3;

/**
 * The same where every party has a part that the question names, whatever the passage calls it; a share
 * of it where some have. Hit@3 of the three sets of questions of bench/README.md .833 to .846.
 */
const NAMED = 0.2;

/** What each row's score is multiplied by. */
export interface Weigh {
  /** 0 leaves the row out. */
  of(row: number): number;
  /** No row weighs more. */
  readonly most: number;
}

/** @returns undefined when all weigh the same */
export function toWeigh(
  query: Query,
  when: When,
  { table, rowSets }: { readonly table: Table; readonly rowSets: RowSets },
): Weigh | undefined {
  const lift = toLift(when, table.days, query.today);
  const named = (query.named ?? []).map(rowSets.ofParty);
  const lifts = lift !== undefined || query.spoken !== undefined || named.length > 0;
  const open = !lifts && query.among === undefined;
  if (open && toFilters(query).length === 0) return undefined;
  const among = query.among?.map(rowSets.of);
  const spoken = query.spoken?.map(rowSets.of);
  const party = query.party === undefined ? undefined : rowSets.ofParty(query.party);
  const ofDays = toOfDays(query, lift, table);
  const of = (row: number) => {
    if (party?.[row] === 0 || (among !== undefined && !holds(among, row))) return 0;
    const heard = spoken !== undefined && holds(spoken, row) ? 1 + SPOKEN : 1;
    return ofDays(row) * heard * (1 + NAMED * toShare(named, row));
  };
  const most = (spoken === undefined ? 1 : 1 + SPOKEN) * (named.length === 0 ? 1 : 1 + NAMED);
  return { of, most: (lift?.most ?? 1) * most };
}

function holds(sets: readonly RowSet[], row: number): boolean {
  return sets.some((set) => set[row] === 1);
}

function toShare(sets: readonly RowSet[], row: number): number {
  let within = 0;
  for (const set of sets) within += set[row] ?? 0;
  return within === 0 ? 0 : within / sets.length;
}

/** The filters that a query sets. */
export function toFilters(query: Query): Filter[] {
  return (['party', 'since', 'until'] as const).filter((name) => query[name] !== undefined);
}

/** What the day of a row weighs; worked out once a day, since many passages share one. */
function toOfDays({ since, until }: Query, lift: Lift | undefined, { days, dayOf }: Table) {
  if (since === undefined && until === undefined && lift === undefined) return () => 1;
  const weights = new Float64Array(days.length).fill(Number.NaN);
  const first = since === undefined ? Number.NEGATIVE_INFINITY : toDayNumber(since);
  const last = until === undefined ? Number.POSITIVE_INFINITY : toDayNumber(until);
  const toWeight = (day: number): number => (day < first || day > last ? 0 : (lift?.of(day) ?? 1));
  return (row: number): number => {
    const place = dayOf[row] ?? 0;
    const known = weights[place] ?? 0;
    if (!Number.isNaN(known)) return known;
    const weight = toWeight(days[place] ?? 0);
    weights[place] = weight;
    return weight;
  };
}
