/** People whom a title means, and houses that were named before. */
import type { Span } from '../../../answer.js';
import { toVerb } from '../cues/verbs.js';
import { type Cast, type Speaker, toNamed } from './cast.js';
import { introduction } from './introductions.js';
import { COMPLEMENT, UNNAMED } from './offices.js';
import { bare } from './owners.js';
import { toWordList } from './parties.js';
import type { Figure, Sighting } from './roster.js';

/** The person meant by a title; with no party named, somebody already on stage. */
export function toHolder(cast: Cast, phrase: Span, party: string | undefined): Speaker | undefined {
  if (INDEFINITE.test(cast.text.slice(phrase.start, phrase.end))) return undefined;
  const title = toTitle(cast, phrase).replace(DESCRIBING, '');
  const named = cast.roles.holders(title, cast.day, party);
  const seen = cast.roster.sightings.filter(({ start }) => start < phrase.start);
  const onStage = seen.map(({ figure }) => figure);
  const fitting = seen.filter(
    ({ figure: { person }, quoted }) => !quoted && person !== undefined && named.includes(person),
  );
  const figure = firstOfLast(cast.text, fitting);
  if (figure !== undefined) return toNamed(cast, figure);
  const called = onStage.findLast((each) => isCalled(cast, each, title, party));
  if (called !== undefined) return toNamed(cast, called);
  const later =
    named.length === 1 && party !== undefined ? cast.roster.figure(named[0] ?? '') : undefined;
  if (later !== undefined) return toNamed(cast, later);
  const only = named.length === 1 && party !== undefined ? named[0] : undefined;
  if (only === undefined) return undefined;
  return {
    name: bare(cast.text.slice(phrase.start, phrase.end)),
    person: only,
    party: cast.roles.on(only, cast.day)?.party ?? party ?? '',
    standing: 'named',
  };
}

/** "A senator" is not the one before. */
const INDEFINITE = /^(?:an?|another|one|some|several|two|three|many|most)\s/iu;

/** "The Republican senator": what says nothing of the office. */
const DESCRIBING =
  /(?<=^the\s)(?:republican|democratic|conservative|veteran|outgoing|longtime)\s/iu;

/** "The envoy of President Trump" is the envoy: whose he is, the party says. */
function toTitle({ text, roster }: Cast, { start, end }: Span): string {
  const master = roster.within(start, end).find(({ kind }) => kind === 'person');
  const before = text.slice(start, master?.start ?? start);
  const [, head = text.slice(start, end)] = COMPLEMENT.exec(before) ?? [];
  return head;
}

/** "Biden warned Putin. The president said …": he who speaks in the last sentence that names one, else the first. */
function firstOfLast(text: string, sightings: readonly Sighting[]): Figure | undefined {
  const last = sightings.at(-1);
  if (last === undefined) return undefined;
  const ends = [...text.slice(0, last.start).matchAll(/[.!?]["”]?\s/gu)];
  const from = ends.at(-1)?.index ?? 0;
  const there = sightings.filter(({ start }) => start >= from);
  return (there.findLast(({ end }) => speaks(text, end)) ?? there[0])?.figure;
}

/** "…, President X expected": a verb of saying right behind the name. */
function speaks(text: string, end: number): boolean {
  const [, word = ''] = /^\s(\p{Ll}+)/u.exec(text.slice(end, end + LONGEST_VERB)) ?? [];
  const form = toVerb(word)?.form;
  return form === 'past' || form === 'participle' || form === 's';
}

const LONGEST_VERB = 20;

/** Offices whose holder is called the leader of a country. */
const LEADING = new Set(['president', 'prime', 'chancellor', 'king', 'emir', 'crown']);

const PLACED = /\b(?:of|in|at|from|to|inside|outside)\s(?:the\s)?$/u;

/** "The Turkish leader" is its president; "the commissioner" whoever was introduced as one. */
function isCalled(cast: Cast, figure: Figure, title: string, party: string | undefined): boolean {
  const office = toWordList(title).at(-1) ?? '';
  // "The leaders gathered in the East Room": a place.
  if (figure.person === undefined && PLACED.test(cast.text.slice(0, figure.start))) return false;
  if (figure.person === undefined) {
    const around = introduction(cast, figure);
    const isOne =
      (!UNNAMED.has(office) || office === 'lawmaker') &&
      around?.words.some((word) => isOffice(word, office));
    return isOne === true && (party === undefined || around?.party === party);
  }
  const held = [...cast.roles.office(cast.roles.on(figure.person, cast.day)?.title ?? '')];
  if (KINDS[office] !== undefined) return held.some((word) => isOffice(word, office));
  if (office !== 'leader' || party === undefined || figure.party !== party) return false;
  return held.some((word) => LEADING.has(word));
}

/** "The Ohio Republican" is a senator, "the Lund appointee" a secretary. */
const KINDS: Readonly<Record<string, RegExp>> = {
  republican: /^(?:sens?|senator|reps?|representative|congress(?:wo)?man|gov|governor|lawmaker)$/u,
  democrat: /^(?:sens?|senator|reps?|representative|congress(?:wo)?man|gov|governor|lawmaker)$/u,
  senator: /^sen$/u,
  congressman: /^rep$/u,
  congresswoman: /^rep$/u,
  governor: /^gov$/u,
  lawmaker: /^(?:sens?|senator|reps?|representative|congress(?:wo)?man)$/u,
  appointee: /^(?:secretary|ambassador|director|head|commissioner|judge)$/u,
  nominee: /^(?:secretary|ambassador|director|head|commissioner|judge)$/u,
};

function isOffice(word: string, office: string): boolean {
  return word === office || KINDS[office]?.test(word) === true;
}

/** "The ministry": the last one in the article that is called whose. */
export function toEarlier(
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

/** "'s foreign ministry …" stands behind the name: not "'s ongoing military operation". */
function isOwner(behind: string, office: string): boolean {
  const [words = ''] = /^(?:['’]s?)?(?:\s[\p{L}-]+){1,3}/u.exec(behind) ?? [];
  const list = toWordList(words);
  const next = list[list.indexOf(office) + 1] ?? '';
  return (
    list.includes(office) &&
    !/(?:ions?|ings?|ments?|ures?|bases?|strikes?|forces?|aid|help|plans?)$/u.test(next)
  );
}
