/** Which entries a timeline tells: the key days, the best of each week, or all. */
import { Temporal } from 'temporal-polyfill';
import type { Phase } from '../../corpus/corpus.js';
import { toDayRange } from '../../language/dates/dates.js';
import type { Entry } from '../../language/events/event.js';
import { toKeyDays } from './key-days.js';
import type { Detail } from './scope.js';

/** @param entries in the order of their dates; that order is kept */
export function selectEntries(
  entries: readonly Entry[],
  detail: Detail,
  phases: readonly Phase[],
): Entry[] {
  if (detail === 'all') return [...entries];
  const best = detail === 'weeks' ? bestBy(entries, weekOf) : toKeyDays(entries, phases);
  return entries.filter((entry) => best.has(entry));
}

function bestBy(entries: readonly Entry[], keyOf: (entry: Entry) => string): ReadonlySet<Entry> {
  const best = new Map<string, Entry>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const rival = best.get(key);
    if (!rival || entry.weight > rival.weight) best.set(key, entry);
  }
  return new Set(best.values());
}

/** The Monday of the week in which an entry begins. */
function weekOf({ event }: Entry): string {
  const from = toDayRange(event.date)?.from;
  if (from === undefined) return event.date;
  const day = Temporal.PlainDate.from(from);
  return day.subtract({ days: day.dayOfWeek - 1 }).toString();
}
