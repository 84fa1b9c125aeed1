/** Files that recent answers name, made when a door asks for them. */
import { LRUCache } from 'lru-cache';

/** A reader opens a card soon or not at all; a picture is some 300 KB. */
const KEPT = 64;

export type MakeFile = () => Uint8Array | Promise<Uint8Array>;

export interface Files {
  put(name: string, make: MakeFile): void;
  /** Undefined when no recent answer named it. */
  get(name: string): Promise<Uint8Array | undefined>;
}

/** Keeps the KEPT names used last, each with the way to make its bytes. */
export function openFiles(): Files {
  const kept = new LRUCache<string, MakeFile>({ max: KEPT });
  return {
    put: (name, make) => void kept.set(name, make),
    get: async (name) => kept.get(name)?.(),
  };
}
