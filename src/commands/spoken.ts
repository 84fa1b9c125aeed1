/** Whose words a question asks for: "What did X say about …", "the position of X on …". */
import { POSITION_NOUNS } from '../language/statements/nouns-table.js';
import { toVerb } from '../language/statements/verbs.js';
import type { Library } from '../library.js';

/**
 * Passages in which those speak whom the question names beside a verb or noun of saying; a
 * party speaks by its people where the question names none of them.
 * @returns passage ids; undefined when nobody's words are asked for
 */
export function toSpoken(question: string, library: Library): ReadonlySet<string> | undefined {
  if (!asksForWords(question)) return undefined;
  const named = library.lexicon.find(question, { fold: true });
  const people = new Set(named.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const parties = new Set(named.flatMap(({ party }) => party ?? []));
  if (people.size === 0 && parties.size === 0) return undefined;
  const spoken = library.statements.filter(({ person, party }) =>
    people.size > 0 ? people.has(person ?? '') : parties.has(party ?? ''),
  );
  return new Set(spoken.map(({ passage }) => passage));
}

function asksForWords(question: string): boolean {
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => {
    const kind = toVerb(word)?.kind;
    return word === 'according' || POSITION_NOUNS.has(word) || kind === 'say' || kind === 'view';
  });
}
