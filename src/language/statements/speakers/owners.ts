/** Paper that speaks, and whose it is. */
import type { Span } from '../../../answer.js';
import type { Mention } from '../../names.js';
import type { Cast, Speaker } from './cast.js';

/** "The Kremlin's summary" is the Kremlin's word; "the document" is nobody's. */
export function toDocument(
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
  const source =
    /\sfrom\s(.+)$/u.exec(text)?.[1] ?? (isOwned ? undefined : toAuthors(cast, text, party));
  const name = bare(source ?? (owner === '' ? head : owner));
  const isName = isOwned || source !== undefined;
  return { name: isName ? name : toOwnerName(cast, text, party), party, standing: 'document' };
}

/** "The statement of European leaders of Monday": leaders, not a place or a party's bare name. */
function toAuthors({ lexicon }: Cast, text: string, party: string): string | undefined {
  const [, authors] =
    /\s(?:of|by)\s((?:the\s)?(?:[\p{L}-]+\s){0,3}\p{Ll}{4,}s)(?=\s(?:of|on|in)\s|$)/u.exec(text) ??
    [];
  if (authors === undefined) return undefined;
  return lexicon.find(authors).some((each) => each.party === party) ? authors : undefined;
}

/** The Kremlin of "the Kremlin statement", "Russia" of "an earlier Russian draft". */
export function toOwnerName({ lexicon }: Cast, text: string, party: string): string {
  const mention = lexicon.find(text).find((each) => each.party === party);
  const { label, metonyms = [] } = lexicon.profile.parties.find(({ id }) => id === party) ?? {};
  const name = mention === undefined ? text : text.slice(mention.start, mention.end);
  const isWord = mention?.kind === 'party' && !metonyms.includes(name);
  return isWord ? (label ?? name) : name;
}

/** "An American press summary", "Bloomberg's European sources" pass the words of others on. */
export function isOfPress(text: string, mentions: readonly Mention[]): boolean {
  const isOwned = mentions.some(
    ({ kind, end }) => kind === 'outlet' && /^['’]s?\s/u.test(text.slice(end)),
  );
  return isOwned || /\b(?:press|media)\s(?:summary|summaries|reports?|accounts?)$/iu.test(text);
}

export function bare(name: string): string {
  return name
    .replace(/^(?:the|a|an)\s+/iu, '')
    .replace(/^[\p{L}.]+-based\s/u, '')
    .replace(/['’]s?$/u, '')
    .trim();
}
