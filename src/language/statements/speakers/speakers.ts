/** From the phrase that names a source to who speaks, and for which party. */
import type { Span } from '../../../answer.js';
import { toBodies } from './bodies.js';
import { type Cast, type Speaker, toNamed } from './cast.js';
import { COMPLEMENT, DOCUMENTS, HOUSES, OFFICES, UNNAMED } from './offices.js';
import { toWordList } from './parties.js';
import type { Figure } from './roster.js';

/** Speakers named by a phrase that is no pronoun; several when names are joined by "and". */
export function toSpeakers(cast: Cast, phrase: Span): Speaker[] {
  const { text, roster } = cast;
  const mentions = roster.within(phrase.start, phrase.end);
  const people = roster.sightings.filter(
    ({ start, end, figure }) =>
      phrase.start < end &&
      end <= phrase.end &&
      !isPossessive(text, end, phrase.end) &&
      !isComplement(text.slice(phrase.start, start)) &&
      !isAddressee(text.slice(phrase.start, start)) &&
      !isNamesake(text.slice(end, phrase.end), figure),
  );
  if (people.length > 0) {
    const named = people.map(({ start, end, figure }) => ({ start, end, figure }));
    return [...joined(cast, phrase, named), ...toOthers(cast, phrase, named.at(-1)?.end)];
  }
  const apposed = toApposed(cast, phrase);
  return apposed === undefined ? toBodies(cast, phrase, mentions) : [apposed];
}

/** "Biden and other American officials": those too. */
function toOthers(cast: Cast, phrase: Span, last = phrase.end): Speaker[] {
  const [and] =
    /^,?\sand\s(?:other\s|(?=(?:his|her|its|their)\s))/u.exec(cast.text.slice(last, phrase.end)) ??
    [];
  if (and === undefined) return [];
  const others = { start: last + and.length, end: phrase.end };
  const bodies = toBodies(cast, others, cast.roster.within(others.start, others.end));
  return bodies.filter(({ party }) => party !== undefined);
}

/** "Ukraine's ambassador to the United States, Olha Stefanishyna, said": the name between commas. */
function toApposed(cast: Cast, phrase: Span): Speaker | undefined {
  const [aside] = /^(?:\sat the time)?,\s/u.exec(cast.text.slice(phrase.end)) ?? [];
  if (aside === undefined) return undefined;
  const name = cast.roster.sightings.find(({ start }) => start === phrase.end + aside.length);
  return name !== undefined && cast.text[name.end] === ','
    ? toNamed(cast, name.figure, phrase)
    : undefined;
}

/** "Zelensky's office" is not Zelensky. */
function isPossessive(text: string, end: number, limit: number): boolean {
  return end + 2 < limit && /^(?:['’]s|s?['’])\s/u.test(text.slice(end, end + 3));
}

/** "An aide to Putin", "the spokesman of President Putin" are not Putin; "Secretary of State Rubio" is Rubio. */
function isComplement(before: string): boolean {
  const [, head = ''] = COMPLEMENT.exec(before) ?? [];
  const last = toWordList(head).at(-1) ?? '';
  return OFFICES.has(last) || UNNAMED.has(last) || HOUSES.has(last);
}

/** "The letter of Zelensky to Putin" is not Putin's. */
function isAddressee(before: string): boolean {
  const [, head = ''] = /^(.*\S)\sto\s(?:[\p{L}.]+\s){0,4}$/u.exec(before) ?? [];
  return toWordList(head).some((word) => DOCUMENTS.has(word));
}

/** "The Trump campaign", "an ex-Trump ambassador", "a Putin ally" are not Trump and Putin. */
function isNamesake(behind: string, figure: Figure): boolean {
  const [, word = ''] = /^\s(\p{Ll}+)\b/u.exec(behind) ?? [];
  if (HOUSES.has(word)) return true;
  // "Secret Service spokesman" names a house that the table of people lacks.
  if (figure.person === undefined) return false;
  return OFFICES.has(word) || UNNAMED.has(word) || FOLLOWERS.has(word);
}

const FOLLOWERS = new Set([
  'ally',
  'allies',
  'supporter',
  'supporters',
  'critic',
  'critics',
  'loyalist',
]);

interface Named extends Span {
  readonly figure: Figure;
}

/** "Witkoff and Kushner" are two; in "Putin aide Ushakov" the last name speaks, in "X of the Y Centre" the first. */
function joined(cast: Cast, phrase: Span, people: readonly Named[]): Speaker[] {
  const speakers: Speaker[] = [];
  const home = people.findIndex(({ end }, i) =>
    /^\s(?:of|from|at)\s/u.test(cast.text.slice(end, people[i + 1]?.start ?? end)),
  );
  const named = home < 0 ? people : people.slice(0, home + 1);
  named.forEach((each, i) => {
    const next = named[i + 1];
    const between = next === undefined ? '' : cast.text.slice(each.end, next.start);
    if (next === undefined || /(?:^|\s)(?:and|&)\s/u.test(between) || /^,\s/u.test(between)) {
      // "Amparo and Putin": what is said of one says nothing of the other.
      speakers.push(toNamed(cast, each.figure, named.length > 1 ? undefined : phrase));
    }
  });
  return speakers;
}
