/** Speakers without a name: offices, houses, states, papers, and the people whom a title means. */
import type { Span } from '../../answer.js';
import type { Mention } from '../names.js';
import {
  type Cast,
  introduction,
  isAnalyst,
  partyOf,
  type Speaker,
  toNamed,
  toWordList,
} from './cast.js';
import { DOCUMENTS, HOUSES, OFFICES, UNNAMED } from './offices.js';
import type { Figure } from './roster.js';

/** "The Kremlin", "Washington and Kyiv", "Ukrainian officials", "a Russian foreign ministry statement". */
export function toBodies(cast: Cast, phrase: Span, mentions: readonly Mention[]): Speaker[] {
  const both = mentions.filter(({ party }, i) => {
    const before = mentions[i - 1];
    const next = mentions[i + 1];
    return (
      party !== undefined &&
      (isJoined(cast, before, mentions[i]) || isJoined(cast, mentions[i], next))
    );
  });
  if (both.length > 1 && !isOneOffice(cast, phrase, both))
    return both.map((each) => toMember(cast, phrase, each));
  const body = toBody(cast, phrase, mentions);
  return body === undefined ? [] : [body];
}

/** "The Estonian and Lithuanian ministers" of one party are one body. */
function isOneOffice(cast: Cast, phrase: Span, both: readonly Mention[]): boolean {
  const last = toWordList(cast.text.slice(phrase.start, phrase.end)).at(-1) ?? '';
  return OFFICES.has(last) && new Set(both.map(({ party }) => party)).size === 1;
}

/** "Washington and Kyiv", "Latvia, Lithuania and Estonia". */
function isJoined({ text }: Cast, one: Mention | undefined, other: Mention | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return /^(?:,|,? and)\s(?:the\s)?$/u.test(text.slice(one.end, other.start));
}

/** One of several bodies; "the European and Ukrainian draft" is a paper of each. */
function toMember(cast: Cast, phrase: Span, { start, end, party }: Mention): Speaker {
  const last = toWordList(
    cast.text.slice(phrase.start, phrase.end).replace(/\s(?:of|for)\s.*$/u, ''),
  ).at(-1);
  const name = cast.text.slice(start, end);
  const own = party === undefined ? {} : { party };
  if (DOCUMENTS.has(last ?? ''))
    return {
      name: party === undefined ? name : toOwnerName(cast, name, party),
      standing: 'document',
      ...own,
    };
  // "The American and Ukrainian negotiators".
  const [head = ''] = /(?:\s\p{Ll}+)+$/u.exec(cast.text.slice(start, phrase.end)) ?? [];
  return { name: `${name}${head}`, standing: 'body', ...own };
}

/** "Twenty-six of the leaders", "most of the allies". */
const SHARE =
  /^(?:(?:\d+|(?:twenty|thirty|forty|fifty)(?:-\p{L}+)?|two|three|four|five|six|seven|eight|nine|ten|most|some|many|all|both|none|half|several)\sof\s(?:the\s)?)/iu;

function toBody(cast: Cast, phrase: Span, mentions: readonly Mention[]): Speaker | undefined {
  const text = cast.text.slice(phrase.start, phrase.end);
  const [share] = SHARE.exec(text) ?? [];
  if (share !== undefined)
    return toBody(cast, { start: phrase.start + share.length, end: phrase.end }, mentions);
  const complement =
    /\s(?:(?:close|loyal)\sto|of|for|to|in|at|from|on|with|about)\s/u.exec(text)?.index ??
    text.length;
  const head = text.slice(0, complement).replace(/['’]s?$/u, '');
  const words = toWordList(head);
  const last = words.at(-1) ?? '';
  const final = mentions.findLast(({ end }) => end <= phrase.start + complement);
  if (final?.kind === 'outlet')
    return { name: cast.text.slice(final.start, final.end), standing: 'outlet' };
  const isName =
    final !== undefined &&
    final.end >= phrase.start + head.length &&
    final.kind !== 'place' &&
    final.kind !== 'spelling';
  const party = partyOf(cast, phrase);
  if (isOfPress(cast.text.slice(0, phrase.end), mentions))
    return { name: bare(text), standing: 'outlet' };
  if (DOCUMENTS.has(last)) return toDocument(cast, phrase, head, party);
  const office = OFFICES.has(last) || UNNAMED.has(last);
  if (office && !isName) {
    const holder = HOUSES.has(last)
      ? toEarlier(cast, phrase, last, party)
      : toHolder(cast, phrase, party);
    if (holder !== undefined) return holder;
  }
  // "The Institute for the Study of War" is called so, "analysts at the bank" are analysts.
  if (isAnalyst(words) && !/^(?:its|his|her|their)\s/iu.test(text))
    return { name: bare(last.startsWith('instit') ? text : head), standing: 'analyst' };
  if (UNNAMED.has(last))
    return { name: bare(text), standing: 'unnamed', ...(party === undefined ? {} : { party }) };
  if (party === undefined || (!office && !isName)) return undefined;
  const isWhole = isName && head.length === text.length && mentions.length === 1;
  const name = isWhole
    ? cast.text.slice(final.start, final.end)
    : office
      ? whole(cast, text)
      : head;
  return { name: cast.roles.institution(name, party) ?? bare(name), party, standing: 'body' };
}

/** "An American press summary", "Bloomberg's European sources" pass the words of others on. */
function isOfPress(text: string, mentions: readonly Mention[]): boolean {
  const isOwned = mentions.some(
    ({ kind, end }) => kind === 'outlet' && /^['’]s?\s/u.test(text.slice(end)),
  );
  return isOwned || /\b(?:press|media)\s(?:summary|summaries|reports?|accounts?)$/iu.test(text);
}

/** With its "of", without a "to" or "in" that says nothing of whose it is: "the American side in return". */
function whole({ lexicon }: Cast, text: string): string {
  const short = text.replace(/\s(?:for|to|in|at|from|on|with|about)\s.*$/u, '');
  return lexicon.find(short).some(({ party }) => party !== undefined) ? short : text;
}

/** "The ministry": the last one in the article that is called whose. */
function toEarlier(
  cast: Cast,
  phrase: Span,
  last: string,
  party: string | undefined,
): Speaker | undefined {
  const text = cast.text.slice(phrase.start, phrase.end);
  if (party !== undefined || !/^(?:the|this|that)\s[\p{L}-]+$/iu.test(text)) return undefined;
  const owner = cast.roster.mentions.findLast(
    (each) =>
      each.party !== undefined &&
      each.end < phrase.start &&
      isOwner(cast.text.slice(each.end, phrase.start), last),
  );
  if (owner?.party === undefined) return undefined;
  const behind = cast.text.slice(owner.end, phrase.start).toLowerCase();
  const name = cast.text.slice(owner.start, owner.end + behind.indexOf(last) + last.length);
  return {
    name: cast.roles.institution(name, owner.party) ?? name,
    party: owner.party,
    standing: 'body',
  };
}

/** "'s foreign ministry …" stands behind the name. */
function isOwner(behind: string, office: string): boolean {
  const [words = ''] = /^(?:['’]s?)?(?:\s[\p{L}-]+){1,3}/u.exec(behind) ?? [];
  return toWordList(words).includes(office);
}

/** "The Kremlin's summary" is the Kremlin's word; "the document" is nobody's. */
function toDocument(
  cast: Cast,
  phrase: Span,
  head: string,
  party: string | undefined,
): Speaker | undefined {
  const text = cast.text.slice(phrase.start, phrase.end);
  // "the joint statement of Jeddah" has a place, and no single owner.
  if (party === undefined || /\bjoint\b.*\sof\s(?:\p{Lu}\p{L}+)$/u.test(text)) return undefined;
  const isOwned = /['’]s?\s/u.test(head);
  const owner = isOwned ? head.replace(/['’]s?\s+.*$/u, '') : head.replace(/\s*\S+$/u, '');
  const source = /\sfrom\s(.+)$/u.exec(text)?.[1];
  const name = bare(source ?? (owner === '' ? head : owner));
  const isName = isOwned || source !== undefined;
  return { name: isName ? name : toOwnerName(cast, text, party), party, standing: 'document' };
}

/** The Kremlin of "the Kremlin statement", "Russia" of "an earlier Russian draft". */
function toOwnerName({ lexicon }: Cast, text: string, party: string): string {
  const mention = lexicon.find(text).find((each) => each.party === party);
  const { label, metonyms = [] } = lexicon.profile.parties.find(({ id }) => id === party) ?? {};
  const name = mention === undefined ? text : text.slice(mention.start, mention.end);
  const isWord = mention?.kind === 'party' && !metonyms.includes(name);
  return isWord ? (label ?? name) : name;
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
  const called = onStage.findLast((each) => isCalled(cast, each, title, party));
  if (called !== undefined) return toNamed(cast, called);
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

/** Offices whose holder is called the leader of a country. */
const LEADING = new Set(['president', 'prime', 'chancellor', 'king', 'emir', 'crown']);

/** "The Turkish leader" is its president; "the commissioner" whoever was introduced as one. */
function isCalled(cast: Cast, figure: Figure, title: string, party: string | undefined): boolean {
  const office = toWordList(title).at(-1) ?? '';
  if (figure.person === undefined) {
    const around = introduction(cast, figure);
    const isOne = !UNNAMED.has(office) && around?.words.includes(office) === true;
    return isOne && (party === undefined || around.party === party);
  }
  if (office !== 'leader' || party === undefined || figure.party !== party) return false;
  const role = cast.roles.on(figure.person, cast.day)?.title ?? '';
  return [...cast.roles.office(role)].some((word) => LEADING.has(word));
}

function bare(name: string): string {
  return name
    .replace(/^(?:the|a|an)\s+/iu, '')
    .replace(/['’]s?$/u, '')
    .trim();
}
