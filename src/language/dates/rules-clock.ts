/** Hours of the day: "10:35 a.m.", "6 p.m. EST", "noon", "in the morning". */
import { CLASSES } from './classes.js';
import { anchored, type Found, type Reading, type Rule, rule } from './rule.js';
import { toTold } from './told.js';
import { pad } from './value.js';

export const CLOCK_RULES: readonly Rule[] = [
  rule('h:(clock|daynumber|cardinal) m:meridiem z:zone?', readHour),
  rule('h:clock z:zone?', readHour),
  rule('h:(clock|daynumber|cardinal) in the d:daypart', readHourOfPart),
  rule('n:noon', (found) =>
    found.before()?.lower === 'high' ? undefined : onDay(String(found.value('n'))),
  ),
  rule('(early|late)? (in|the) the? d:daypart', (found) => onDay(`T${found.value('d')}`)),
];

function readHour(found: Found): Reading | undefined {
  const word = found.group('h')[0];
  if (word === undefined) return undefined;
  const [hours = Number.NaN, minutes = 0] = word.surface.split(':').map(Number);
  const half = found.number('m');
  const hour = half === undefined ? hours : (hours % 12) + half;
  if (Number.isNaN(hour) || hour > 24 || minutes > 59) return undefined;
  if (isScore(found)) return undefined;
  return onDay(`T${pad(hour, 2)}:${pad(minutes, 2)}${found.has('z') ? found.value('z') : ''}`);
}

/** "At 4 in the morning", where "killed 4 in the morning" counts people. */
function readHourOfPart(found: Found): Reading | undefined {
  const [hours = Number.NaN, minutes = 0] = (found.group('h')[0]?.surface ?? '')
    .split(':')
    .map(Number);
  if (!/^(?:at|by|until|till)$/.test(found.before()?.lower ?? '') || !(hours <= 12))
    return undefined;
  const half = found.value('d') === 'MO' ? 0 : 12;
  return onDay(`T${pad((hours % 12) + half, 2)}:${pad(minutes, 2)}`);
}

/** "Won 3:10": a clock has two digits behind the colon, and nothing numeric beside it. */
function isScore(found: Found): boolean {
  const code = found.after()?.code;
  return code === CLASSES.slash || found.before()?.code === CLASSES.slash;
}

/** Of the day told last, unless a date beside it says another (see merge.ts). */
function onDay(time: string): Reading {
  return anchored((context) => `${toTold(context)}${time}`, { type: 'TIME', time });
}
