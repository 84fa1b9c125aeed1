/** MiniSearch as it comes: its own tokenizer, scoring and OR, no stop words. */
import { z } from 'zod';
import type { Engine } from '../engine.js';
import type { DataPassage } from '../retrieval-data.js';
import { loadPeer } from './load.js';

interface Index {
  addAll(passages: readonly DataPassage[]): void;
  search(text: string): readonly { readonly id: string }[];
}

type MiniSearchClass = new (options: { fields: readonly string[] }) => Index;

export async function openMiniSearch(passages: readonly DataPassage[]): Promise<Engine> {
  const MiniSearch = z
    .custom<MiniSearchClass>((it) => typeof it === 'function')
    .parse(loadPeer('minisearch'));
  const index = new MiniSearch({ fields: ['title', 'text'] });
  index.addAll(passages);
  return {
    search: ({ text }) =>
      index
        .search(text)
        .slice(0, 10)
        .map(({ id }) => id),
  };
}
