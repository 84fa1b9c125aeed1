/** Weekdays: "on Thursday", "last Friday", "Monday night", "next Tuesday", "Sundays". */
import { CLASSES, STEPS } from './classes.js';
import {
  anchored,
  type Context,
  type Found,
  type Reading,
  type Rule,
  rule,
  timeless,
} from './rule.js';
import { toTold } from './told.js';
import { type Day, move } from './value.js';

export const WEEKDAY_RULES: readonly Rule[] = [
  rule('every w:weekday d:daypart?', (found) => readEvery(found)),
  rule(
    'early? w:weekday (of|comma)? week:(the? (last|this|next|coming|previous|following) unit)',
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
  const told = toTold(context);
  switch (lead) {
    case CLASSES.last:
    case CLASSES.past:
      return toBefore(from, weekday);
    case CLASSES.previous:
      return toBefore(told, weekday);
    case CLASSES.next:
    case CLASSES.coming:
      return toBehind(from, weekday);
    case CLASSES.following:
      return toBehind(told, weekday);
    case CLASSES.this:
      return move(from, weekday - from.dayOfWeek, 'D');
    default:
      if (from.dayOfWeek === weekday) return from;
      return context.tense === 'future' ? toBehind(from, weekday) : toBefore(from, weekday);
  }
}

function toBefore(day: Day, weekday: number): Day | undefined {
  return move(day, -(((day.dayOfWeek - weekday + 6) % 7) + 1), 'D');
}

function toBehind(day: Day, weekday: number): Day | undefined {
  return move(day, ((weekday - day.dayOfWeek + 6) % 7) + 1, 'D');
}

function readOfWeek(found: Found): Reading | undefined {
  const weekday = found.number('w');
  const week = found.group('week');
  if (weekday === undefined || week.at(-1)?.value !== 'W') return undefined;
  const lead = week.at(-2)?.code ?? '';
  const isTold = lead === CLASSES.following || lead === CLASSES.previous;
  return anchored((context) => {
    const from = isTold ? toTold(context) : context.reference;
    return move(from, (STEPS[lead] ?? 0) * 7 + weekday - from.dayOfWeek, 'D')?.toString();
  });
}
