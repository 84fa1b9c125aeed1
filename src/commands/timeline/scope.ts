/** What a card of /timeline is about, and the entries that fit it. */
import { toDayRange } from '../../language/dates/dates.js';
import { daysBetween } from '../../language/events/calendar.js';
import type { Entry } from '../../language/events/event.js';
import type { Library } from '../../library.js';
import type { Options } from '../../request.js';
import { type Period, toIssue, toParty, toPeriod } from '../filters.js';
import { type Topic, toTopic } from './topic.js';

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

/** Entries within the scope whatever its detail, in the order of their dates; none when no passage is on its topic. */
export async function entriesOf(library: Library, scope: Scope, today: string): Promise<Entry[]> {
  const { topic, party, issue } = scope;
  const about = topic === undefined ? undefined : toTopic(topic, library, today);
  const entries = await library.entries();
  return entries.flatMap((entry) => {
    if (party !== undefined && !entry.parties.includes(party)) return [];
    if (issue !== undefined && !entry.issues.includes(issue)) return [];
    if (!isWithin(entry, scope)) return [];
    return (about === undefined ? entry : toldOn(about, entry)) ?? [];
  });
}

/** Mostly: a year is not of one of its weeks, a week that begins the month is of the month. */
function isWithin({ event }: Entry, { since, until }: Period): boolean {
  const days = toDayRange(event.date);
  if (days === undefined) return since === undefined && until === undefined;
  const from = since !== undefined && since > days.from ? since : days.from;
  const to = until !== undefined && until < days.to ? until : days.to;
  return 2 * (daysBetween(from, to) + 1) > daysBetween(days.from, days.to);
}

/** The entry with the telling that is about the topic, the best one if that is. */
function toldOn(topic: Topic, entry: Entry): Entry | undefined {
  const { event, others } = entry;
  if (topic(event)) return entry;
  const told = others.find((other) => other.date === event.date && topic(other));
  if (told === undefined) return others.some(topic) ? entry : undefined;
  return { ...entry, event: told, others: [event, ...others.filter((other) => other !== told)] };
}
