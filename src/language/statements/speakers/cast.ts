/** Who is on stage in an article, and for whom each speaks. */
import type { Span } from '../../../answer.js';
import type { Topical } from '../issues/issues.js';
import { ANALYSTS, OFFICES } from './offices.js';
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

export interface Cast extends Topical {
  readonly roster: Roster;
  readonly roles: Roles;
  /** ISO day on which titles are read. */
  readonly day: string;
}

/** A person in the roster as a speaker: party by role on the day, or by the words around the name. */
export function toNamed(cast: Cast, figure: Figure, phrase?: Span): Speaker {
  if (figure.person !== undefined) {
    const role = cast.roles.on(figure.person, cast.day);
    const party = role?.party ?? figure.party;
    if (isScholar(role?.title ?? ''))
      return { name: figure.name, person: figure.person, standing: 'analyst' };
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

/** Up to the mark that ends what stands before; "U.S." ends nothing. */
const LEAD = /(?:[^.,;:“”"–—\n]|(?<=\p{Lu})\.)*$/u;
/** "Republican Sen. ", "Ukrainian Maj. Gen. ": without a headline that runs into it, "Signals to Ukraine Sen. ". */
const SHORTENED =
  /(?:(?:US|U\.S\.|\p{Lu}\p{L}+(?:ian|can|ean|ish|ese|ch|tic|eli|qi))\s)*(?:(?:Sens?|Reps?|Gov|Gen|Lt|Col|Maj|Adm|Capt|Brig)\.\s)+$/u;

/** What the article calls somebody at the first full naming. */
export function introduction(cast: Cast, figure: Figure): Introduction | undefined {
  const { text } = cast;
  const lead = text.slice(Math.max(0, figure.start - BEFORE), figure.start);
  const before = (SHORTENED.exec(lead) ?? LEAD.exec(lead))?.[0] ?? '';
  const title = lastTitle(before);
  const behind =
    /^,\s(?!who\b|which\b)([^.;“”"\n]*?)(?:,\s|\.\s|$)/u.exec(
      text.slice(figure.end, figure.end + BEHIND),
    )?.[1] ?? '';
  const home =
    /^\sof\s(?:the\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?/u.exec(
      text.slice(figure.end, figure.end + BEHIND),
    )?.[0] ?? '';
  const possessive = /([^,.;“”"\n]{3,80}),\s*$/u.exec(lead)?.[1] ?? '';
  const found = [title, behind, lastTitle(possessive), before.trim()].flatMap((part) => {
    const words = toWordList(part);
    if (!words.some((word) => OFFICES.has(word) || ANALYSTS.has(word))) return [];
    const at = text.indexOf(part, Math.max(0, figure.start - BEFORE));
    const party = at < 0 ? undefined : partyOf(cast, { start: at, end: at + part.length });
    return [{ words, ...(party !== undefined && { party }) }];
  });
  // "General X, deputy chief of Russia's General Staff": the first that says for whom.
  const [first] = found;
  // "President X of Finland".
  const whole = { start: figure.end, end: figure.end + home.length };
  const party = first === undefined || home === '' ? undefined : partyOf(cast, whole);
  if (first !== undefined && party !== undefined && first.party === undefined)
    return { ...first, party };
  return first !== undefined && isAnalyst(first.words)
    ? first
    : (found.find(({ party }) => party !== undefined) ?? first);
}

/** The title right before a name: the words back to the last verb-like small word. */
function lastTitle(before: string): string {
  const parts = before.split(
    /\b(?:that|and|but|while|as|when|with|said|says|told|met|asked|because|by|after)\b/u,
  );
  return (parts.at(-1) ?? '').trim();
}

/** In the profile's titles a "former" minister keeps his party, a political scientist has none. */
function isScholar(title: string): boolean {
  return toWordList(title).some((word) => ANALYSTS.has(word) && !FORMER.has(word));
}

const FORMER = new Set(['former', 'retired', 'ex']);

export function isAnalyst(words: readonly string[]): boolean {
  return words.some(
    (word, i) => ANALYSTS.has(word) || (word === 'think' && words[i + 1]?.startsWith('tank')),
  );
}

export function toWordList(phrase: string): string[] {
  return phrase
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .filter((word) => word !== '');
}

/** Who speaks for those that sent them; an adviser to a minister speaks for him. */
const SENT = /\b(?:ambassador|envoy|representative|emissary|delegate|negotiator|commander)\b/iu;

/** The party in a phrase: of its head, else of a complement; an envoy "to Poland" does not speak for it. */
export function partyOf(cast: Cast, phrase: Span): string | undefined {
  const text = cast.text.slice(phrase.start, phrase.end);
  const complement = /\s(of|for|to|in|at|from|on|with)\s/u.exec(text);
  // As the article reads them: "Johnson" in "Dylan Johnson" is nobody of the table.
  const mentions = cast.roster
    .within(phrase.start, phrase.end)
    .filter(
      ({ party, start, end }) => party !== undefined && phrase.start <= start && end <= phrase.end,
    )
    .map((each) => ({ ...each, start: each.start - phrase.start, end: each.end - phrase.start }));
  const head = mentions
    .filter(({ end }) => end <= (complement?.index ?? text.length))
    .filter(({ end }) => !RELATED.test(text.slice(end)))
    .at(-1);
  const isSent = /^(?:to|for)$/u.test(complement?.[1] ?? '') && SENT.test(text);
  const [first] = mentions.filter(({ end }) => !RELATED.test(text.slice(end)));
  return head?.party ?? (isSent ? undefined : first?.party);
}

/** "Ukraine's partners", "Kyiv's Western allies" are others. */
const RELATED =
  /^['’]s?\s(?:[\p{L}-]+\s){0,2}(?:partners?|all(?:y|ies)|backers?|supporters?|neighbou?rs?|adversar(?:y|ies)|opponents?|enem(?:y|ies)|critics?|counterparts?)\b/u;
