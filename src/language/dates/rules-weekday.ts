/** Weekdays: "on Thursday", "last Friday", "Monday night", "next Tuesday", "Sundays". */
import {
  anchored,
  type Context,
  type Found,
  type Reading,
  type Rule,
  rule,
  timeless,
} from './rule.js';
import { type Day, move } from './value.js';
import { toTold } from './year-of.js';

export const WEEKDAY_RULES: readonly Rule[] = [
  rule('every w:weekday d:daypart?', (found) => readEvery(found)),
  rule(
    'early? w:weekday (of|comma)? week:(the? (last|this|next|coming|previous) unit)',
    readOfWeek,
  ),
  rule(
    'lead:(the? (last|this|next|coming|previous|past|following))? w:weekday possessive? part? d:daypart?',
    readWeekday,
  ),
];

function readEvery(found: Found): Reading {
  return timeless('SET', `XXXX-WXX-${found.number('w')}${toPart(found)}`);
}

function toPart(found: Found): string {
  return found.has('d') ? `T${found.value('d')}` : '';
}

function readWeekday(found: Found): Reading | undefined {
  const weekday = found.number('w');
  const word = found.group('w')[0];
  if (weekday === undefined || word === undefined) return undefined;
  if (/^[a-z]+day/.test(word.surface)) return undefined;
  if (/days$/.test(word.lower)) return readEvery(found);
  const lead = found.group('lead').at(-1)?.code;
  return anchored((context) => toWeekdayOf(context, weekday, lead, toPart(found)), {
    type: found.has('d') ? 'TIME' : 'DATE',
  });
}

/** Which of the two weekdays around the reference, by the word before it, else by the verb. */
function toWeekdayOf(
  context: Context,
  weekday: number,
  lead: string | undefined,
  part: string,
): string | undefined {
  const from = context.narrative ? toTold(context) : context.reference;
  const day = toDayBy(from, weekday, lead, context);
  return day === undefined ? undefined : `${day}${part}`;
}

function toDayBy(from: Day, weekday: number, lead: string | undefined, context: Context) {
  const back = (from.dayOfWeek - weekday + 7) % 7;
  switch (lead) {
    case 'L':
    case 'P':
    case 'p':
      return move(from, -(back === 0 ? 7 : back), 'D');
    case 'X':
    case 'c':
      return move(from, back === 0 ? 7 : 7 - back, 'D');
    case 'f': {
      const told = toTold(context);
      return move(told, ((weekday - told.dayOfWeek + 6) % 7) + 1, 'D');
    }
    case 'T':
      return move(from, weekday - from.dayOfWeek, 'D');
    default:
      if (back === 0) return from;
      return move(from, context.tense === 'future' ? 7 - back : -back, 'D');
  }
}

const WEEKS: Readonly<Record<string, number>> = { L: -1, p: -1, X: 1, c: 1 };

function readOfWeek(found: Found): Reading | undefined {
  const weekday = found.number('w');
  const week = found.group('week');
  if (weekday === undefined || week.at(-1)?.value !== 'W') return undefined;
  const steps = WEEKS[week.at(-2)?.code ?? ''] ?? 0;
  return anchored(({ reference }) =>
    move(reference, steps * 7 + weekday - reference.dayOfWeek, 'D')?.toString(),
  );
}
