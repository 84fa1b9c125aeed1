/** Who speaks where and on what, looked up instead of searched through for every question. */
import type { Statement } from '../language/statements/statements.js';
import type { Library } from '../library.js';

export interface Voices {
  /** On the issue, by its id, oldest first. */
  on(issue: string): readonly Statement[];
  /** Ids of the passages with a statement on the issue. */
  where(issue: string): ReadonlySet<string>;
  /** Ids of the passages in which the person speaks. */
  ofPerson(person: string): ReadonlySet<string>;
  /** Ids of the passages in which anybody speaks for the party. */
  ofParty(party: string): ReadonlySet<string>;
}

/** The same voices, and so the same sets, as long as the statements are the same. */
export function voicesOf({ statements }: Library): Voices {
  const voices = KNOWN.get(statements) ?? toVoices(statements);
  KNOWN.set(statements, voices);
  return voices;
}

const KNOWN = new WeakMap<readonly Statement[], Voices>();

function toVoices(statements: readonly Statement[]): Voices {
  const byIssue = toGroups<Statement>();
  const passages = toGroups<string>();
  for (const statement of statements) {
    const { passage, person, party, issues } = statement;
    for (const issue of issues) {
      byIssue.add(issue, statement);
      passages.add(`issue ${issue}`, passage);
    }
    if (person !== undefined) passages.add(`person ${person}`, passage);
    if (party !== undefined) passages.add(`party ${party}`, passage);
  }
  const sets = new Map([...passages.all].map(([key, ids]) => [key, new Set(ids)]));
  const none = new Set<string>();
  return {
    on: (issue) => byIssue.all.get(issue) ?? [],
    where: (issue) => sets.get(`issue ${issue}`) ?? none,
    ofPerson: (person) => sets.get(`person ${person}`) ?? none,
    ofParty: (party) => sets.get(`party ${party}`) ?? none,
  };
}

function toGroups<T>() {
  const all = new Map<string, T[]>();
  return {
    all,
    add(key: string, value: T): void {
      const group = all.get(key);
      if (group) group.push(value);
      else all.set(key, [value]);
    },
  };
}
