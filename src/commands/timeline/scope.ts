/** What a card of /timeline is about, and the entries that fit it. */
import { toDayRange } from '../../language/dates/dates.js';
import type { Entry } from '../../language/events/event.js';
import type { Library } from '../../library.js';
import type { Options } from '../../request.js';
import { type Period, toIssue, toParty, toPeriod } from '../filters.js';

export const DETAILS = ['key days', 'weeks', 'all'] as const;
export type Detail = (typeof DETAILS)[number];

export interface Scope extends Period {
  readonly topic?: string;
  /** Ids of the profile. */
  readonly party?: string;
  readonly issue?: string;
  readonly detail: Detail;
  readonly oldestFirst: boolean;
}

/** @throws BadOption that offers the nearest names, or says how to write a date */
export function toScope(options: Options, { corpus }: Library, today: string): Scope {
  const party = toParty(options, corpus.profile)?.id;
  const issue = toIssue(options, corpus.profile)?.id;
  return {
    ...(options.topic !== undefined && { topic: String(options.topic) }),
    ...(party !== undefined && { party }),
    ...(issue !== undefined && { issue }),
    ...toPeriod(options, today),
    detail: DETAILS.find((detail) => detail === options.detail) ?? 'key days',
    oldestFirst: false,
  };
}

/** Fields of a button, each possibly empty; the topic comes last because it may hold the mark. */
export function toState({ party, issue, since, until, detail, oldestFirst, topic }: Scope): string {
  const fields = [party, issue, since, until, DETAILS.indexOf(detail), oldestFirst ? 1 : 0, topic];
  return fields.map((field) => field ?? '').join('|');
}

export function fromState(fields: readonly string[]): Scope {
  const [party, issue, since, until, detail, order, ...topic] = fields;
  return {
    ...(topic.join('|') && { topic: topic.join('|') }),
    ...(party && { party }),
    ...(issue && { issue }),
    ...(since && { since }),
    ...(until && { until }),
    detail: DETAILS[Number(detail)] ?? 'key days',
    oldestFirst: order === '1',
  };
}

/** Passages that a topic reaches: enough for a long story, few enough to stay on it. */
const TOPIC_REACH = 60;

/** Entries within the scope whatever its detail, in the order of their dates. */
export async function entriesOf(library: Library, scope: Scope, today: string): Promise<Entry[]> {
  const { topic, party, issue, since, until } = scope;
  const about =
    topic === undefined
      ? undefined
      : new Set(
          library.index
            .search({ text: topic, today, limit: TOPIC_REACH })
            .passages.map((hit) => hit.id),
        );
  const entries = await library.entries();
  return entries.filter((entry) => {
    if (party !== undefined && !entry.parties.includes(party)) return false;
    if (issue !== undefined && !entry.issues.includes(issue)) return false;
    const days = toDayRange(entry.event.date);
    if (since !== undefined && (!days || days.to < since)) return false;
    if (until !== undefined && (!days || days.from > until)) return false;
    return !about || [entry.event, ...entry.others].some(({ passageId }) => about.has(passageId));
  });
}
