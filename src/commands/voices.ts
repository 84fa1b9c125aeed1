/** Who speaks where and on what, looked up instead of searched through for every question. */
import { onceAnArticle } from '../annotations.js';
import type { Statement } from '../language/statements/statements.js';
import type { Library } from '../library.js';

export interface Voices {
  /** On the issue, by its id, oldest first. */
  on(issue: string): readonly Statement[];
  /** Ids of the passages with a statement on the issue. */
  where(issue: string): readonly string[];
  /** Ids of the passages in which the person speaks. */
  ofPerson(person: string): readonly string[];
  /** Ids of the passages in which anybody speaks for the party. */
  ofParty(party: string): readonly string[];
}

/** The same voices, and so the same lists, as long as the annotations are the same. */
export function voicesOf(library: Library): Voices {
  const voices = KNOWN.get(library.annotations) ?? toVoices(library);
  KNOWN.set(library.annotations, voices);
  return voices;
}

const KNOWN = new WeakMap<Library['annotations'], Voices>();

function toVoices({ statements, annotations }: Library): Voices {
  const parts = new Map<string, (readonly string[])[]>();
  for (const own of annotations.values()) {
    for (const [key, ids] of passagesOf(own)) {
      const same = parts.get(key);
      if (same) same.push(ids);
      else parts.set(key, [ids]);
    }
  }
  const passages = once((key) => (parts.get(key) ?? []).flat());
  return {
    on: once((issue) => statements().filter(({ issues }) => issues.includes(issue))),
    where: (issue) => passages(`issue ${issue}`),
    ofPerson: (person) => passages(`person ${person}`),
    ofParty: (party) => passages(`party ${party}`),
  };
}

/** What is long is put together when it is first asked for. */
function once<T>(make: (key: string) => readonly T[]): (key: string) => readonly T[] {
  const known = new Map<string, readonly T[]>();
  return (key) => {
    const list = known.get(key) ?? make(key);
    known.set(key, list);
    return list;
  };
}

/** Of an article, each passage once: issue, person or party → ids. */
const passagesOf = onceAnArticle(({ statements }): ReadonlyMap<string, readonly string[]> => {
  const passages = new Map<string, string[]>();
  for (const { passage, person, party, issues, cont } of statements) {
    if (cont) continue;
    const keys = issues.map((issue) => `issue ${issue}`);
    if (person !== undefined) keys.push(`person ${person}`);
    if (party !== undefined) keys.push(`party ${party}`);
    for (const key of keys) {
      const same = passages.get(key);
      if (same === undefined) passages.set(key, [passage]);
      else if (!same.includes(passage)) same.push(passage);
    }
  }
  return passages;
});
