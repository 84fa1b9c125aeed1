/** Months: "April 2025", "last June", "April next year", "in March". */
import { CLASSES } from './classes.js';
import { LEADS_TO_LOWER_MONTH, LEADS_TO_MONTH } from './context-words.js';
import {
  anchored,
  type Context,
  type Found,
  type Reading,
  type Rule,
  rule,
  stated,
} from './rule.js';
import { pad, toDay, toValue } from './value.js';
import { toYearBehind, YEAR_BEHIND } from './year-behind.js';
import { toYearOf } from './year-of.js';

export const MONTH_RULES: readonly Rule[] = [
  rule(`m:month (of|comma)? y:year unit?`, (found) => {
    const month = found.number('m');
    const year = found.number('y');
    return month === undefined || year === undefined
      ? undefined
      : stated(`${pad(year, 4)}-${pad(month, 2)}`);
  }),
  rule('lead:(last|next|this) m:month', readLed),
  rule(`m:month ${YEAR_BEHIND}`, readMonthOf),
  rule('m:month', (found) =>
    isMonth(found) ? anchored((context) => toMonthValue(found, context)) : undefined,
  ),
];

/** "Last June" is the latest that is over, "next June" the first to come. */
function readLed(found: Found): Reading | undefined {
  const month = found.number('m');
  const lead = found.group('lead')[0]?.code;
  if (month === undefined || isLowerCase(found)) return undefined;
  return anchored(({ reference: { year, month: current } }) => {
    const back = lead === CLASSES.last && month >= current ? 1 : 0;
    const ahead = lead === CLASSES.next && month <= current ? 1 : 0;
    return `${pad(year - back + ahead, 4)}-${pad(month, 2)}`;
  });
}

/** "April next year", "May of that year". */
function readMonthOf(found: Found): Reading | undefined {
  const month = found.number('m');
  const toYear = toYearBehind(found);
  if (month === undefined || toYear === undefined || isLowerCase(found)) return undefined;
  return anchored((context) => `${pad(toYear(context), 4)}-${pad(month, 2)}`);
}

/** "They march this year". */
function isLowerCase(found: Found): boolean {
  return /^[a-z]/.test(found.group('m')[0]?.surface ?? '');
}

function toMonthValue(found: Found, context: Context): string | undefined {
  const month = found.number('m') ?? 1;
  const first = toDay(
    toYearOf(context, () => ({ month, day: 15 })),
    month,
    1,
  );
  return first === undefined ? undefined : toValue(first, 'M');
}

/** "May" the verb and the name, "march", "Jan" the name: what is no month when it stands alone. */
function isMonth(found: Found): boolean {
  const token = found.group('m')[0];
  if (token === undefined) return false;
  const before = found.before();
  const short =
    token.surface.replace('.', '').length <= 4 && !/^(?:may|june|july)$/i.test(token.lower);
  const latin = /^[a-z]/.test(token.lower);
  if (!latin) return true;
  if (short && !token.surface.endsWith('.')) return false;
  const lower = token.surface[0] === token.lower[0];
  if (!/^(?:may|march|august|april|june)$/.test(token.lower)) return !(lower && short);
  const leads = lower ? LEADS_TO_LOWER_MONTH : LEADS_TO_MONTH;
  return before !== undefined && leads.has(before.lower);
}
