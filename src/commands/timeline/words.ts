/** What a card of /timeline says about what was asked for. */
import { describeDate } from '../../language/dates/dates.js';
import type { Library } from '../../library.js';
import type { Period } from '../filters.js';
import type { Scope } from './scope.js';

export function toTitle({ topic, party, issue }: Scope, { corpus }: Library): string {
  const { parties, issues } = corpus.profile;
  const names = [
    parties.find(({ id }) => id === party)?.label,
    issues.find(({ id }) => id === issue)?.label,
    topic,
  ].filter(Boolean);
  return names.length > 0 ? `Timeline: ${names.join(' · ')}` : 'Timeline';
}

export function toNotes(scope: Scope): string[] {
  const said = toDays(scope);
  const kind = { 'key days': 'Key days', weeks: 'The best of each week', all: 'All dated events' };
  return [said ? `${kind[scope.detail]}, ${said}.` : `${kind[scope.detail]}.`];
}

function toDays({ since, until }: Period): string {
  const days = [since && `since ${describeDate(since)}`, until && `until ${describeDate(until)}`];
  return days.filter(Boolean).join(', ');
}

/** What was looked for, so that a slip can be seen. */
export function toReason(scope: Scope): string {
  const about = scope.topic === undefined ? '' : ` on “${scope.topic}”`;
  const said = toDays(scope);
  const when = said === '' ? '' : ` ${said}`;
  return `The corpus tells no dated event${about}${when} that fits; try other words, wider dates or fewer filters.`;
}
