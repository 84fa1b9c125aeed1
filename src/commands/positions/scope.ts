/** What a card of /positions is about, read from options or from a button. */
import type { Issue, Party } from '../../corpus/corpus.js';
import { toDayRange } from '../../language/dates/dates.js';
import type { Statement } from '../../language/statements/statements.js';
import type { Library } from '../../library.js';
import type { Options } from '../../request.js';
import { type Period, toIssue, toParty, toPeriod } from '../filters.js';

export interface Scope extends Period {
  readonly party?: Party;
  readonly issue?: Issue;
}

/** @throws BadOption that offers the nearest names, or says how to write a date */
export function toScope(options: Options, { corpus }: Library, today: string): Scope {
  const party = toParty(options, corpus.profile);
  const issue = toIssue(options, corpus.profile);
  return { ...(party && { party }), ...(issue && { issue }), ...toPeriod(options, today) };
}

/** Statements within the scope, oldest first. */
export function statementsOf(library: Library, scope: Scope): Statement[] {
  return library.statements().filter((statement) => fits(statement, scope));
}

function fits(statement: Statement, { party, issue, since, until }: Scope): boolean {
  if (party !== undefined && statement.party !== party.id) return false;
  if (issue !== undefined && !statement.issues.includes(issue.id)) return false;
  if (since === undefined && until === undefined) return true;
  const days = toDayRange(statement.said.value);
  if (!days) return false;
  return (since === undefined || days.to >= since) && (until === undefined || days.from <= until);
}

/** Fields of a button: party, issue, since, until, each possibly empty. */
export function toState({ party, issue, since, until }: Scope): string {
  return [party?.id, issue?.id, since, until].map((field) => field ?? '').join('|');
}

/** The reverse of toState; ids that the profile no longer has are dropped. */
export function fromState(fields: readonly string[], { corpus }: Library): Scope {
  const [partyId, issueId, since, until] = fields;
  const party = corpus.profile.parties.find(({ id }) => id === partyId);
  const issue = corpus.profile.issues.find(({ id }) => id === issueId);
  return {
    ...(party && { party }),
    ...(issue && { issue }),
    ...(since && { since }),
    ...(until && { until }),
  };
}
