/** The engines a user could pick instead, each as it is used at its best, by name. */
import type { Engine } from './engine.js';
import { openFts5 } from './peers/fts5.js';
import { openLucene } from './peers/lucene.js';
import { openLunr } from './peers/lunr.js';
import { openMiniSearch } from './peers/minisearch.js';
import type { DataPassage } from './retrieval-data.js';

/** Opens over all passages; undefined when this machine lacks what the engine needs. */
type Peer = (passages: readonly DataPassage[]) => Promise<Engine | undefined>;

export const PEERS: Readonly<Record<string, Peer>> = {
  minisearch: openMiniSearch,
  fts5: openFts5,
  lunr: openLunr,
  lucene: openLucene,
};
