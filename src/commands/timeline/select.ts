/** Which entries a timeline tells: the key days, the best of each week, or all. */
import { Temporal } from 'temporal-polyfill';
import type { Phase } from '../../corpus/corpus.js';
import { toDayRange } from '../../language/dates/dates.js';
import type { Entry } from '../../language/events/event.js';
import { heaviest, mostTold, toDays } from './days.js';
import { toKeyDays } from './key-days.js';
import type { Detail } from './scope.js';

/** @param entries in the order of their dates; that order is kept */
export function selectEntries(
  entries: readonly Entry[],
  detail: Detail,
  phases: readonly Phase[],
): Entry[] {
  if (detail === 'all') return [...entries];
  const best = detail === 'weeks' ? toBestOfWeeks(entries) : toKeyDays(entries, phases);
  return entries.filter((entry) => best.has(entry));
}

/** What the heaviest day of each week is known for; of a week that tells no day, the heaviest entry. */
function toBestOfWeeks(entries: readonly Entry[]): ReadonlySet<Entry> {
  const weeks = new Map<string, Entry[]>();
  for (const entry of entries) {
    const week = weekOf(entry);
    weeks.set(week, [...(weeks.get(week) ?? []), entry]);
  }
  return new Set(
    [...weeks.values()].flatMap((told) => {
      const day = heaviest(toDays(told));
      return (day === undefined ? toHeaviest(told) : mostTold(day)) ?? [];
    }),
  );
}

function toHeaviest(entries: readonly Entry[]): Entry | undefined {
  return [...entries].sort((a, b) => b.weight - a.weight)[0];
}

/** The Monday of the week of an entry's day, or in which it begins. */
function weekOf({ event, day: known }: Entry): string {
  const from = known ?? toDayRange(event.date)?.from;
  if (from === undefined) return event.date;
  const day = Temporal.PlainDate.from(from);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}
