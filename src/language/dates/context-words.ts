/**
 * Words that are no part of a time but tell, beside it, whether it is one.
 * They are tests of a neighbour, so that a word may stand in several lists.
 */

/** Before a month whose name is a verb, an adjective or a person's too: "in May", "since August". */
export const LEADS_TO_MONTH = toSet(
  'in since until till by of from to through during early mid late last next this and or between',
  'for before after earlier later - – , ( / throughout around about than end each every the past',
  'previous as',
);

/** The same before a month in lower case, as people type: "in may", where "they may" is none. */
export const LEADS_TO_LOWER_MONTH = toSet(
  'in since until till by during early mid late before after',
);

/** Before a season that is a time: "by spring", where "spring water" is none. */
export const LEADS_TO_SEASON = toSet(
  'in by since until till during through throughout into over for from before after early mid late',
  '- of and or',
);

/** Before four digits too small or large for the years of news. */
export const LEADS_TO_YEAR = toSet('in since until till by from early late mid');

/** Words whose number is a name: Resolution 1973, Flight 1549, Article 2025. */
export const NUMBERED = toSet(
  'resolution flight article no number room boeing decree law route unit page p pp model section',
  'act order bill regiment channel nr резолюція указ закон',
);

/** Words that count: "more than 2000", "nearly 1500". */
export const COUNTING = toSet(
  'than nearly almost over approximately roughly least most some total another about killed killing',
);

/** What is counted: "2000 troops", "a 1500-mile front". */
export const COUNTED = toSet(
  'people men women troops soldiers civilians children mile miles kilometer kilometers kilometre',
  'kilometres km meter meters metre metres feet tons tonnes dollars euros pounds points times jobs',
  'workers employees members tanks aircraft planes drones missiles barrels shares words votes seats',
  'homes houses acres hectares hours days weeks months years minutes degrees pages prisoners',
  'percent cc mm kg lb mph hp',
);

/** Before a bare plural that is a length: "for years", "протягом років". */
export const LEADS_TO_PLURAL = toSet(
  'for in within over during after через протягом на в у последние',
);

/** Before "a day" that is a length. */
export const LEADS_TO_LENGTH = toSet(
  'for in within than over about almost nearly after lasted last least of once spend spent took',
  'take takes every half under to',
);

/** Before "a day" that is a rate: "twice a day", "100 barrels a day". */
export const LEADS_TO_RATE = toSet(
  'times twice once % percent dollars cents barrels people tons tonnes euros pounds million billion',
  'hours days',
);

/** Before a date that is only nearly the one named. */
export const LEADS_TO_APPROXIMATE_DATE = toSet('around about nearly almost over more');

/** Behind "two days before" that stands for itself, not before an event. */
export const BEHIND_BEFORE = toSet(', . ; : ) – — ! ? and but when in at on with');

/** Before "then" that stands for the date told. */
export const LEADS_TO_THEN = toSet('until till by back');

function toSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}
