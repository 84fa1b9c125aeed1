/**
 * MiniSearch finds the passages that hold any of a question's rarest terms;
 * ranking them is left to rank.ts, since MiniSearch multiplies a score by the
 * number of terms matched and scores a title as a short field of its own.
 */
import MiniSearch from 'minisearch';

export interface Entry {
  /** The passage's row. */
  readonly id: number;
  /** Title and text as one field, analysed. */
  readonly terms: readonly string[];
}

export interface Shortlist {
  /** Rows holding any of the terms, the likeliest first, at most `limit`. */
  find(terms: readonly string[], limit: number, keep?: (row: number) => boolean): number[];
}

/** Passages indexed between two breaths of the event loop: about 20 ms each. */
const SLICE = 200;

export async function openShortlist(entries: readonly Entry[]): Promise<Shortlist> {
  const index = new MiniSearch<Entry>({
    fields: ['terms'],
    extractField: (entry, field) => (field === 'id' ? String(entry.id) : entry.terms.join(' ')),
    // The terms are ready: cut them apart again and leave them as they are.
    tokenize: (joined) => joined.split(' '),
    processTerm: (term) => term || null,
    searchOptions: { combineWith: 'OR', bm25: { k: 1.2, b: 0.75, d: 0 } },
  });
  await index.addAllAsync(entries, { chunkSize: SLICE });
  return {
    find(terms, limit, keep) {
      const results = index.search(terms.join(' '), {
        ...(keep === undefined ? {} : { filter: (result) => keep(Number(result.id)) }),
      });
      return results.slice(0, limit).map((result) => Number(result.id));
    },
  };
}
