/** From the phrase that names a source to who speaks, and for which party. */
import type { Span } from '../../answer.js';
import type { Lexicon, Mention } from '../names.js';
import { ANALYSTS, DOCUMENTS, OFFICES, UNNAMED } from './offices.js';
import type { Roles } from './roles.js';
import type { Figure, Roster } from './roster.js';

export interface Speaker {
  /** As the reader finds it in the article. */
  readonly name: string;
  /** The profile's name of the person. */
  readonly person?: string;
  readonly party?: string;
  readonly standing: 'named' | 'body' | 'document' | 'unnamed' | 'analyst' | 'outlet';
}

export interface Cast {
  readonly text: string;
  readonly roster: Roster;
  readonly roles: Roles;
  readonly lexicon: Lexicon;
  /** ISO day on which titles are read. */
  readonly day: string;
}

/** Speakers named by a phrase that is no pronoun; several when names are joined by "and". */
export function toSpeakers(cast: Cast, phrase: Span): Speaker[] {
  const { text, roster } = cast;
  const mentions = roster.within(phrase.start, phrase.end);
  const people = roster.sightings.filter(
    ({ start, end }) =>
      phrase.start <= start && end <= phrase.end && !isPossessive(text, end, phrase.end),
  );
  if (people.length > 0)
    return joined(
      cast,
      phrase,
      people.map(({ start, end, figure }) => ({ start, end, figure })),
    );
  const body = toBody(cast, phrase, mentions);
  return body === undefined ? [] : [body];
}

/** "Zelensky's office" is not Zelensky. */
function isPossessive(text: string, end: number, limit: number): boolean {
  return end + 2 < limit && /^(?:['’]s|s?['’])\s/u.test(text.slice(end, end + 3));
}

interface Named extends Span {
  readonly figure: Figure;
}

/** "Witkoff and Kushner" are two; in "Putin aide Ushakov" the last name speaks. */
function joined(cast: Cast, phrase: Span, people: readonly Named[]): Speaker[] {
  const speakers: Speaker[] = [];
  people.forEach((each, i) => {
    const next = people[i + 1];
    const between = next === undefined ? '' : cast.text.slice(each.end, next.start);
    if (next === undefined || /(?:^|\s)(?:and|&)\s/u.test(between) || /^,\s/u.test(between)) {
      speakers.push(toNamed(cast, each.figure, phrase));
    }
  });
  return speakers;
}

/** A person in the roster as a speaker: party by role on the day, or by the words around the name. */
export function toNamed(cast: Cast, figure: Figure, phrase?: Span): Speaker {
  if (figure.person !== undefined) {
    const role = cast.roles.on(figure.person, cast.day);
    const party = role?.party ?? figure.party;
    return {
      name: figure.name,
      person: figure.person,
      standing: 'named',
      ...(party === undefined ? {} : { party }),
    };
  }
  const around = introduction(cast, figure);
  const analyst = around === undefined ? undefined : isAnalyst(around.words);
  if (around === undefined || analyst === true) return { name: figure.name, standing: 'analyst' };
  const party = around.party ?? (phrase === undefined ? undefined : partyOf(cast, phrase));
  return party === undefined
    ? { name: figure.name, standing: 'analyst' }
    : { name: figure.name, party, standing: 'named' };
}

interface Introduction {
  readonly words: readonly string[];
  readonly party?: string;
}

/** How far the title before a name and the apposition behind it reach, in characters. */
const BEFORE = 90;
const BEHIND = 130;

/** What the article calls somebody at the first full naming. */
function introduction(cast: Cast, figure: Figure): Introduction | undefined {
  const { text } = cast;
  const before =
    /[^.,;:“”"–—\n]*$/u.exec(text.slice(Math.max(0, figure.start - BEFORE), figure.start))?.[0] ??
    '';
  const title = lastTitle(before);
  const behind =
    /^,\s([^.;“”"\n]*?)(?:,\s|\.\s|$)/u.exec(text.slice(figure.end, figure.end + BEHIND))?.[1] ??
    '';
  const possessive =
    /([^,.;“”"\n]{3,80}),\s*$/u.exec(
      text.slice(Math.max(0, figure.start - BEFORE), figure.start),
    )?.[1] ?? '';
  for (const part of [title, behind, lastTitle(possessive)]) {
    const words = toWordList(part);
    if (!words.some((word) => OFFICES.has(word) || ANALYSTS.has(word))) continue;
    const at = text.indexOf(part, Math.max(0, figure.start - BEFORE));
    const party = at < 0 ? undefined : partyOf(cast, { start: at, end: at + part.length });
    return { words, ...(party === undefined ? {} : { party }) };
  }
  return undefined;
}

/** The title right before a name: the words back to the last verb-like small word. */
function lastTitle(before: string): string {
  const parts = before.split(
    /\b(?:that|and|but|while|as|when|with|said|says|told|met|asked|because|by|after)\b/u,
  );
  return (parts.at(-1) ?? '').trim();
}

function isAnalyst(words: readonly string[]): boolean {
  return words.some((word) => ANALYSTS.has(word));
}

function toWordList(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '');
}

/** The party in a phrase: of its head before a complement, and the last one named there. */
export function partyOf(cast: Cast, phrase: Span): string | undefined {
  const text = cast.text.slice(phrase.start, phrase.end);
  const complement = /\s(?:of|for|to|in|at|from|on|with)\s/u.exec(text)?.index ?? text.length;
  const mentions = cast.lexicon.find(text).filter(({ party }) => party !== undefined);
  const head = mentions.filter(({ end }) => end <= complement);
  return (head.at(-1) ?? mentions[0])?.party;
}

/** Offices and bodies: "the Kremlin", "Ukrainian officials", "a Russian foreign ministry statement". */
function toBody(cast: Cast, phrase: Span, mentions: readonly Mention[]): Speaker | undefined {
  const phraseText = cast.text.slice(phrase.start, phrase.end);
  const complement =
    /\s(?:of|for|to|in|at|from|on|with|about)\s/u.exec(phraseText)?.index ?? phraseText.length;
  const head = phraseText.slice(0, complement).replace(/['’]s?$/u, '');
  const words = toWordList(head);
  const last = words.at(-1) ?? '';
  const inHead = mentions.filter(({ end }) => end <= phrase.start + complement);
  const final = inHead.at(-1);
  if (final?.kind === 'outlet')
    return { name: cast.text.slice(final.start, final.end), standing: 'outlet' };
  const office = OFFICES.has(last) || UNNAMED.has(last);
  const isName =
    final !== undefined &&
    final.end >= phrase.start + head.length &&
    final.kind !== 'place' &&
    final.kind !== 'spelling';
  const party = partyOf(cast, phrase);
  if (DOCUMENTS.has(last)) return toDocument(cast, phrase, head, party);
  if (office && !isName) {
    const holder = toHolder(cast, phrase, party);
    if (holder !== undefined) return holder;
  }
  if (isAnalyst(words)) return { name: bare(head), standing: 'analyst' };
  if (UNNAMED.has(last))
    return {
      name: bare(phraseText),
      standing: 'unnamed',
      ...(party === undefined ? {} : { party }),
    };
  if (!office && !isName) return undefined;
  const name = bare(
    isName && inHead.length === 1
      ? cast.text.slice(final.start, final.end)
      : complement < phraseText.length && office
        ? phraseText
        : head,
  );
  return party === undefined ? undefined : { name, party, standing: 'body' };
}

/** "The Kremlin's summary" is the Kremlin's word; "the document" is nobody's. */
function toDocument(
  cast: Cast,
  phrase: Span,
  head: string,
  party: string | undefined,
): Speaker | undefined {
  if (party === undefined) return undefined;
  const isOwned = /['’]s?\s/u.test(head);
  const owner = isOwned ? head.replace(/['’]s?\s+.*$/u, '') : head.replace(/\s*\S+$/u, '');
  const source = /\sfrom\s(.+)$/u.exec(cast.text.slice(phrase.start, phrase.end))?.[1];
  return { name: bare(source ?? (owner === '' ? head : owner)), party, standing: 'document' };
}

/** The person meant by a title; with no party named, somebody already on stage. */
function toHolder(cast: Cast, phrase: Span, party: string | undefined): Speaker | undefined {
  const title = cast.text.slice(phrase.start, phrase.end);
  const named = cast.roles.holders(title, cast.day, party);
  const onStage = cast.roster.sightings
    .filter(({ start }) => start < phrase.start)
    .map(({ figure }) => figure);
  const figure = onStage.findLast(({ person }) => person !== undefined && named.includes(person));
  if (figure !== undefined) return toNamed(cast, figure);
  const later =
    named.length === 1 && party !== undefined ? cast.roster.figure(named[0] ?? '') : undefined;
  if (later !== undefined) return toNamed(cast, later);
  const only = named.length === 1 && party !== undefined ? named[0] : undefined;
  if (only === undefined) return undefined;
  return {
    name: bare(title),
    person: only,
    party: cast.roles.on(only, cast.day)?.party ?? party ?? '',
    standing: 'named',
  };
}

function bare(name: string): string {
  return name
    .replace(/^(?:the|a|an)\s+/iu, '')
    .replace(/['’]s?$/u, '')
    .trim();
}
