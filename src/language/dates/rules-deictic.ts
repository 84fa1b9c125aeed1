/** Times seen from the day of writing or of the story: "yesterday", "last night", "the next day". */
import { OTHER } from './classes.js';
import { BEHIND_BEFORE } from './context-words.js';
import { anchored, type Context, type Found, type Reading, type Rule, rule } from './rule.js';
import { toTold } from './told.js';
import { move } from './value.js';

export const DEICTIC_RULES: readonly Rule[] = [
  rule('the? u:unit b:(before|after) t:today', (found) =>
    found.value('u') === 'D' ? seenFrom(found, (found.number('t') ?? 0) * 2) : undefined,
  ),
  rule('(earlier|later|early|late)? t:today possessive? part? d:daypart?', (found) =>
    isName(found) ? undefined : seenFrom(found, found.number('t') ?? 0),
  ),
  rule('n:tonight', (found) => seenFrom(found, 0, 'TNI')),
  rule('(earlier|later|early|late)? last d:daypart', (found) => seenFrom(found, -1)),
  rule('(earlier|later|early|late)? this d:daypart', (found) => seenFrom(found, 0)),
  rule('(early|late)? the? next d:daypart', (found) => told(found, 1)),
  rule('(early|late)? the? following d:daypart', (found) => told(found, 1)),
  rule('(early|late)? the? previous d:daypart', (found) => told(found, -1)),
  rule('(earlier|later|early|late)? (that|the same) same? d:daypart', (found) => told(found, 0)),
  rule('the? next u:unit', (found) => (isDay(found) ? told(found, 1) : undefined)),
  rule('the? following u:unit', (found) => (isDay(found) ? told(found, 1) : undefined)),
  rule('the? previous u:unit', (found) => (isDay(found) ? told(found, -1) : undefined)),
  rule('the u:unit before', (found) => (isTold(found) ? told(found, -1) : undefined)),
  rule('the u:unit (after|following)', (found) => (isTold(found) ? told(found, 1) : undefined)),
  rule('(earlier|later)? (that same?|the? same) u:unit', (found) =>
    isDay(found) ? told(found, 0) : undefined,
  ),
];

function isDay(found: Found): boolean {
  return found.group('u')[0]?.lower !== 'days' && found.value('u') === 'D';
}

/** "The day before" tells a day when no event follows. */
function isTold(found: Found): boolean {
  return isDay(found) && BEHIND_BEFORE.has(found.after()?.lower ?? '.');
}

/** "USA Today". */
function isName(found: Found): boolean {
  const capital = /^\p{Lu}\p{L}/u;
  return (
    capital.test(found.group('t')[0]?.surface ?? '') &&
    capital.test(found.before()?.surface ?? '') &&
    found.before()?.code === OTHER
  );
}

function seenFrom(found: Found, days: number, part = toPart(found)): Reading {
  return read(part, ({ reference }) => move(reference, days, 'D')?.toString());
}

function told(found: Found, days: number): Reading {
  return read(toPart(found), (context) => move(toTold(context), days, 'D')?.toString());
}

function toPart(found: Found): string {
  return found.has('d') ? `T${found.value('d')}` : '';
}

function read(part: string, toDay: (context: Context) => string | undefined): Reading {
  return anchored(
    (context) => {
      const day = toDay(context);
      return day === undefined ? undefined : `${day}${part}`;
    },
    { type: part === '' ? 'DATE' : 'TIME' },
  );
}
