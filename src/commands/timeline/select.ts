/** Which entries a timeline tells: the key days, the best of each week, or all. */
import { Temporal } from 'temporal-polyfill';
import { toDayRange } from '../../language/dates/dates.js';
import type { Entry } from '../../language/events/event.js';
import type { Detail } from './scope.js';

/** Key days of a range: what fits on three cards and on one picture. */
export const KEY_DAYS = 12;

/** @param entries in the order of their dates; that order is kept */
export function selectEntries(entries: readonly Entry[], detail: Detail): Entry[] {
  if (detail === 'all') return [...entries];
  const best = detail === 'weeks' ? bestBy(entries, weekOf) : keyDays(entries);
  return entries.filter((entry) => best.has(entry));
}

/**
 * The days that most independent passages tell and most parties take part in, each with the entry
 * that is told most often. What is only planned or dated by inference makes no day a key day.
 */
function keyDays(entries: readonly Entry[]): ReadonlySet<Entry> {
  const days = new Map<string, Entry[]>();
  for (const entry of entries) {
    const { date, precision, planned, certainty } = entry.event;
    if (precision !== 'day' || planned || certainty !== 'stated') continue;
    days.set(date, [...(days.get(date) ?? []), entry]);
  }
  const heaviest = [...days.values()].sort((a, b) => weighDay(b) - weighDay(a)).slice(0, KEY_DAYS);
  return new Set(heaviest.flatMap((day) => mostTold(day) ?? []));
}

function weighDay(entries: readonly Entry[]): number {
  const passages = entries.reduce((sum, entry) => sum + entry.passages, 0);
  return passages * new Set(entries.flatMap(({ parties }) => parties)).size;
}

function mostTold(entries: readonly Entry[]): Entry | undefined {
  return [...entries].sort((a, b) => b.passages - a.passages || b.weight - a.weight)[0];
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
