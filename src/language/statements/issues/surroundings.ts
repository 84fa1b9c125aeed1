/** What the text around words speaks of, for words that signal an issue only in such company. */
import type { Span } from '../../../answer.js';
import type { Lexicon, Mention } from '../../names.js';
import { isStrong } from '../../names-issues.js';
import { toBroad } from './broad.js';

export interface Surroundings {
  /**
   * Whether the text speaks of issues there: in an article on them certain signals, many uncertain
   * ones, or two sides named.
   */
  readonly isOnIssues: (place: Span) => boolean;
  /** Whether an issue is the one that most certain signals around are of, by its id. */
  readonly isTopic: (id: string, place: Span) => boolean;
  /** The one issue that all signals around are certain of, if they are many. */
  readonly onlyAround: (place: Span) => string | undefined;
  /** The issues of the deal named last before it, so many characters back at most: "a minerals deal", then "the deal". */
  readonly lastDeal: (place: Span, recall: number) => readonly string[];
}

/** In an article on the issues what signals one for certain stands at least so often, in characters. */
const SPREAD = 800;
/** So far from a certain signal, in characters, the text still speaks of issues. */
const REACH = 400;
/** The last word of a deal's name: "trade deal", "Free Trade Agreement"; a plan is known by whose it is. */
const DEAL = /(?:deal|agreement|accord|pact|treaty)$/iu;
/** "A deal to grant access to", "an agreement on". */
const DEAL_ON =
  /\b(?:deal|agreement|accord|pact|treaty)\s(?:to|on|over|for|about)\s[^,;:.¶\n“”"]*$/iu;
/** "Any deal with them": told more of, and so another one than that named before. */
const OTHER_DEAL =
  /\b(?:deal|agreement|accord|pact|treaty)\s(?:to|with|on|over|between|for|about|in\swhich)\b/iu;
const NEXT_DEAL = /^\s(?:deal|agreement|accord|pact|treaty)\b/iu;
/** An issue is the topic of the text where it is signalled for certain so often, so many characters off at most. */
const RANGE = 800;
const LEAST = 3;
/** So many uncertain signals there are as good as a certain one. */
const MANY = 3;

/** The article is read once, when words hold nothing certain. */
export function toSurroundings(lexicon: Lexicon, text: string): Surroundings {
  const isBroad = toBroad(lexicon);
  let known: ReturnType<typeof toSignals> | undefined;
  const signals = () => {
    known ??= toSignals(lexicon.issues(text));
    return known;
  };
  return {
    isOnIssues: (place) => {
      const { certain, uncertain } = signals();
      if ((certain.length + uncertain.length / MANY) * SPREAD < text.length) return false;
      const isNear = toNear(place);
      if (certain.some(isNear)) return true;
      return (
        new Set(uncertain.filter(isNear).map(({ start }) => start)).size >= MANY ||
        sidesIn(lexicon, text.slice(place.start, place.end)) > 1
      );
    },
    isTopic: (id, place) => {
      const near = signals()
        .certain.filter(toNear(place, RANGE))
        .filter((each) => !isBroad(each.id));
      const count = (other: string) => near.filter((each) => each.id === other).length;
      return count(id) >= LEAST && near.every((each) => count(each.id) <= count(id));
    },
    onlyAround: (place) => {
      const near = signals().certain.filter(toNear(place));
      const [issue, ...others] = new Set(near.map(({ id }) => id));
      return near.length >= MANY && others.length === 0 ? issue : undefined;
    },
    lastDeal: ({ start }, recall) => {
      const named = signals().certain.filter(
        (each) => each.end <= start && each.start >= start - recall && isDeal(text, each),
      );
      const last = named.at(-1);
      if (OTHER_DEAL.test(text.slice(last?.end ?? start, start))) return [];
      return [...new Set(named.filter(({ end }) => end === last?.end).map(({ id }) => id))];
    },
  };
}

function toNear({ start, end }: Span, reach = REACH): (each: Span) => boolean {
  return (each) => each.start <= end + reach && each.end >= start - reach;
}

function isDeal(text: string, { start, end }: Span): boolean {
  return (
    DEAL.test(text.slice(start, end)) ||
    NEXT_DEAL.test(text.slice(end, end + 12)) ||
    DEAL_ON.test(text.slice(Math.max(0, start - 80), start))
  );
}

function sidesIn(lexicon: Lexicon, sentence: string): number {
  return new Set(lexicon.find(sentence).flatMap(({ party }) => party ?? [])).size;
}

function toSignals(all: readonly Mention[]) {
  const isCertain = (each: Mention) => isStrong(each) && each.loose !== true;
  return { certain: all.filter(isCertain), uncertain: all.filter((each) => !isCertain(each)) };
}
