/** Speakers without a name: offices, houses, states, papers, and the people whom a title means. */
import type { Span } from '../../../answer.js';
import type { Mention } from '../../names.js';
import type { Cast, Speaker } from './cast.js';
import { toEarlier, toHolder } from './holders.js';
import { DOCUMENTS, HOUSES, OFFICES, UNNAMED } from './offices.js';
import { bare, isOfPress, toDocument, toOwnerName } from './owners.js';
import { isAnalyst, partyOf, toWordList } from './parties.js';
import { toUnaligned } from './unaligned.js';

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

/** "The Estonian and Lithuanian ministers", "the presidents of Estonia and Latvia" of one party are one body. */
function isOneOffice(cast: Cast, phrase: Span, both: readonly Mention[]): boolean {
  const text = cast.text.slice(phrase.start, phrase.end);
  const [whole = '', head = ''] = /^([\p{L}\s-]+s)\sof\s/u.exec(text) ?? [];
  const isTitle = whole.length > 0 && phrase.start + whole.length <= (both[0]?.start ?? 0);
  const last = toWordList(isTitle ? head : text).at(-1) ?? '';
  return OFFICES.has(last) && new Set(both.map(({ party }) => party)).size === 1;
}

/** "Washington and Kyiv", "Latvia, Lithuania and Estonia". */
function isJoined({ text }: Cast, one: Mention | undefined, other: Mention | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return /^(?:,|,? and)\s(?:the\s|its\s)?$/u.test(text.slice(one.end, other.start));
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
  const behind = cast.text.slice(end, phrase.end);
  const [head = ''] = /^ and its\s/u.test(behind) ? [] : (/(?:\s\p{Ll}+)+$/u.exec(behind) ?? []);
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
    final !== undefined && final.end >= phrase.start + head.length && final.kind !== 'place';
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
  const isGroup = last.endsWith('s') && party === undefined;
  if (UNNAMED.has(last) && !isGroup)
    return { name: bare(text), standing: 'unnamed', ...(party === undefined ? {} : { party }) };
  if (party === undefined || (!office && !isName)) {
    const other = toUnaligned(cast, phrase, head);
    return other === undefined || party === undefined ? other : { ...other, party };
  }
  const isWhole = isName && head.length === text.length && mentions.length === 1;
  const name = isWhole
    ? cast.text.slice(final.start, final.end)
    : office
      ? whole(cast, text)
      : head;
  return { name: cast.roles.institution(name, party) ?? bare(name), party, standing: 'body' };
}

/** With its "of", without a "to" or "in" that says nothing of whose it is: "the American side in return". */
function whole({ lexicon }: Cast, text: string): string {
  const short = text.replace(/\s(?:for|to|in|at|from|on|with|about)\s.*$/u, '');
  return lexicon.find(short).some(({ party }) => party !== undefined) ? short : text;
}
