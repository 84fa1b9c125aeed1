/** Offices in a question → who holds them: "the Belgian premier" asks about a person by name. */
import type { Span } from '../answer.js';
import { type DayRange, findTimeExpressions, toDayRange } from './dates/dates.js';
import { type Holder, type OfficeFinder, pickHolder, toKey, toTenures } from './terms-tenures.js';

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

/** The holder of an office, by place and office, on the question's date. */
type ToHolder = (key: string) => Holder | undefined;

/** @returns the offices that a question names beside their place, in the order of the text, as held on its date */
export function toOfficeFinder(lexicon: OfficeFinder): (text: string) => HeldOffice[] {
  const tenures = toTenures(lexicon);
  return (text) => {
    let days: readonly DayRange[] | undefined;
    const toHolder: ToHolder = (key) => {
      const own = tenures.get(key);
      if (own === undefined) return undefined;
      days ??= toDays(text, lexicon.profile.reach);
      return pickHolder(own, days[0]);
    };
    return lexicon.find(text, { fold: true }).flatMap(({ start, end, id, kind, party }) => {
      // "Kyiv's leader": a capital stands for its country.
      const places = kind === 'metonym' && party !== undefined ? [id, party] : [id];
      const place = { start, end, names: places };
      return toBehind(text, place, toHolder) ?? toBefore(text, place, toHolder) ?? [];
    });
  };
}

interface Place extends Span {
  readonly names: readonly string[];
}

/** "Norland's premier". */
function toBehind(
  text: string,
  { start, end, names }: Place,
  toHolder: ToHolder,
): HeldOffice | undefined {
  const from = end + (/^(?:['’]s)?\s+(?=\p{L})/u.exec(text.slice(end))?.[0].length ?? 0);
  if (from === end) return undefined;
  for (const { phrase, length } of toPhrases(text.slice(from))) {
    const last = from + length;
    const held = toHeld(names, phrase, { start: from, end: last }, toHolder);
    if (held === undefined) continue;
    // "The Pentagon chief": what only calls the holder stands for the name, its place as well.
    const called = held.isCalled && { paraphrase: { start, end: last } };
    return { ...held, ...called, start, end: last };
  }
  return undefined;
}

/** "The premier of Norland". */
function toBefore(
  text: string,
  { start, end, names }: Place,
  toHolder: ToHolder,
): HeldOffice | undefined {
  const before = /((?:[\p{L}-]+ ){1,4})of (?:the )?$/iu.exec(text.slice(0, start))?.[1]?.trim();
  const title = before?.split(' ') ?? [];
  for (let from = 0; from < title.length; from++) {
    const phrase = title.slice(from).join(' ');
    const at = text.lastIndexOf(phrase, start);
    const span = { start: at, end: at + phrase.length };
    const held = toHeld(names, phrase.toLowerCase(), span, toHolder);
    if (held) return { ...held, start: at, end };
  }
  return undefined;
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
  toHolder: ToHolder,
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
