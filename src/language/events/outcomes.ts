/** What came of what was planned: the entry of its date that tells the same thing as done. */
import { dayAfter, daysBetween } from './calendar.js';
import { byFirstDay } from './join-dates.js';
import type { Likeness } from './likeness.js';
import type { Cluster } from './nearest.js';
import type { Telling } from './tellings.js';

export interface Outcome {
  readonly plan: Cluster;
  readonly outcome: Cluster | undefined;
}

/** Shared weight from which a plan and a report of its very day, or of the place that it names, are of one event. */
const SAME = 0.3;
/** The same, of a plan that names no place and a report of another day. */
const SAME_ANYWHERE = 0.5;
/** Terms that the two must share: a name alone, such as that of a party, is no sign. */
const SHARED = 3;
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
    const isVeryDay = slip === 0 && first.from === first.to;
    const least = isVeryDay || first.event.place !== undefined ? SAME : SAME_ANYWHERE;
    for (const cluster of days.get(dayAfter(first.from, slip)) ?? []) {
      const reports = cluster.filter((told) => isReport(first, told));
      const alike = Math.max(...reports.map((told) => likeness(first, told)));
      if (alike > most && alike > least) [best, most] = [cluster, alike];
    }
  }
  return best;
}

/** Told from the day planned on, of a day, as done, and of the place and things planned. */
function isReport(plan: Telling, { event, article, terms }: Telling): boolean {
  if (article.published < plan.from || event.precision !== 'day') return false;
  if (plan.event.place !== undefined && plan.event.place !== event.place) return false;
  const sentence = article.text.slice(event.start, event.end);
  if (FORESEEN.test(sentence) && !FELL_THROUGH.test(sentence)) return false;
  return [...plan.terms].filter((term) => terms.has(term)).length >= SHARED;
}

/** A plan told again when its day was over. */
const FORESEEN = /\b(?:planned|scheduled|proposed|possible|expected|due|intended|would|should)\b/iu;
/** That it did not come is an outcome too: "the ceremony planned for 28 February was cancelled". */
const FELL_THROUGH = /\b(?:cancell?ed|postponed|called off|put off|fell through|abandoned)\b/iu;
