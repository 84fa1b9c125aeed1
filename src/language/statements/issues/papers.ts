/** Words on a paper whose content is told beside them: "pointed to the drafts of 2021" is on no talks. */
import type { Lexicon } from '../../names.js';
import { isStrong } from '../../names-issues.js';
import type { Attributed } from '../statement.js';
import { toBroad } from './broad.js';
import type { Topical } from './issues.js';
import { withoutOccasions } from './occasions.js';

const PAPER =
  '(?:agreements?|deals?|drafts?|treat(?:y|ies)|documents?|texts?|papers?|memorand(?:um|a)|declaration|offers?)';
/** "the agreement", "the draft treaties"; "a deal was near" is of the talks. */
const THE_PAPER = new RegExp(
  String.raw`\b(?:the|this|these|those|its|his|her|their)\s(?:(?!an?\s|of\s|no\s)[\p{L}-]+\s){0,2}${PAPER}\b`,
  'iu',
);
/** "That it would be signed after the war": what was named before; not "it was time for peace". */
const IT =
  /^(?:that\s)?it\s(?:would|could|should|must|can|will)\s(?:not\s)?(?:be|make|have|bring)\b/iu;
const A_PAPER = new RegExp(String.raw`\b(?:${PAPER}|sign(?:ed|ing)?)\b`, 'iu');

/** What it is about, or why: not who said it, "a businessman in the occupied port". */
const TOPIC = /(?<=\s)(?:about|over|on|since|because)\s.*/su;

/** Behind these another clause begins, and what is in it is of another matter. */
const CLAUSE = /;|\b(?:after|before|when|while|whereas|as|until)\s|,\s(?:and|but|yet)\s/u;

/** More issues than these are a list, which no paper is about. */
const FEW = 2;

/**
 * The issues of the paper: those that the rest of the sentence signals for certain, else those of
 * what the same speaker says right before.
 * @param before the speaker's statement in the sentence before
 */
export function toIssuesOfPaper(
  text: string,
  each: Attributed,
  before: Attributed | undefined,
  lexicon: Lexicon,
): readonly string[] | undefined {
  const words = each.words.map(({ start, end }) => text.slice(start, end)).join(' ');
  const isBroad = toBroad(lexicon);
  // A quotation speaks for itself.
  if (/[“"«]/u.test(words)) return undefined;
  const isIt = IT.test(words);
  if ((!isIt && !A_PAPER.test(words)) || each.issues.length === 0 || !each.issues.every(isBroad))
    return undefined;
  if (lexicon.issues(words).some(isStrong)) return undefined;
  const behind = text.slice(Math.max(each.cue.end, each.words.at(-1)?.end ?? each.end), each.end);
  const [rest = ''] = (TOPIC.exec(behind)?.[0] ?? '').split(CLAUSE);
  const told = withoutOccasions(rest, lexicon.issues(rest).filter(isStrong));
  const named = [...new Set(told.map(({ id }) => id))].filter((id) => !isBroad(id));
  if (named.length > 0) return named;
  if (before === undefined || (!isIt && !THE_PAPER.test(words))) return undefined;
  const narrow = before.issues.filter((id) => !isBroad(id));
  return narrow.length > 0 && narrow.length <= FEW ? narrow : undefined;
}

/** "The agreement", "that deal", "signed a deal": the one that was named so far back, in characters. */
const THE_DEAL =
  /\b(?:(?:[Tt]he|[Tt]his|[Tt]hat|[Aa]ny|[Ss]uch)\s(?:(?!peace\b)\p{Ll}[\p{L}-]*\s)?|sign(?:ed|ing)?\s(?:an?|any|no)\s)(?:deal|agreement|accord|pact|treaty)\b(?!\s(?:to|with|on|over|of|between|for|that|in which)\b)/u;
const RECALL = 800;
/** "To make a deal" may be to make any, unless one was named just now. */
const A_DEAL =
  /\b(?:[Aa]n?|[Nn]o)\s(?:deal|agreement|accord|pact|treaty)\b(?!\s(?:to|with|on|over|of|between|for|that|in which)\b)/u;
const SHORT_RECALL = 300;

/** The issues of the deal that the words are on, and what else they signal for certain, if its kind was named before. */
export function toIssuesOfDeal(
  text: string,
  each: Attributed,
  { lexicon, lastDeal }: Pick<Topical, 'lexicon' | 'lastDeal'>,
): readonly string[] | undefined {
  const words = each.words.map(({ start, end }) => text.slice(start, end)).join(' ');
  const isThat = THE_DEAL.test(words);
  if (!isThat && !A_DEAL.test(words)) return undefined;
  const isBroad = toBroad(lexicon);
  const certain = lexicon.issues(words).filter(isStrong);
  if (certain.some(({ id }) => !isThat || isBroad(id))) return undefined;
  const named = lastDeal(each, isThat ? RECALL : SHORT_RECALL);
  if (named.length === 0 || named.some(isBroad)) return undefined;
  return [...new Set([...each.issues.filter((id) => !isBroad(id)), ...named])];
}
