/** What an article calls somebody at the first full naming. */
import type { Cast } from './cast.js';
import { ANALYSTS, HOUSES, OFFICES } from './offices.js';
import { isAnalyst, partyOf, toWordList } from './parties.js';
import type { Figure } from './roster.js';

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
  const aside =
    /^,\s(?!who\b|which\b)([^.;“”"\n]*?)(?:,\s|\.\s|$)/u.exec(
      text.slice(figure.end, figure.end + BEHIND),
    )?.[1] ?? '';
  const behind = isNextName(cast, figure.end, aside) ? '' : aside;
  const home =
    /^\sof\s(?:the\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?/u.exec(
      text.slice(figure.end, figure.end + BEHIND),
    )?.[0] ?? '';
  const possessive = /([^,.;“”"\n]{3,80}),\s*$/u.exec(lead)?.[1] ?? '';
  const found = [title, behind, lastTitle(possessive), before.trim()].flatMap((part) => {
    const words = toWordList(part);
    if (!words.some((word) => OFFICES.has(word) || ANALYSTS.has(word))) return [];
    const at = text.indexOf(part, Math.max(0, figure.start - BEFORE));
    const own = at < 0 ? undefined : partyOf(cast, { start: at, end: at + part.length });
    const party = own ?? partyOfHouse(cast, part, figure.start);
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

/** "President Ruiz, Prime Minister Ann Lee and …": the next of a list, no apposition. */
function isNextName({ roster }: Cast, end: number, aside: string): boolean {
  const close = end + ', '.length + aside.length;
  return (
    !/\s(?:for|to|of|at|in)\s/u.test(aside) && roster.sightings.some((each) => each.end === close)
  );
}

/** "The chief of protocol at the embassy": whose embassy, the last one before says. */
function partyOfHouse(cast: Cast, title: string, start: number): string | undefined {
  const [, house = ''] = /\b(?:at|of|for|in)\sthe\s(\p{Ll}+)$/u.exec(title) ?? [];
  if (!HOUSES.has(house)) return undefined;
  const named = new RegExp(
    `(?:\\p{Lu}[\\p{L}.’'-]*\\s){1,3}(?:\\p{Ll}+\\s)?${house}(?!\\p{L})`,
    'gu',
  );
  const last = [...cast.text.slice(0, start).matchAll(named)].at(-1);
  return last && partyOf(cast, { start: last.index, end: last.index + last[0].length });
}

/** The title right before a name: the words back to the last verb-like small word. */
function lastTitle(before: string): string {
  const parts = before.split(
    /\b(?:that|and|but|while|as|when|with|said|says|told|met|asked|because|by|after)\b/u,
  );
  return (parts.at(-1) ?? '').trim();
}
