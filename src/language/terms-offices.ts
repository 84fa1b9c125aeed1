/** Offices in a question → who holds them: "the Belgian premier" asks about a person by name. */
import type { Span } from '../answer.js';
import type { Party, Profile, Role } from '../corpus/corpus.js';
import { toDayNumber } from '../corpus/day.js';
import { type DayRange, findTimeExpressions, toDayRange } from './dates/dates.js';
import type { NameFinder } from './terms-names.js';

/** An office named in a question, and the person who holds it. */
export interface HeldOffice extends Span {
  /** The person's name as the alias table has it. */
  readonly holder: string;
  /** The words of the office alone, where they are not those of the title: no passage need use them. */
  readonly paraphrase?: Span;
}

/** What an office is also called → the titles it may stand for, the likelier first. */
const PARAPHRASES: Readonly<Record<string, readonly string[]>> = {
  leader: ['president', 'prime minister', 'chancellor', 'supreme leader'],
  'head of state': ['president', 'king'],
  'head of government': ['prime minister', 'chancellor'],
  premier: ['prime minister', 'chancellor'],
  pm: ['prime minister'],
  'top diplomat': ['foreign minister', 'secretary of state', 'foreign secretary'],
  'chief diplomat': ['foreign minister', 'secretary of state', 'foreign secretary'],
  'foreign minister': ['secretary of state', 'foreign secretary'],
  'foreign secretary': ['foreign minister'],
  'defence secretary': ['defence minister'],
  'defence chief': ['defence minister', 'defence secretary'],
  'defense chief': ['defence minister', 'defence secretary'],
  'defense minister': ['defence minister', 'defence secretary'],
  'defense secretary': ['defence secretary', 'defence minister'],
  chief: ['secretary-general', 'secretary general'],
  head: ['secretary-general', 'secretary general'],
  spokesman: ['spokesperson'],
  spokeswoman: ['spokesperson'],
};
const LONGEST = 4;

type OfficeFinder = Pick<NameFinder, 'find'> & {
  readonly profile: Pick<Profile, 'reach'> & { readonly parties: readonly Pick<Party, 'people'>[] };
};

/** @returns the offices that a question names beside their place, in the order of the text, as held on its date */
export function toOfficeFinder(lexicon: OfficeFinder): (text: string) => HeldOffice[] {
  const tenures = toTenures(lexicon);
  return (text) => {
    let days: readonly DayRange[] | undefined;
    const toHolder = (key: string) => {
      const own = tenures.get(key);
      if (own === undefined) return undefined;
      days ??= toDays(text, lexicon.profile.reach);
      return pickHolder(own, days[0]);
    };
    return lexicon.find(text, { fold: true }).flatMap(({ start, end, id, kind, party }) => {
      // "Kyiv's leader": a capital stands for its country.
      const places = kind === 'metonym' && party !== undefined ? [id, party] : [id];
      const behind = /^(?:['’]s)?\s+(?=\p{L})/u.exec(text.slice(end))?.[0].length;
      const words = behind === undefined ? [] : toPhrases(text.slice(end + behind));
      for (const { phrase, length } of words) {
        const from = end + (behind ?? 0);
        const last = from + length;
        const held = toHeld(places, phrase, { start: from, end: last }, toHolder);
        if (held === undefined) continue;
        // "The Pentagon chief": what only calls the holder stands for the name, its place as well.
        const called = held.isCalled && { paraphrase: { start, end: last } };
        return [{ ...held, ...called, start, end: last }];
      }
      const before = /((?:[\p{L}-]+ ){1,4})of (?:the )?$/iu.exec(text.slice(0, start))?.[1]?.trim();
      const title = before?.split(' ') ?? [];
      for (let from = 0; from < title.length; from++) {
        const phrase = title.slice(from).join(' ');
        const at = text.lastIndexOf(phrase, start);
        const span = { start: at, end: at + phrase.length };
        const held = toHeld(places, phrase.toLowerCase(), span, toHolder);
        if (held) return [{ ...held, start: at, end }];
      }
      return [];
    });
  };
}

/** The dates that a question names, in its order. */
function toDays(text: string, reach: string): DayRange[] {
  return findTimeExpressions(text, reach, { tense: 'past' }).flatMap(
    ({ value }) => toDayRange(value) ?? [],
  );
}

/** The first words of a text, as phrases, the longest first. */
function toPhrases(text: string): { phrase: string; length: number }[] {
  const phrases = [];
  for (let count = LONGEST; count > 0; count--) {
    const found = new RegExp(`^[\\p{L}-]+(?: [\\p{L}-]+){${count - 1}}(?![\\p{L}-])`, 'u').exec(
      text,
    );
    if (found) phrases.push({ phrase: found[0].toLowerCase(), length: found[0].length });
  }
  return phrases;
}

/** The first of the places in which somebody holds the office. */
function toHeld(
  places: readonly string[],
  phrase: string,
  span: Span,
  toHolder: (key: string) => Holder | undefined,
): (Pick<HeldOffice, 'holder' | 'paraphrase'> & Pick<Holder, 'isCalled'>) | undefined {
  for (const place of places) {
    const own = toHolder(toKey(place, phrase));
    if (own !== undefined) return { holder: own.name, isCalled: own.isCalled };
    for (const title of PARAPHRASES[phrase] ?? []) {
      const held = toHolder(toKey(place, title));
      if (held !== undefined) return { holder: held.name, isCalled: false, paraphrase: span };
    }
  }
  return undefined;
}

interface Holder {
  readonly name: string;
  /** By what the holder is also called, and not by the title. */
  readonly isCalled: boolean;
}

/** A stretch of holding an office; ISO days compare as text. */
interface Tenure extends Holder {
  readonly from: string;
  readonly to: string;
  /** Up to where it counts where no date is asked for. */
  readonly until: string;
}

/** Days in office within the corpus, before which its articles speak of the one who held it before. */
const SETTLED = 90;

/** Place and office → those who have held it. */
function toTenures(lexicon: OfficeFinder): Map<string, Tenure[]> {
  const { parties, reach } = lexicon.profile;
  const tenures = new Map<string, Tenure[]>();
  for (const { name, roles } of parties.flatMap(({ people }) => people)) {
    for (const { title, aka = [], from, to = '9999' } of roles) {
      const days = from === undefined ? SETTLED : toDayNumber(reach) - toDayNumber(from);
      const until = days < SETTLED ? '' : to;
      for (const called of [title, ...aka]) {
        const key = toOffice(called, lexicon);
        if (key === undefined) continue;
        const tenure = { name, from: from ?? '', to, until, isCalled: called !== title };
        tenures.set(key, [...(tenures.get(key) ?? []), tenure]);
      }
    }
  }
  return tenures;
}

/** Who held it then, nobody where several did; without a date who holds it, or held it last. */
function pickHolder(tenures: readonly Tenure[], days: DayRange | undefined): Holder | undefined {
  if (days !== undefined) {
    const [then, ...others] = tenures.filter(({ from, to }) => from <= days.to && days.from <= to);
    if (then !== undefined) return others.length === 0 ? then : undefined;
  }
  return tenures.reduce<Tenure | undefined>(
    (last, each) => (last === undefined || each.until > last.until ? each : last),
    undefined,
  );
}

/** "Prime Minister of Belgium" and "US President" are an office of the one place they name. */
function toOffice(title: Role['title'], { find }: OfficeFinder): string | undefined {
  // "Defence" is a word with several spellings, and no place.
  const [place, ...others] = find(title).filter(({ kind }) => kind !== 'spelling');
  if (place === undefined || others.length > 0) return undefined;
  const before = title.slice(0, place.start).replace(/\s+of\s+(?:the\s+)?$/iu, '');
  const office = `${before}${title.slice(place.end).replace(/^['’]s/u, '')}`.trim();
  return toKey(place.id, office.toLowerCase());
}

function toKey(place: string, office: string): string {
  return `${place}|${office}`;
}
