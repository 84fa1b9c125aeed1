/** What came of what was planned: the entry of its date that tells the same thing as done. */
import { dayAfter, daysBetween } from './calendar.js';
import { byFirstDay, type Cluster } from './clusters.js';
import type { Likeness } from './tellings.js';

export interface Outcome {
  readonly plan: Cluster;
  readonly outcome: Cluster | undefined;
}

/** Shared weight from which a plan and a report are of one event. */
const SAME = 0.4;
/** Meetings slip: an outcome may lie this many days after the date planned. */
const SLIP_DAYS = 2;
/** No plan is told by more than this stretch; longer ones foresee no single event. */
const LONGEST_DAYS = 31;

/** @param happened in the order of their dates */
export function toOutcomes(
  plans: readonly Cluster[],
  happened: readonly Cluster[],
  likeness: Likeness,
): Outcome[] {
  const days = byFirstDay(happened);
  return plans.map((plan) => ({ plan, outcome: toOutcome(plan, days, likeness) }));
}

function toOutcome(
  plan: Cluster,
  days: ReadonlyMap<string, readonly Cluster[]>,
  likeness: Likeness,
): Cluster | undefined {
  const [first] = plan;
  if (first === undefined || daysBetween(first.from, first.to) > LONGEST_DAYS) return undefined;
  let best: Cluster | undefined;
  let most = SAME;
  for (let slip = 0; slip <= daysBetween(first.from, first.to) + SLIP_DAYS; slip++) {
    for (const cluster of days.get(dayAfter(first.from, slip)) ?? []) {
      const alike = Math.max(
        ...cluster
          .filter(({ article }) => article.published >= first.from)
          .map((told) => likeness(first, told)),
      );
      if (alike > most) [best, most] = [cluster, alike];
    }
  }
  return best;
}
