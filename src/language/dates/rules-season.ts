/** Seasons: "spring 2022", "last summer", "the winter of 1941", "this fall". */
import { CLASSES, OTHER } from './classes.js';
import { LEADS_TO_SEASON } from './context-words.js';
import {
  anchored,
  type Context,
  type Found,
  type Reading,
  type Rule,
  rule,
  stated,
} from './rule.js';
import { toToldYear } from './told.js';
import { pad } from './value.js';
import { OF_YEAR_BEHIND, toYearBehind, YEAR_BEHIND } from './year-behind.js';
import { toYearOf } from './year-of.js';

const MONTHS: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export const SEASON_RULES: readonly Rule[] = [
  rule('the? s:anyseason (of|comma)? y:year unit?', readOfYear),
  rule(`the? s:season ${YEAR_BEHIND}`, readBehind),
  rule(`the s:autumn ${OF_YEAR_BEHIND}`, readBehind),
  rule(
    '((earlier|later) in?)? lead:(last|this|next|coming|previous|following|that) s:anyseason',
    readLed,
  ),
  rule('the? s:season', readBare),
];

function toYearPart(year: number, season: string): string {
  return `${pad(year, 4)}-${season}`;
}

function readOfYear(found: Found): Reading | undefined {
  const year = found.number('y');
  return year === undefined ? undefined : stated(toYearPart(year, String(found.value('s'))));
}

/** "The spring of next year". */
function readBehind(found: Found): Reading | undefined {
  const toYear = toYearBehind(found);
  const season = String(found.value('s'));
  return toYear && anchored((context) => toYearPart(toYear(context), season));
}

function readLed(found: Found): Reading {
  const lead = found.group('lead')[0]?.code;
  const season = String(found.value('s'));
  return anchored((context) => toYearPart(toLedYear(context, season, lead), season));
}

/** "Last summer" is over or runs; "next summer" has not begun. */
function toLedYear(context: Context, season: string, lead: string | undefined): number {
  const { reference } = context;
  const told = toToldYear(context);
  const start = MONTHS[season] ?? 1;
  const begun = reference.month >= start;
  if (lead === CLASSES.that || lead === CLASSES.following) return told ?? reference.year;
  if (lead === CLASSES.last || lead === CLASSES.previous)
    return reference.month > start + 1 ? reference.year : reference.year - 1;
  if (lead === CLASSES.next || lead === CLASSES.coming)
    return begun ? reference.year + 1 : reference.year;
  return season === 'WI' && reference.month < 3 ? reference.year - 1 : reference.year;
}

/** "The spring offensive" is no time; "the spring was", "the spring when" are. */
const FOLLOWS_NOUN =
  /^(?!(?:was|were|is|are|had|has|will|would|when|that|as|with|on|by|but|while|it|he|she|they|we)$)\p{Ll}/u;

/** A bare season must follow a word that makes it a time: "winter coats" are none. */
function readBare(found: Found): Reading | undefined {
  const next = found.after()?.surface ?? '';
  const latin = /^[a-z]/.test(found.tokens[found.to - 1]?.lower ?? '');
  const named = found.tokens[found.from]?.lower === 'the' && !FOLLOWS_NOUN.test(next);
  if (latin && !LEADS_TO_SEASON.has(found.before()?.lower ?? '')) return undefined;
  if (latin && !named && found.after()?.code === OTHER) return undefined;
  const season = String(found.value('s'));
  return anchored((context) =>
    toYearPart(
      toYearOf(context, () => ({ month: MONTHS[season] ?? 1, day: 15 })),
      season,
    ),
  );
}
