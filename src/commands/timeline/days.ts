/** The days of a timeline: how much each matters, and what it is known for. */
import type { Entry } from '../../language/events/event.js';

/** A day, with the meetings of several that it is the heaviest of. */
export interface Day {
  readonly date: string;
  readonly entries: Entry[];
}

/** What is only planned or dated by inference makes no day. */
export function toDays(entries: readonly Entry[]): Day[] {
  const days = new Map<string, Day>();
  for (const entry of entries) {
    const { day: date, event } = entry;
    if (date === undefined || event.certainty !== 'stated') continue;
    const day = days.get(date) ?? { date, entries: [] };
    day.entries.push(entry);
    days.set(date, day);
  }
  return [...days.values()];
}

/**
 * Articles × parties: days that many articles speak of, later ones too, are those that mattered
 * (Kessler et al. 2012). Passages would count all that one article says of a day. One of a great
 * event weighs in full, one of many small ones, mostly words, less.
 */
export function weighDay(day: Day): number {
  const { entries } = day;
  const articles = new Set(
    entries.flatMap(({ event, others }) => [event, ...others].map(({ articleId }) => articleId)),
  );
  const parties = new Set(entries.flatMap((entry) => entry.parties));
  return articles.size * parties.size * Math.sqrt(Math.min(1, mostTold(day)?.prominence ?? 0));
}

/** The first of the heaviest. */
export function heaviest(
  days: readonly Day[],
  weigh: (day: Day) => number = weighDay,
): Day | undefined {
  let best: Day | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    const weight = weigh(day);
    if (weight > most) [best, most] = [day, weight];
  }
  return best;
}

/** What the day is known for. */
export function mostTold({ entries }: Day): Entry | undefined {
  return [...entries].sort((a, b) => b.prominence - a.prominence || b.weight - a.weight)[0];
}
