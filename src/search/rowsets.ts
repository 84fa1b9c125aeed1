/** Sets of passages as a byte a row: asked for every row that a query touches, made once. */
import type { Searchable } from './open.js';
import type { Table } from './table.js';

/** Row → 1 for a passage within. */
export type RowSet = Uint8Array;

export interface RowSets {
  /** The passages of any of the sets, by id; remembered as long as the set itself. */
  of(sets: readonly ReadonlySet<string>[]): RowSet;
  /** The passages in which the party speaks or is named. */
  ofParty(party: string): RowSet;
}

export function toRowSets(
  { ids }: Table,
  searchables: readonly Searchable[],
  partiesOf: (searchable: Searchable) => readonly string[],
): RowSets {
  const known = new WeakMap<ReadonlySet<string>, RowSet>();
  const parties = new Map<string, RowSet>();
  const toRowSet = (holds: (id: string, row: number) => boolean) =>
    Uint8Array.from(ids, (id, row) => (holds(id, row) ? 1 : 0));
  const ofSet = (set: ReadonlySet<string>): RowSet => {
    const rows = known.get(set) ?? toRowSet((id) => set.has(id));
    known.set(set, rows);
    return rows;
  };
  return {
    of([first, ...others]) {
      if (first === undefined) return new Uint8Array(ids.length);
      if (others.length === 0) return ofSet(first);
      const all = others.map(ofSet);
      return ofSet(first).map((held, row) => held | (all.some((rows) => rows[row] === 1) ? 1 : 0));
    },
    ofParty(party) {
      const rows =
        parties.get(party) ??
        toRowSet((_id, row) => {
          const searchable = searchables[row];
          return searchable !== undefined && partiesOf(searchable).includes(party);
        });
      parties.set(party, rows);
      return rows;
    },
  };
}
