/** The tables of a profile as one list of spellings, most telling kind first. */
import type { NamedThing, Party, Person, Profile } from '../corpus/corpus.js';
import { toPlain } from './terms-fold.js';

/** One way to write a name. */
export interface Alias {
  readonly surface: string;
  readonly kind: 'party' | 'metonym' | 'institution' | 'person' | 'outlet' | 'place' | 'spelling';
  readonly id: string;
  readonly party?: string;
  /** What the case of each word must be. */
  readonly shapes: readonly ('any' | 'capital' | 'acronym')[];
}

/**
 * Spellings in the order in which they win when one surface stands in two
 * tables: "Kyiv" speaks for a party, and its id is that of the place.
 */
export function toAliases(profile: Profile): Alias[] {
  const canonical = toCanonical(profile.places);
  const aliases = [
    ...named('outlet', profile.outlets),
    ...profile.parties.flatMap((party) => ofParty(party, canonical)),
    ...named('place', profile.places),
    ...named('spelling', profile.spellings),
  ];
  const seen = new Set<string>();
  return aliases.filter(({ surface }) => !seen.has(surface) && seen.add(surface));
}

function ofParty(party: Party, canonical: ReadonlyMap<string, string>): Alias[] {
  const { id } = party;
  const own = [party.label, ...party.aka];
  return [
    ...own.map((surface) => toAlias('party', surface, id, id)),
    ...party.people.flatMap((person) => ofPerson(person, id)),
    ...party.institutions.map((surface) => toAlias('institution', surface, surface, id)),
    ...party.metonyms.map((surface) =>
      toAlias('metonym', surface, canonical.get(toPlain(surface)) ?? surface, id),
    ),
  ];
}

function ofPerson(person: Person, party: string): Alias[] {
  return toNameForms(person).map((surface) => toAlias('person', surface, person.name, party));
}

/** Every given name with every spelling of the surname: tables list each once. */
function toNameForms({ name, aka }: Person): string[] {
  const listed = [name, ...aka];
  const surnames = aka.filter((form) => !form.includes(' '));
  const given = listed
    .map((form) => form.split(' '))
    .filter((words) => words.length === 2 && surnames.includes(words[1] ?? ''))
    .map(([first = '']) => first);
  const crossed = given.flatMap((first) => surnames.map((surname) => `${first} ${surname}`));
  return [...new Set([...listed, ...crossed])];
}

function named(kind: 'outlet' | 'place' | 'spelling', things: readonly NamedThing[]): Alias[] {
  return things.flatMap(({ name, aka }) =>
    [name, ...aka].map((surface) => toAlias(kind, surface, name)),
  );
}

function toCanonical(places: readonly NamedThing[]): Map<string, string> {
  return new Map(
    places.flatMap(({ name, aka }) => [name, ...aka].map((form) => [toPlain(form), name] as const)),
  );
}

function toAlias(kind: Alias['kind'], surface: string, id: string, party?: string): Alias {
  const words = surface.match(/\p{Lu}\.(?:\p{Lu}\.?)+|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu);
  const shapes = (words ?? []).map(toShape);
  return { surface, kind, id, shapes, ...(party === undefined ? {} : { party }) };
}

function toShape(word: string): 'any' | 'capital' | 'acronym' {
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (!/^\p{Lu}/u.test(letters) || /^(?:The|Die|Der)$/u.test(letters)) return 'any';
  return letters.length > 1 && letters === letters.toUpperCase() ? 'acronym' : 'capital';
}
