/** Who speaks where and on what, looked up instead of searched through for every question. */
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

/**
 * One look at every statement. Lists kept by article saved 25 ms of 65 a swap at 100,000 passages,
 * but took 30 MB and 330 ms more at the first question of all.
 */
function toVoices({ statements, annotations }: Library): Voices {
  const [byIssue, byPerson, byParty] = [toPassages(), toPassages(), toPassages()];
  for (const own of annotations.values()) {
    for (const { passage, person, party, issues, cont } of own.statements) {
      if (cont) continue;
      for (const issue of issues) byIssue.add(issue, passage);
      if (person !== undefined) byPerson.add(person, passage);
      if (party !== undefined) byParty.add(party, passage);
    }
  }
  const said = new Map<string, readonly Statement[]>();
  return {
    on(issue) {
      const known = said.get(issue) ?? statements().filter(({ issues }) => issues.includes(issue));
      said.set(issue, known);
      return known;
    },
    where: byIssue.of,
    ofPerson: byPerson.of,
    ofParty: byParty.of,
  };
}

function toPassages() {
  const all = new Map<string, string[]>();
  return {
    add(key: string, passage: string): void {
      const same = all.get(key);
      if (same === undefined) all.set(key, [passage]);
      // Statements of one passage follow one another.
      else if (same.at(-1) !== passage) same.push(passage);
    },
    of: (key: string): readonly string[] => all.get(key) ?? NONE,
  };
}

/** One list, since lists are remembered. */
const NONE: readonly string[] = [];
