/** For whom the words of a phrase speak. */
import type { Span } from '../../../answer.js';
import type { Cast } from './cast.js';
import { ANALYSTS } from './offices.js';

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
    .filter((each) => !isRemit(text.slice(0, each.start - phrase.start)))
    .map((each) => ({ ...each, start: each.start - phrase.start, end: each.end - phrase.start }));
  const head = mentions
    .filter(({ end }) => end <= (complement?.index ?? text.length))
    .filter(({ end }) => !RELATED.test(text.slice(end)))
    .at(-1);
  const isSent = /^(?:to|for)$/u.test(complement?.[1] ?? '') && SENT.test(text);
  const [first] = mentions.filter(({ end }) => !RELATED.test(text.slice(end)));
  return head?.party ?? (isSent ? undefined : first?.party);
}

/** "Assistant secretary of defense for Europe and NATO", "director for Russia": what somebody deals with. */
function isRemit(before: string): boolean {
  return /\b(?:secretary|undersecretary|director|coordinator|adviser|advisor|official)\b[^,;]*\sfor\s(?:[\p{L}-]+\s)*$/iu.test(
    before,
  );
}

/** "Ukraine's partners", "Kyiv's Western allies" are others. */
const RELATED =
  /^['’]s?\s(?:[\p{L}-]+\s){0,2}(?:partners?|all(?:y|ies)|backers?|supporters?|neighbou?rs?|adversar(?:y|ies)|opponents?|enem(?:y|ies)|critics?|counterparts?)\b/u;
