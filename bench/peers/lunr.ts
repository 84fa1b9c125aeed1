/** Lunr as it comes: its English pipeline of stop words and Porter's stemmer, OR of the words. */
import { z } from 'zod';
import type { Engine } from '../engine.js';
import type { DataPassage } from '../retrieval-data.js';
import { loadPeer } from './load.js';
import { toQueryWords } from './query-words.js';

interface Builder {
  ref(name: string): void;
  field(name: string): void;
  add(passage: object): void;
}

interface Index {
  search(query: string): readonly { readonly ref: string }[];
}

type Lunr = (build: (this: Builder) => void) => Index;

export async function openLunr(passages: readonly DataPassage[]): Promise<Engine> {
  const lunr = z.custom<Lunr>((it) => typeof it === 'function').parse(loadPeer('lunr'));
  const index = lunr(function build() {
    this.ref('id');
    this.field('title');
    this.field('text');
    for (const passage of passages) this.add(passage);
  });
  return {
    search: ({ text }) =>
      index
        .search(toQueryWords(text).join(' '))
        .slice(0, 10)
        .map(({ ref }) => ref),
  };
}
