/** The rules of all phenomena in the order in which they claim the words of a text. */
import type { Rule } from './rule.js';
import { CLOCK_RULES } from './rules-clock.js';
import { DAY_RULES } from './rules-day.js';
import { DEICTIC_RULES } from './rules-deictic.js';
import { DISTANCE_RULES } from './rules-distance.js';
import { DURATION_RULES } from './rules-duration.js';
import { HOLIDAY_RULES } from './rules-holiday.js';
import { MONTH_RULES } from './rules-month.js';
import { NEGATIVE_RULES } from './rules-negative.js';
import { PERIOD_RULES } from './rules-period.js';
import { QUARTER_RULES } from './rules-quarter.js';
import { REFERENCE_RULES } from './rules-reference.js';
import { SEASON_RULES } from './rules-season.js';
import { SET_RULES } from './rules-set.js';
import { WEEKDAY_RULES } from './rules-weekday.js';
import { WEEKEND_RULES } from './rules-weekend.js';
import { ERA_RULES, YEAR_RULES } from './rules-year.js';

/**
 * What says more comes before what says less: a date of the calendar holds
 * words that are a month or a year to later rules, "three days ago" holds a
 * duration, "the third quarter of 2025" a quarter and a year. Sets precede
 * weekdays and durations ("every Monday", "every two days"); years and bare
 * units come last, when nothing else has claimed them.
 */
export const RULES: readonly Rule[] = [
  ...NEGATIVE_RULES,
  ...SET_RULES,
  ...ERA_RULES,
  ...HOLIDAY_RULES,
  ...DAY_RULES,
  ...QUARTER_RULES,
  ...SEASON_RULES,
  ...MONTH_RULES,
  ...WEEKDAY_RULES,
  ...DEICTIC_RULES,
  ...DISTANCE_RULES,
  ...WEEKEND_RULES,
  ...PERIOD_RULES,
  ...CLOCK_RULES,
  ...YEAR_RULES,
  ...REFERENCE_RULES,
  ...DURATION_RULES,
];
