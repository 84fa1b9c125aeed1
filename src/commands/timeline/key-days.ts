/** The days of a negotiation that anyone would name: told by many, for many parties, and apart. */
import type { Phase } from '../../corpus/corpus.js';
import type { Entry } from '../../language/events/event.js';

/** Key days of a range: what fits on three cards and on one picture. */
export const KEY_DAYS = 12;

/**
 * A fortnight around a key day is told in its light. Measured on the shipped corpus: without it
 * eight of twelve days fell into two months.
 */
const SHADOW_DAYS = 15;
/** The day on which the profile lets a phase begin turned the talks, by its editor's word. */
const TURN = 2;
const MS_A_DAY = 86_400_000;

interface Day {
  readonly date: string;
  readonly entries: Entry[];
}

/**
 * The heaviest day of each phase, then the heaviest of all, each throwing its shadow on the days
 * around it. What is only planned or dated by inference makes no day a key day.
 *
 * @param entries in the order of their dates
 * @returns of each key day the entry that is told most often
 */
export function toKeyDays(entries: readonly Entry[], phases: readonly Phase[]): ReadonlySet<Entry> {
  const days = toDays(entries);
  const turns = new Set(phases.map(({ from }) => from));
  const chosen: Day[] = [];
  const weigh = (day: Day) =>
    weighDay(day) * (turns.has(day.date) ? TURN : 1) * toLight(day, chosen);
  const take = (among: readonly Day[]) => {
    const best = heaviest(among, chosen, weigh);
    if (best !== undefined && chosen.length < KEY_DAYS) chosen.push(best);
  };
  for (const { from, to } of phases) {
    take(days.filter(({ date }) => from <= date && (to === undefined || date <= to)));
  }
  while (chosen.length < Math.min(KEY_DAYS, days.length)) take(days);
  return new Set(chosen.flatMap((day) => mostTold(day) ?? []));
}

function toDays(entries: readonly Entry[]): Day[] {
  const days = new Map<string, Day>();
  for (const entry of entries) {
    const { date, precision, planned, certainty } = entry.event;
    if (precision !== 'day' || planned || certainty !== 'stated') continue;
    const day = days.get(date) ?? { date, entries: [] };
    day.entries.push(entry);
    days.set(date, day);
  }
  return [...days.values()];
}

function heaviest(
  days: readonly Day[],
  chosen: readonly Day[],
  weigh: (day: Day) => number,
): Day | undefined {
  let best: Day | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    const weight = weigh(day);
    if (weight > most && !chosen.includes(day)) [best, most] = [day, weight];
  }
  return best;
}

/** Independent passages × parties. */
function weighDay({ entries }: Day): number {
  const passages = entries.reduce((sum, entry) => sum + entry.passages, 0);
  return passages * new Set(entries.flatMap(({ parties }) => parties)).size;
}

/** From 0, on a key day, to 1, far from all. */
function toLight({ date }: Day, chosen: readonly Day[]): number {
  return chosen.reduce((light, other) => {
    const apart = (Date.parse(date) - Date.parse(other.date)) / MS_A_DAY;
    return light * (1 - Math.exp(-((apart / SHADOW_DAYS) ** 2)));
  }, 1);
}

/** Passages that an article's opening counts for: there an editor put what mattered. */
const LEAD = 2;

function mostTold({ entries }: Day): Entry | undefined {
  const told = ({ passages, leads }: Entry) => passages + LEAD * leads;
  return [...entries].sort((a, b) => told(b) - told(a) || b.weight - a.weight)[0];
}
