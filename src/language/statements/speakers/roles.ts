/** Who holds an office on a day: names from titles, and titles from names. */
import type { Profile, Role } from '../../../corpus/corpus.js';
import type { Lexicon } from '../../names.js';
import { sameOffice } from './offices.js';

/** One role of one person, ready to be compared with a phrase. */
interface Holder {
  readonly person: string;
  readonly party: string;
  readonly role: Role;
  readonly words: ReadonlySet<string>;
}

export interface Roles {
  /** The role of a person on a day, and the party spoken for in it. */
  on(person: string, day: string): { readonly title: string; readonly party?: string } | undefined;
  /** The party a person speaks for on a day: none once the last office is over, if all have an end. */
  party(person: string, day: string): string | undefined;
  /** The role that a title means, whenever the person held it: "then British prime minister". */
  was(
    person: string,
    title: string,
  ): { readonly title: string; readonly party: string } | undefined;
  /**
   * People whose title on that day has exactly the words of the phrase
   * ("the Russian president"), or, failing that, all of its words.
   */
  holders(phrase: string, day: string, party?: string): readonly string[];
  /** The words of a title without the names of parties: "President of Russia" → {president}. */
  office(title: string): ReadonlySet<string>;
  /** As the profile writes it: "Russia's foreign ministry" is the "Russian Foreign Ministry". */
  institution(name: string, party: string): string | undefined;
}

/** Words of a title that name no office. */
const EMPTY = new Set([
  'of',
  'the',
  'for',
  'and',
  'to',
  'in',
  'a',
  'an',
  's',
  "'s",
  'his',
  'her',
  'its',
  'their',
  'top',
  'senior',
  'own',
  'current',
]);

export function toRoles(profile: Profile, lexicon: Lexicon): Roles {
  const office = rememberedOffice(lexicon);
  const everybody = profile.parties.flatMap(({ id, people }) =>
    people.map((person) => ({ ...person, home: id })),
  );
  const people = new Map(everybody.map((person) => [person.name, person]));
  const holders = toHolders(profile, office);
  return {
    on: (name, day) => people.get(name)?.roles.find((role) => isHeld(role, day)),
    party: (name, day) => {
      const { roles = [], home } = people.get(name) ?? {};
      const held = roles.find((role) => isHeld(role, day));
      return held === undefined && isOver(roles, day) ? undefined : (held?.party ?? home);
    },
    was: (name, title) => wasHeld(holders, name, office(title)),
    holders: (phrase, day, party) => {
      const wanted = office(phrase);
      if (wanted.size === 0) return [];
      const fitting = holders.filter(
        (each) =>
          isHeld(each.role, day) &&
          (party === undefined || each.party === party) &&
          [...wanted].every((word) => each.words.has(word)),
      );
      const exact = fitting.filter(({ words }) => words.size === wanted.size);
      return (exact.length > 0 ? exact : fitting).map(({ person }) => person);
    },
    office,
    institution: (name, party) => {
      const wanted = office(name);
      if (wanted.size === 0) return undefined;
      const { institutions = [] } = profile.parties.find(({ id }) => id === party) ?? {};
      return institutions.find((each) => isSame(office(each), wanted));
    },
  };
}

function wasHeld(
  holders: readonly Holder[],
  name: string,
  wanted: ReadonlySet<string>,
): { readonly title: string; readonly party: string } | undefined {
  if (wanted.size === 0) return undefined;
  const fitting = holders.filter(
    ({ person, words }) => person === name && [...wanted].every((word) => words.has(word)),
  );
  const found = fitting.find(({ words }) => words.size === wanted.size) ?? fitting[0];
  return found === undefined ? undefined : { title: found.role.title, party: found.party };
}

function isSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((word) => other.has(word));
}

/** Distinct titles kept; a corpus repeats its offices. */
const MEMORY = 10_000;

function rememberedOffice(lexicon: Lexicon): (title: string) => ReadonlySet<string> {
  const memory = new Map<string, ReadonlySet<string>>();
  return (title) => {
    const known = memory.get(title);
    if (known !== undefined) return known;
    if (memory.size >= MEMORY) memory.clear();
    const words = toOffice(title, lexicon);
    memory.set(title, words);
    return words;
  };
}

function toHolders({ parties }: Profile, office: Roles['office']): Holder[] {
  return parties.flatMap(({ id, people }) =>
    people.flatMap(({ name, roles }) =>
      roles.flatMap((role) =>
        [role.title, ...(role.aka ?? [])].map((title) => {
          return { person: name, party: role.party ?? id, role, words: office(title) };
        }),
      ),
    ),
  );
}

/** Both days included; an open end reaches on. */
export function isHeld({ from, to }: Role, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** "The former minister": an open end, or an office to come, keeps somebody in. */
function isOver(roles: readonly Role[], day: string): boolean {
  return roles.length > 0 && roles.every(({ to }) => to !== undefined && to < day);
}

/** "The head of the presidential office in Kyiv"; an ambassador's seat says which one he is. */
const SEATED = /^(?!.*\b(?:ambassador|envoy)\b).*\bin\s$/iu;

function toOffice(title: string, lexicon: Lexicon): Set<string> {
  let bare = title;
  for (const { start, end, kind } of lexicon.find(title).reverse()) {
    const isSeat = kind === 'metonym' && SEATED.test(title.slice(0, start));
    if (kind === 'party' || kind === 'person' || isSeat)
      bare = `${bare.slice(0, start)} ${bare.slice(end)}`;
  }
  const words = bare
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word) && !isAdjective(word, lexicon));
  return new Set(words.map(sameOffice));
}

/** "Russian" inside the name of an institution is still the party's, as "French" is France's. */
function isAdjective(word: string, lexicon: Lexicon): boolean {
  const [mention] = lexicon.find(word, { fold: true });
  if (mention === undefined || mention.end < word.length) return false;
  return (
    mention.kind === 'party' || (mention.kind === 'metonym' && mention.id.toLowerCase() !== word)
  );
}
