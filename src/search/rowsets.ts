/** Sets of passages as a byte a row: asked for every row that a query touches, made once. */
import type { Searchable } from './open.js';
import type { Table } from './table.js';

/** Row → 1 for a passage within. */
export type RowSet = Uint8Array;

export interface RowSets {
  /** The passages of the list, by id; remembered as long as the list itself. */
  of(list: readonly string[]): RowSet;
  /** The passages in which the party speaks or is named. */
  ofParty(party: string): RowSet;
}

export function toRowSets({ ids }: Table, searchables: readonly Searchable[]): RowSets {
  const known = new WeakMap<readonly string[], RowSet>();
  const parties = new Map<string, RowSet>();
  let rows: ReadonlyMap<string, number> | undefined;
  return {
    of(list) {
      rows ??= toRows(ids);
      const set = known.get(list) ?? toRowSet(list, rows);
      known.set(list, set);
      return set;
    },
    ofParty(party) {
      const set = parties.get(party) ?? Uint8Array.from(searchables, names(party));
      parties.set(party, set);
      return set;
    },
  };
}

/** Looked up instead of asked for every row: most lists hold a few of many passages. */
function toRowSet(list: readonly string[], rows: ReadonlyMap<string, number>): RowSet {
  const set = new Uint8Array(rows.size);
  for (const id of list) {
    const row = rows.get(id);
    if (row !== undefined) set[row] = 1;
  }
  return set;
}

function toRows(ids: readonly string[]): Map<string, number> {
  const rows = new Map<string, number>();
  ids.forEach((id, row) => {
    rows.set(id, row);
  });
  return rows;
}

function names(party: string): (searchable: Searchable) => number {
  return ({ parties = [] }) => (parties.some(({ id }) => id === party) ? 1 : 0);
}
