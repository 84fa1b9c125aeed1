/** Whether a date of a sentence may tell when something in it was said. */
import type { Span } from '../../../answer.js';
import type { Attribution } from '../attributions.js';
import type { Dated } from './calendar.js';
import type { Saying } from './said.js';

/** What a date is written with: a number, or the name of a span of time. */
const DATED =
  /\d|(?:day|week|month|year|night)s?\b|\btonight\b|tomorrow|morning|evening|noon|january|february|march|april|\bmay\b|june|july|august|september|october|november|december|spring|summer|autumn|winter/iu;

/** "had said before the meeting of 11 April", "in the days before X met Y on 12 May": some time earlier. */
export function isOnlyBefore(text: string, date: Span, cue: Span): boolean {
  const from = date.start >= cue.end ? cue.end : date.start - LEAD;
  return /\bbefore\b(?!,)[^,.]*$/iu.test(text.slice(Math.max(0, from), date.start));
}

/** How far before its date a "before" may stand, in characters. */
const LEAD = 40;

/** "The total reached 6,000 on 24 April, and X announced more": a clause that ends before the source. */
export function isParted(
  text: string,
  { start, end }: Span,
  { source, cue, words }: Saying,
): boolean {
  const from = Math.max(cue.end, words.at(-1)?.end ?? 0);
  if (end < source.start) return JOINED.test(text.slice(end, source.start));
  const between = start > from ? text.slice(from, start) : '';
  // "Kyiv considers the terms unacceptable: in June it called them absurd".
  // "…: so Kyiv described it on 12 May" tells when.
  const isStanding =
    /[^s]s$/u.test(text.slice(cue.start, cue.end)) && /^:\s(?!so\s)/u.test(between);
  return isStanding || OTHER.test(between);
}

/** "froze aid on 3 March and confirmed a pause on 5 March": rather the day of the deed before. */
export function isOfDeed(text: string, { end }: Span, { cue }: Saying): boolean {
  return end < cue.start && /^,?\s(?:and|but|then)\s$/u.test(text.slice(end, cue.start));
}

/** Behind the words: "he said; Kyiv had counted 30 by 16 April", "asked for a truce, and strikes resumed on 2 May". */
const OTHER =
  /;|, according to |,\s(?:and|but|while|whereas|yet)\s(?!(?:repeated|added|said|again)\b)/u;
const JOINED = /[,;]\s(?:and|but|while|whereas|yet)\s/u;

/** "criticised the decree of 4 May and demanded …", "X offered 15 years, and Y asked in May for 20": none of X's. */
export function isOf(
  text: string,
  date: Dated,
  { cue, source }: Saying,
  other: Attribution,
): boolean {
  const holds = other.content.some(({ start, end }) => start <= cue.start && cue.end <= end);
  const isSaid = other.content.some(({ start, end }) => start <= date.start && date.end <= end);
  if (isSaid && !holds && !isAdjunct(text, date) && !isOccasion(text, date)) return true;
  const from = other.source?.start ?? 0;
  if (from === source.start || !CLAUSES.has(other.kind)) return false;
  if (isExplained(text, cue, other)) return false;
  if (other.cue.start > cue.end)
    return date.start > from && from > cue.end && PARTED.test(text.slice(cue.end, from));
  if (holds || date.start < other.cue.end || source.start < date.end) return false;
  const between = text.slice(date.end, source.start);
  return PARTED.test(between) && !SAME_DAY.test(between);
}

/** "Kyiv backed a truce: “We want it”, a spokesman said on 20 May": its words follow, with when they were said. */
function isExplained(
  text: string,
  cue: Span,
  { content: [first], cue: told }: Attribution,
): boolean {
  if (first === undefined || first.start < cue.end || first.end > told.start) return false;
  const isPast = /(?:ed|t|id|ld)$/u.test(text.slice(cue.start, cue.end));
  return (
    isPast &&
    /:\s$/u.test(text.slice(cue.end, first.start)) &&
    /^[“"«]/u.test(text.slice(first.start))
  );
}

const PARTED = /[,;:]|\b(?:and|but|while|whereas|because)\b/u;

/** What tells in a clause of its own who said something, and when. */
const CLAUSES = new Set<Attribution['kind']>(['say', 'position', 'view']);

/** "on 5 March, the day on which Y confirmed …". */
const SAME_DAY = /^,\s(?:the (?:same |very )?day on which|when)\s/u;

/** "The talks of 29 March". */
export function isOccasion(text: string, { start }: Span): boolean {
  return OCCASION_OF.test(text.slice(Math.max(0, start - OCCASION_REACH), start));
}

const NOUNS =
  'talks|meetings?|call|summit|discussions?|session|round|conversation|visit|speech|interview|address|statement|briefing|conference|debate|journey|trip|post|letter|message|criticism|remarks|words|reply|answer';
/** "The talks on Ukraine". */
const OCCASION = new RegExp(`\\b(?:${NOUNS})\\b`, 'u');
/** "The talks of ", "the call of Monday ". */
const OCCASION_OF = new RegExp(`\\b(?:${NOUNS}) of (?:\\p{Lu}\\p{Ll}+day\\s)?$`, 'u');
/** Length of "conversation of Wednesday ". */
const OCCASION_REACH = 28;

/** "at the meeting of 28 February", "after their call of 5 May": not "the course of the meeting of 28 February". */
export function isAtOccasion(text: string, date: Span): boolean {
  const before = text.slice(Math.max(0, date.start - AT_REACH), date.start);
  return (
    isOccasion(text, date) &&
    /\b(?:at|in|during|after|on|around)\s(?:(?:the|a|an|another|his|her|its|their|that)\s)?(?:[\p{L}'’-]+\s){1,4}of\s(?:\p{Lu}\p{Ll}+day\s)?$/u.test(
      before,
    )
  );
}

/** How far before its date "at the" may stand, in characters. */
const AT_REACH = 70;

/** "said on 17 March, a day after X had called it unlikely": the date is none of X's. */
export function isOfMainClause(text: string, date: Span, cue: Span): boolean {
  return (
    date.end <= cue.start && /\b(?:after|before|because)\b/u.test(text.slice(date.end, cue.start))
  );
}

/** "…, two days after the summit of 15 August had ended", "after the leak of 25 November": the day of what went before. */
export function isOnlyAfter(text: string, date: Span): boolean {
  const before = text.slice(Math.max(0, date.start - LEAD), date.start);
  if (!/\bafter\b[^,.;]*$/u.test(before)) return false;
  // "after the round two weeks before", "after the leak of 25 November".
  const isBack = /\s(?:before|earlier)$/u.test(text.slice(date.start, date.end));
  const [thing] = /\bafter\s(?:the|a|an|his|her|its|their)\s[^,.;]*\sof\s$/u.exec(before) ?? [];
  const isOfThing = thing !== undefined && !OCCASION.test(thing);
  return isBack || /^\shad\b/u.test(text.slice(date.end)) || isOfThing;
}

/** "on 6 March", "in October": not "the plan of 6 March". */
export function isAdjunct(text: string, { start }: Span): boolean {
  return /\b(?:on|in|(?:over)?night to|night of)\s(?:(?:early|mid|late)[\s-])?(?:the same\s)?(?:\p{Lu}\p{Ll}+day,?\s)?$/u.test(
    text.slice(Math.max(0, start - 24), start),
  );
}

/** "X told Y, Reuters reported on Friday", "according to the Reuters report of Friday": by then. */
export function isOfReport(text: string, { start }: Span): boolean {
  return REPORT.test(text.slice(Math.max(0, start - REPORT_REACH), start));
}

const REPORT =
  /(?:,\s(?:the\s)?(?:\p{Lu}\S*\s){1,3}reported\s(?:on\s)?|\baccording to\s(?:the\s|a\s)?(?:\p{Lu}\S*\s){1,3}report\s(?:of|from)\s)(?:late\s|early\s)?$/u;
/** Longest opening of a report up to its date, in characters. */
const REPORT_REACH = 60;

/** Whether anything beside the words may be a date: most sentences need not be read for one. */
export function isDated(text: string, line: Span, words: readonly Span[]): boolean {
  let at = line.start;
  for (const { start, end } of words) {
    if (DATED.test(text.slice(at, start))) return true;
    at = Math.max(at, end);
  }
  return DATED.test(text.slice(at, line.end));
}

export function distanceTo(cue: Span, date: Span): number {
  return date.start >= cue.end ? date.start - cue.end : Math.max(0, cue.start - date.end);
}
