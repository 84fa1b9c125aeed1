/**
 * The alias table of a profile as a finder of names: every spelling of a
 * person, party, place or outlet at its place in a text, the longest first.
 */
import type { Span } from '../answer.js';
import type { Profile } from '../corpus/corpus.js';
import { toIssueFinder } from './names-issues.js';
import { type Alias, toAliases } from './names-table.js';
import { toTokenizer, type Word } from './names-words.js';
import { STOP_WORDS } from './terms-stop.js';

export type MentionKind = Alias['kind'] | 'issue';

/** A name at its place, without the possessive ending. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** Party or issue id; else the one name that all spellings share ("Kyiv" of "Kiev"). */
  readonly id: string;
  /** The party that the name belongs to or stands for. */
  readonly party?: string;
  /** A signal word of an issue that counts only where no other issue is signalled. */
  readonly weak?: boolean;
  /** An issue's word that counts only where the text around it speaks of issues. */
  readonly loose?: boolean;
  /** An issue's word that counts only close to a certain signal of the same issue. */
  readonly echo?: boolean;
}

export interface Lexicon {
  readonly profile: Profile;
  /**
   * Names in the order of the text, none overlapping: "Moscow Times" is an
   * outlet and no Moscow. Case counts; with `fold` it does not, as in questions,
   * but "us" is the country only after "the".
   */
  find(text: string, options?: { readonly fold?: boolean }): Mention[];
  /** Signal words of issues, in the order of the text; they may overlap; with `echoes` also those that only echo one. */
  issues(text: string, options?: { readonly echoes?: boolean }): Mention[];
}

interface Node {
  readonly next: Map<string, Node>;
  readonly aliases: Alias[];
}

/** Compiles the tables of a profile; throws nothing, whatever the profile holds. */
export function toLexicon(profile: Profile): Lexicon {
  const tokenize = toTokenizer();
  const root = toTrie(toAliases(profile), tokenize);
  const titles = toTitleWords(profile, tokenize);
  return {
    profile,
    find: (text, options) =>
      find(text, tokenize(text), { root, fold: options?.fold ?? false, titles }),
    issues: toIssueFinder(profile.issues),
  };
}

function toTrie(aliases: readonly Alias[], tokenize: (text: string) => Word[]): Node {
  const root: Node = { next: new Map(), aliases: [] };
  for (const alias of aliases) {
    let node = root;
    const words = tokenize(alias.surface);
    if (words.length === 0) continue;
    for (const word of words) {
      const next: Node = node.next.get(word.key) ?? { next: new Map(), aliases: [] };
      node.next.set(word.key, next);
      node = next;
    }
    node.aliases.push(alias);
  }
  return root;
}

/** Addresses that stand before a surname in any negotiation; offices come from the roles. */
const ADDRESSES = 'Mr Mrs Ms Dr Sir Lord Lady Pope King Queen Prince Emir Sheikh Gen Sen Rep';

function toTitleWords({ parties }: Profile, tokenize: (text: string) => Word[]): Set<string> {
  const offices = parties.flatMap(({ people, institutions }) => [
    ...institutions,
    ...people.flatMap(({ roles }) => roles.map(({ title }) => title)),
  ]);
  return new Set([ADDRESSES, ...offices].flatMap(tokenize).map(({ key }) => key));
}

function find(text: string, words: readonly Word[], search: Search): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; ) {
    const found = longest(text, words, at, search);
    if (found !== undefined) mentions.push(found.mention);
    at += found?.words ?? 1;
  }
  return mentions;
}

interface Search {
  readonly root: Node;
  readonly fold: boolean;
  /** Words of offices, folded: "president", "minister". */
  readonly titles: ReadonlySet<string>;
}

/** What may stand between the words of one name: "cease-fire", "St. Petersburg". */
const GAP = /^(?:\s|\s?[-‐‑–/]\s?|\.)$/u;
/** A full stop and a space only after an abbreviation, or the name would run into the next sentence. */
const ABBREVIATED_GAP = /^\.\s$/u;
const ABBREVIATION_LENGTH = 3;

function isGap(gap: string, before: Word): boolean {
  if (GAP.test(gap)) return true;
  return ABBREVIATED_GAP.test(gap) && before.end - before.start <= ABBREVIATION_LENGTH;
}

function longest(text: string, words: readonly Word[], at: number, { root, fold, titles }: Search) {
  let node: Node | undefined = root;
  let found: { mention: Mention; words: number } | undefined;
  for (let i = at; i < words.length; i++) {
    const word = words[i];
    const before = words[i - 1];
    if (word === undefined) break;
    if (i > at && before !== undefined && !isGap(text.slice(before.end, word.start), before)) break;
    node = node.next.get(word.key);
    if (node === undefined) break;
    const taken = words.slice(at, i + 1);
    const alias = node.aliases.find((each) => isWritten(each, taken, fold, words[at - 1]));
    const start = words[at]?.start;
    if (alias === undefined || start === undefined) continue;
    const { kind, id, party } = alias;
    const surname = taken.length === 1 && kind === 'person';
    if (surname && isNamesake(text, words[at - 1], start, { root, fold, titles })) continue;
    const end = word.end - word.possessive;
    const mention = { start, end, kind, id, ...(party === undefined ? {} : { party }) };
    found = { mention, words: taken.length };
  }
  return found;
}

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;

/**
 * Whether the word before a bare surname is somebody else's first name: "its head Bohdan Fedorov" is
 * not the Fedorov of the table. A title, a name of the table, a function word or a month ("on
 * 7 March Trump") is none, and at the beginning of a sentence any word has a capital.
 */
function isNamesake(
  text: string,
  word: Word | undefined,
  start: number,
  { root, titles }: Search,
): boolean {
  if (!word || !/^\p{Lu}\p{Ll}+ $/u.test(text.slice(word.start, start))) return false;
  if (!/[\p{L}\p{N},;] $/u.test(text.slice(0, word.start))) return false;
  if (CALENDAR.test(word.key)) return false;
  return !titles.has(word.key) && !root.next.has(word.key) && !STOP_WORDS.has(word.key);
}

/** Whether the case of the words is that of the name. */
function isWritten(
  alias: Alias,
  taken: readonly Word[],
  fold: boolean,
  before: Word | undefined,
): boolean {
  return taken.every((word, i) => {
    const shape = alias.shapes[i];
    if (shape === 'any' || shape === undefined) return true;
    if (shape === 'acronym') {
      if (word.caps) return true;
      return fold && (!STOP_WORDS.has(word.key) || before?.key === 'the');
    }
    return word.capital || (fold && !(alias.kind === 'outlet' && taken.length === 1));
  });
}
