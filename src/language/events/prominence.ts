/** How much of its day an event tells: a day is known by what its passages have in common. */
import { toVerb } from '../statements/cues/verbs.js';
import { isLead, leans } from './best.js';
import { dayAfter, daysBetween } from './calendar.js';
import type { Entry } from './event.js';
import type { Rarity } from './likeness.js';
import type { Cluster } from './nearest.js';
import type { Telling } from './tellings.js';

/** A summit of 15–16 June belongs to one of its days; what takes longer has none. */
const LONGEST_MEETING = 3;

/** What the tellings of a day speak of. */
interface Day {
  readonly passages: ReadonlySet<string>;
  /** For each term the passages that use it. */
  readonly terms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where most passages place it. */
  readonly places: ReadonlySet<string>;
  /** Length of the centroid. */
  readonly length: number;
}

/** How much of its day an event tells, 0 or more and comparable within a day only; and that day. */
export type Prominence = (best: Telling, cluster: Cluster) => Pick<Entry, 'prominence' | 'day'>;

/**
 * An editor opens an article with what matters; a day's talks are where most of it happened; who
 * met is news before what they said; a sentence of several dates tells each in part, the later
 * ones in passing. Chosen by reading the 19 heaviest days of the shipped corpus, none of which was
 * kept back as a check.
 */
const LEADS = 2;
const AT_PLACE = 1.3;
const ONLY_SAYS = 0.6;
const LEANS = 0.5;

export function toProminence(tellings: readonly Telling[], rarity: Rarity): Prominence {
  const dayOf = toDayOf(tellings);
  const days = toDays(tellings, dayOf, rarity);
  return (best, cluster) => {
    const date = dayOf(best);
    const day = date === undefined ? undefined : days.get(date);
    if (date === undefined || day === undefined) return { prominence: 0 };
    const passages = new Set(cluster.map(({ event }) => event.passageId)).size;
    const prominence =
      (toCentrality(best, day, rarity) *
        Math.cbrt(passages) *
        (isLead(best) ? LEADS : 1) *
        (day.places.has(best.event.place ?? '') ? AT_PLACE : 1) *
        (onlySays(best) ? ONLY_SAYS : 1) *
        (leans(best) ? LEANS : 1)) /
      (1 + best.otherDates + best.datesBefore);
    return { prominence, day: date };
  };
}

type DayOf = (telling: Telling) => string | undefined;

/** Talks of 23 to 25 March are known by the day on which they ended, if most passages tell of it. */
function toDayOf(tellings: readonly Telling[]): DayOf {
  const told: Holders = new Map();
  for (const { event, from, to } of tellings) {
    if (!event.planned && from === to) hold(told, from, event.passageId);
  }
  return ({ event, from, to }) => {
    const length = daysBetween(from, to);
    if (event.planned || length > LONGEST_MEETING) return undefined;
    const days = Array.from({ length: length + 1 }, (_, at) => dayAfter(from, at));
    const sizeOf = (day: string) => told.get(day)?.size ?? 0;
    return days.reduce((most, day) => (sizeOf(day) > sizeOf(most) ? day : most));
  };
}

function toDays(
  tellings: readonly Telling[],
  dayOf: DayOf,
  rarity: Rarity,
): ReadonlyMap<string, Day> {
  const days = new Map<string, { passages: Set<string>; terms: Holders; places: Holders }>();
  for (const telling of tellings) {
    const date = dayOf(telling);
    if (date === undefined) continue;
    const { event, terms } = telling;
    const day = days.get(date) ?? { passages: new Set(), terms: new Map(), places: new Map() };
    days.set(date, day);
    day.passages.add(event.passageId);
    for (const term of terms) hold(day.terms, term, event.passageId);
    if (event.place !== undefined) hold(day.places, event.place, event.passageId);
  }
  return new Map(
    [...days].map(([date, { passages, terms, places }]) => [
      date,
      { passages, terms, places: toMost(places), length: toLength({ passages, terms }, rarity) },
    ]),
  );
}

function toMost(places: Holders): ReadonlySet<string> {
  const most = Math.max(...[...places.values()].map(({ size }) => size));
  return new Set([...places].flatMap(([place, { size }]) => (size === most ? [place] : [])));
}

type Holders = Map<string, Set<string>>;

function hold(holders: Holders, key: string, passage: string): void {
  holders.set(key, (holders.get(key) ?? new Set()).add(passage));
}

function toLength({ passages, terms }: Pick<Day, 'passages' | 'terms'>, rarity: Rarity): number {
  let sum = 0;
  for (const [term, { size }] of terms) sum += (rarity(term) * (size / passages.size)) ** 2;
  return Math.sqrt(sum);
}

/** Cosine with the centroid of the day, whose terms count for the share of passages that use them (Radev et al. 2004). */
function toCentrality({ terms }: Telling, day: Day, rarity: Rarity): number {
  let product = 0;
  let square = 0;
  for (const term of terms) {
    const weight = rarity(term) ** 2;
    product += weight * ((day.terms.get(term)?.size ?? 0) / day.passages.size);
    square += weight;
  }
  return square === 0 || day.length === 0 ? 0 : product / Math.sqrt(square) / day.length;
}

/** It has a verb of saying: what it tells is words. */
function onlySays({ event, article }: Telling): boolean {
  const words =
    article.text
      .slice(event.start, event.end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => {
    const verb = toVerb(word);
    return verb?.kind === 'say' && verb.form === 'past';
  });
}
