/** What a sentence goes on with from the one before it: the day, and the issues where it names none. */
import { isStrong } from '../names-issues.js';
import { type Dated, toDates } from './days/calendar.js';
import { isAtOccasion, isOccasion } from './days/dates-said.js';
import { isOfPublished, toDayGoer } from './days/gone-on.js';
import { isPast } from './days/told-when.js';
import { toBroad } from './issues/broad.js';
import { readIssues } from './issues/issues.js';
import { toIssuesOfDeal, toIssuesOfPaper } from './issues/papers.js';
import type { Cast } from './speakers/cast.js';
import type { Attributed } from './statement.js';
import type { Line } from './words.js';

/** More issues than these are a list, which the next sentence seldom goes on with as a whole. */
const FEW = 2;
/** The fighting itself is told beside the talks; it goes on with no issue of theirs. */
const BATTLE =
  /\b(?:kill(?:ed|ing)?|wounded|injured|casualties|shot down|(?:came|come|under) (?:under )?fire|drones?|rockets?|missiles?|warships?|troops|tanks?|bomb(?:s|ed|ing|ardment)?|shell(?:s|ed|ing)|airstrikes?|air strikes|(?:in the|heavy) fighting|fought|fighters|tactics|battlefield|encircled?|surrounded)\b/iu;
/** Words that lead further back: "had complained shortly before". */
const EARLIER = /\b(?:before|earlier|previously|already)\b/iu;

/** A span of time that is over: "During his campaign X had promised it". */
const CAMPAIGN =
  /^(?:during|in)\s(?:the|his|her)\s(?:\p{L}+\s)?(?:campaign|presidency|first term)\b/iu;

/** Words beside a verb that lead on: "the next month he said". */
const OTHER_DAY = /\b(?:next|following) (?:day|week|month|year|morning)\b|\blater\b/iu;

/**
 * Statements in the order of the text, each with the day of the speaker's last one in its passage
 * where it gives none, else of the occasion told before it, and with issues of the sentence right
 * behind which it stands; a quotation speaks for itself.
 */
export function goingOn(
  text: string,
  statements: readonly Attributed[],
  lines: readonly Line[],
  cast: Pick<Cast, 'lexicon' | 'isOnIssues' | 'isTopic' | 'onlyAround' | 'lastDeal' | 'day'>,
): Attributed[] {
  const { lexicon, day } = cast;
  const last = new Map<string, Attributed>();
  const goer = toDayGoer(text, lines, day);
  const places = new Map(lines.map(({ start }, i) => [start, i]));
  let beside: Attributed | undefined;
  return statements.map((each) => {
    const at = places.get(each.start) ?? 0;
    const key = `${lines[at]?.paragraph} ${each.speaker}`;
    const before = last.get(key);
    const isOwnDay = each.said.stated && !(before?.said.stated && isOfThing(text, each, day));
    const own = isOwnDay ? each.said : undefined;
    const same = before?.said.stated && !leadsBack(text, each, before) ? before.said : undefined;
    const said = own ?? same ?? goer.before(each, at) ?? goer.after(each, at) ?? each.said;
    const isOwn = each.issues.length > 0 || opensQuotation(text, each);
    const issues = isOwn
      ? (toIssuesOfDeal(text, each, cast) ??
        toIssuesOfPaper(text, each, isNext(text, each, before) ? before : undefined, lexicon) ??
        each.issues)
      : (issuesOf(text, each, before) ??
        issuesBeside(each, beside) ??
        issuesBefore(text, each, lines[at - 1], cast));
    const whole = {
      ...each,
      said,
      issues: issues.length > 0 ? issues : issuesAround(text, each, cast),
    };
    last.set(key, whole);
    goer.add(whole);
    beside = whole;
    return whole;
  });
}

/** The broad issue that alone is spoken of around it: in a report on talks what names nothing is of them. */
function issuesAround(
  text: string,
  { start, end }: Attributed,
  { lexicon, onlyAround }: Pick<Cast, 'lexicon' | 'onlyAround'>,
): readonly string[] {
  const issue = onlyAround({ start, end });
  const isBroad = issue !== undefined && toBroad(lexicon)(issue);
  return isBroad && !BATTLE.test(text.slice(start, end)) ? [issue] : [];
}

/** Not in the middle of a quotation that was opened before. */
function opensQuotation(text: string, { words }: Attributed): boolean {
  return words.some(({ start, end }) => /[“«]|(?<!\S)["]|''/u.test(text.slice(start, end)));
}

/** "called the course of the meeting of 28 February regrettable": the day of the thing, behind "said on 4 March". */
function isOfThing(text: string, { said, words, ...line }: Attributed, published: string): boolean {
  const isHeld = ({ start, end }: Dated) =>
    words.some((span) => span.start <= start && end <= span.end);
  return toDates(text, line, published).some(
    (date) =>
      date.value === said.value &&
      isHeld(date) &&
      isOccasion(text, date) &&
      !isAtOccasion(text, date),
  );
}

/** "had complained shortly before": another day than that of the sentence before. */
function leadsBack(text: string, each: Attributed, before: Attributed): boolean {
  if (OTHER_DAY.test(text.slice(each.start, each.words[0]?.start))) return true;
  if (isOfPublished(text, each)) return true;
  const isBack = isPast(text, each) && !isPast(text, before);
  const sentence = text.slice(each.start, each.end);
  return isBack && (EARLIER.test(sentence) || CAMPAIGN.test(sentence));
}

/** Those of the speaker's statement right before it. */
function issuesOf(
  text: string,
  each: Attributed,
  before: Attributed | undefined,
): readonly string[] | undefined {
  if (before === undefined || !isNext(text, each, before)) return undefined;
  if (BATTLE.test(text.slice(each.start, each.end))) return undefined;
  return before.issues.length > 0 && before.issues.length <= FEW ? before.issues : undefined;
}

/** Right behind it, in the same paragraph. */
function isNext(text: string, each: Attributed, before: Attributed | undefined): boolean {
  return before !== undefined && /^[^\S\n]*$/u.test(text.slice(before.end, each.start));
}

/** Those of what somebody else says earlier in the sentence: "Paris asked for a truce, and Kyiv disagreed". */
function issuesBeside(
  each: Attributed,
  other: Attributed | undefined,
): readonly string[] | undefined {
  return other !== undefined && other.start === each.start && other.issues.length > 0
    ? other.issues
    : undefined;
}

/** Those that somebody else's sentence right before it signals for certain. */
function issuesBefore(
  text: string,
  { start, end }: Attributed,
  line: Line | undefined,
  cast: Pick<Cast, 'lexicon' | 'isOnIssues' | 'isTopic'>,
): readonly string[] {
  if (line === undefined || !/^[^\S\n]*$/u.test(text.slice(line.end, start))) return [];
  if (BATTLE.test(text.slice(start, end))) return [];
  const signalled = readIssues(cast, text.slice(line.start, line.end), line).filter(isStrong);
  const issues = [...new Set(signalled.map(({ id }) => id))];
  return issues.length <= FEW ? issues : [];
}
