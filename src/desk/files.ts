/** Files that recent answers name, made when a door asks for them. */

/** A reader opens a card soon or not at all; a picture is some 300 KB. */
const KEPT = 64;

export type MakeFile = () => Uint8Array | Promise<Uint8Array>;

export interface Files {
  put(name: string, make: MakeFile): void;
  /** Undefined when no recent answer named it. */
  get(name: string): Promise<Uint8Array | undefined>;
}

/** Keeps the KEPT newest names, each with the way to make its bytes. */
export function openFiles(): Files {
  const kept = new Map<string, MakeFile>();
  return {
    put(name, make) {
      kept.delete(name);
      kept.set(name, make);
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    },
    get: async (name) => kept.get(name)?.(),
  };
}
