/** "The group said", "the statement added": a body or a paper that was named before, or spoke last. */
import type { Span } from '../../../answer.js';
import type { Cast, Speaker } from './cast.js';
import { GROUPS, HOUSES } from './offices.js';
import { bare } from './owners.js';
import { partyOf } from './parties.js';
import type { Focus } from './pronouns.js';

/** How far behind its last words, in sentences, a body may be called "the group". */
const NEAR = 3;

/** @param line index of the sentence that holds the phrase */
export function toNamedBefore(
  cast: Cast,
  phrase: Span,
  line: number,
  focus: Focus | undefined,
): Speaker | undefined {
  const text = cast.text.slice(phrase.start, phrase.end);
  const [, word = ''] = /^(?:the|this)\s(?:same\s)?(\p{L}+)$/iu.exec(text) ?? [];
  const noun = word.toLowerCase();
  const last = focus !== undefined && line - focus.line <= NEAR ? focus.speaker : undefined;
  if (PAPERS.has(noun))
    return isOwned(cast, phrase) ? undefined : ownerOf(cast, phrase, noun, last);
  if (
    last?.party !== undefined &&
    last.standing === 'body' &&
    SORTS[noun]?.test(last.name) === true
  )
    return last;
  if ((!GROUPS.has(noun) && !HOUSES.has(noun)) || MANY.has(noun)) return undefined;
  const isSame = last?.standing === 'body' && isCalled(last, noun);
  return isSame ? last : calledBefore(cast, phrase.start, noun);
}

const PAPERS = new Set(['statement', 'communique', 'communiqué', 'declaration', 'readout']);

/** What a house may be called that is not called so: "the Treasury Department … the agency said". */
const SORTS: Readonly<Record<string, RegExp>> = {
  agency: /\b(?:department|ministry|bureau|administration|service|authority|treasury|fund)\b/iu,
  military: /\b(?:command|army|forces|navy|military|general staff|pentagon|centcom)\b/iu,
  army: /\b(?:command|army|forces|military|general staff)\b/iu,
};

/** Of these an article has several: "the army" is not the last one with a name. */
const MANY = new Set([
  'army',
  'military',
  'forces',
  'police',
  'troops',
  'soldiers',
  'side',
  'country',
  'team',
]);

/** "The statement by the ministry", "the statement, issued on Friday". */
function isOwned({ text }: Cast, { end }: Span): boolean {
  return /^(?:,|\s(?:by|of|from|issued|released|published)\s)/u.test(text.slice(end, end + 12));
}

/** How far before it, in characters, a paper is brought up. */
const REACH = 400;

function ownerOf({ text }: Cast, { start }: Span, noun: string, last: Speaker | undefined) {
  const isBroughtUp = text.slice(Math.max(0, start - REACH), start).includes(noun);
  return isBroughtUp && /^(?:named|body|document)$/u.test(last?.standing ?? '') ? last : undefined;
}

/** A ministry is called so, a state or several officials are no company. */
function isCalled({ name, party }: Speaker, noun: string): boolean {
  if (HOUSES.has(noun)) return name.toLowerCase().includes(noun);
  return (
    !/(?<![’'])s$/u.test(name) &&
    (party === undefined || /^(?:group|organi[sz]ation|movement)$/u.test(noun))
  );
}

const WORD = "\\p{Lu}[\\p{L}’'-]*";
const KIND = '(?:(?:city|regional|national|local|state|foreign|medical)\\s)?';

/** "Amparo Medical Center" for "the center", "the rights group Amparo" for "the group": the last. */
function calledBefore(cast: Cast, end: number, noun: string): Speaker | undefined {
  const either = `[${noun.charAt(0)}${noun.charAt(0).toUpperCase()}]${noun.slice(1)}`;
  const called = new RegExp(
    `(?:${WORD}\\s(?:(?:and|of|for)\\s)?)+${KIND}${either}(?!\\p{L})|(?<=\\b${noun}\\s)${WORD}(?:\\s${WORD})*`,
    'gu',
  );
  const found = [...cast.text.slice(0, end).matchAll(called)].at(-1);
  if (found === undefined) return undefined;
  const name = bare(found[0]);
  const party = partyOf(cast, { start: found.index, end: found.index + found[0].length });
  return /\s|^\p{Lu}/u.test(name) && name.toLowerCase() !== noun
    ? { name, standing: 'body', ...(party !== undefined && { party }) }
    : undefined;
}
