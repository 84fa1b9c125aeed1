/** Whose words a question asks for: "What did X say about …", "the position of X on …". */
import { POSITION_NOUNS } from '../language/statements/cues/nouns-table.js';
import { toVerb } from '../language/statements/cues/verbs.js';
import type { Library } from '../library.js';
import { voicesOf } from './voices.js';

/**
 * Passages in which those speak whom the question names beside a verb or noun of saying; a
 * party speaks by its people where the question names none of them.
 * @returns a list of passage ids for each of them; undefined when nobody's words are asked for
 */
export function toSpoken(
  question: string,
  library: Library,
): readonly (readonly string[])[] | undefined {
  if (!asksForWords(question)) return undefined;
  const named = library.lexicon.find(question, { fold: true });
  const people = new Set(named.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const { ofPerson, ofParty } = voicesOf(library);
  if (people.size > 0) return [...people].map(ofPerson);
  const parties = toPartiesNamed(question, library);
  return parties.length > 0 ? parties.map(ofParty) : undefined;
}

/** Ids of the parties that the question names, by whatever spelling, capital or person. */
export function toPartiesNamed(question: string, { lexicon }: Library): string[] {
  return [...new Set(lexicon.find(question, { fold: true }).flatMap(({ party }) => party ?? []))];
}

function asksForWords(question: string): boolean {
  const words = question.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.some((word) => {
    const kind = toVerb(word)?.kind;
    return word === 'according' || POSITION_NOUNS.has(word) || kind === 'say' || kind === 'view';
  });
}
