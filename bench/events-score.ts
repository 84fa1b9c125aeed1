/** Scores events against gold by the rules of annotation: one to one, by sentence and expression. */
import type { Span } from '../src/answer.js';
import { toDayRange } from '../src/language/dates/dates.js';
import type { Event } from '../src/language/events/events.js';

export interface GoldEvent extends Span {
  /** The words that give the date; "" when only the day of printing or a neighbour tells it. */
  readonly expression: string;
  readonly date: string;
  readonly borderline: boolean;
  readonly date_also?: string | readonly string[];
}

export interface EventScores extends Record<string, number> {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly dateExact: number;
  readonly dateContains: number;
}

export interface Pair {
  readonly gold: GoldEvent;
  readonly found: Event;
}

/** What one article adds to the counts. */
export interface Outcome {
  readonly pairs: readonly Pair[];
  readonly missed: readonly GoldEvent[];
  readonly wrong: readonly Event[];
}

export function toScores(outcomes: readonly Outcome[]): EventScores {
  const pairs = outcomes.flatMap((each) => each.pairs);
  const wrong = outcomes.flatMap((each) => each.wrong);
  const missed = outcomes.flatMap((each) => each.missed);
  // What no expression dates is scored for recall only.
  const stated = pairs.filter(({ gold }) => gold.expression !== '').length;
  const precision = stated / Math.max(1, stated + wrong.length);
  const recall = pairs.length / Math.max(1, pairs.length + missed.length);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall),
    dateExact: share(pairs, isExact),
    dateContains: share(pairs, isContained),
  };
}

/** Borderline entries, and what matches them, count neither way. */
export function toOutcome(
  text: string,
  gold: readonly GoldEvent[],
  found: readonly Event[],
): Outcome {
  const candidates = gold.flatMap((entry, g) =>
    found.flatMap((event, f) => {
      const overlap = Math.min(entry.end, event.end) - Math.max(entry.start, event.start);
      const shorter = Math.min(entry.end - entry.start, event.end - event.start);
      const same = overlap > 0 && overlap * 2 >= shorter && isSameExpression(text, entry, event);
      return same ? [{ g, f, overlap, exact: isExact({ gold: entry, found: event }) }] : [];
    }),
  );
  candidates.sort((a, b) => b.overlap - a.overlap || Number(b.exact) - Number(a.exact));
  const golds = new Map<number, number>();
  const founds = new Set<number>();
  for (const { g, f } of candidates) {
    if (golds.has(g) || founds.has(f)) continue;
    golds.set(g, f);
    founds.add(f);
  }
  const pairs = gold.flatMap((entry, g) => {
    const event = found[golds.get(g) ?? -1];
    return entry.borderline || event === undefined ? [] : [{ gold: entry, found: event }];
  });
  return {
    pairs,
    missed: gold.filter((entry, g) => !entry.borderline && !golds.has(g)),
    wrong: found.filter((event, f) => !founds.has(f) && event.expression !== undefined),
  };
}

function isSameExpression(text: string, gold: GoldEvent, { expression }: Event): boolean {
  if (gold.expression === '' || expression === undefined)
    return gold.expression === '' && expression === undefined;
  for (let at = text.indexOf(gold.expression, gold.start); at >= 0 && at < gold.end; ) {
    if (at < expression.end && expression.start < at + gold.expression.length) return true;
    at = text.indexOf(gold.expression, at + 1);
  }
  return false;
}

function toDates({ date, date_also }: GoldEvent): string[] {
  return [date, ...(typeof date_also === 'string' ? [date_also] : (date_also ?? []))];
}

export function isExact({ gold, found }: Pair): boolean {
  return toDates(gold).includes(found.date);
}

function isContained({ gold, found }: Pair): boolean {
  const mine = toDayRange(found.date);
  return toDates(gold).some((date) => {
    const its = toDayRange(date);
    if (mine === undefined || its === undefined) return false;
    return (
      (mine.from <= its.from && its.to <= mine.to) || (its.from <= mine.from && mine.to <= its.to)
    );
  });
}

function share<T>(list: readonly T[], isRight: (each: T) => boolean): number {
  return list.filter(isRight).length / Math.max(1, list.length);
}
