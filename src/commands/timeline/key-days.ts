/** The days of a negotiation that anyone would name: told by many articles, for many parties, and apart. */
import type { Phase } from '../../corpus/corpus.js';
import { daysBetween } from '../../language/events/calendar.js';
import type { Entry } from '../../language/events/event.js';
import { type Day, heaviest, mostTold, toDays, weighDay } from './days.js';

/** Key days of a range: what fits on three cards and on one picture. */
export const KEY_DAYS = 12;

/**
 * A fortnight around a key day is told in its light. Measured on the shipped corpus: without it
 * eight of twelve days fell into two months.
 */
const SHADOW_DAYS = 15;
/** The day on which the profile lets a phase begin turned the talks, by its editor's word. */
const TURN = 2;

/**
 * The heaviest days of each phase, then the heaviest of all, each throwing its shadow on the days
 * around it. What is only planned or dated by inference makes no day a key day.
 *
 * @param entries in the order of their dates
 * @returns of each key day the entry that tells most of it
 */
export function toKeyDays(entries: readonly Entry[], phases: readonly Phase[]): ReadonlySet<Entry> {
  const days = toDays(entries);
  const turns = new Set(phases.map(({ from }) => from));
  const chosen: Day[] = [];
  const weigh = (day: Day) =>
    weighDay(day) * (turns.has(day.date) ? TURN : 1) * toLight(day, chosen);
  const take = (among: readonly Day[]) => {
    const best = heaviest(
      among.filter((day) => !chosen.includes(day)),
      weigh,
    );
    if (best !== undefined && chosen.length < KEY_DAYS) chosen.push(best);
    return best;
  };
  // The heaviest phase first, so that no lesser day of another stands in its day's light.
  let open = phases
    .filter((phase) => days.some((day) => isOf(phase, day)))
    .flatMap((phase) => Array.from({ length: toShare(phase) }, () => phase));
  while (open.length > 0 && chosen.length < KEY_DAYS) {
    const best = take(days.filter((day) => open.some((phase) => isOf(phase, day))));
    if (best === undefined) break;
    open = open.filter((phase, at) => !isOf(phase, best) || open.indexOf(phase) !== at);
  }
  while (chosen.length < Math.min(KEY_DAYS, days.length)) take(days);
  return new Set(chosen.flatMap((day) => mostTold(day) ?? []));
}

/** Days of a phase: one, and one for each whole year of a longer one, so that no years stay untold. */
function toShare({ from, to }: Phase): number {
  return to === undefined ? 1 : Math.max(1, Math.floor(daysBetween(from, to) / 365));
}

function isOf({ from, to }: Phase, { date }: Day): boolean {
  return from <= date && (to === undefined || date <= to);
}

/** From 0, on a key day, to 1, far from all. */
function toLight({ date }: Day, chosen: readonly Day[]): number {
  return chosen.reduce((light, other) => {
    const shadow = daysBetween(date, other.date) / SHADOW_DAYS;
    return light * (1 - Math.exp(-(shadow ** 2)));
  }, 1);
}
