/** Cards of /positions that show statements: a party's issues, an issue's parties, one cell. */
import type { Action, Answer, Section } from '../../answer.js';
import { describeDate } from '../../language/dates/dates.js';
import type { Statement } from '../../language/statements/statements.js';
import type { Library } from '../../library.js';
import { toAsOf } from '../as-of.js';
import type { Context } from '../command.js';
import { toButton, toSelects } from './controls.js';
import { type Scope, statementsOf } from './scope.js';
import { toShownStatement } from './show.js';

/** Statements on a card, so that each has room for its sentence and its source. */
const PER_CARD = 4;

type PositionsContext = Context<Library>;

/** A party's issues, the one with the newest statement first. */
export function toPartyCard(scope: Scope, first: number, context: PositionsContext): Answer {
  const { library } = context;
  const statements = statementsOf(library, scope);
  const newest = toNewest(library, statements);
  const sections = newest.slice(first, first + PER_CARD).map(({ last, on }, index): Section => {
    const heading = `${on.join(' · ')}, the newest`;
    return { heading, passages: [toShownStatement(library, last, first + index + 1)] };
  });
  const next = first + PER_CARD;
  const more = next < newest.length ? [toButton(`from${next}`, 'More issues', scope)] : [];
  return toCard(`Positions of ${scope.party?.label}`, sections, more, scope, context);
}

interface Newest {
  readonly last: Statement;
  /** The issues it is the newest on, each with the number of statements: "Ceasefire: 53 statements". */
  readonly on: string[];
}

/** The newest statement on each issue, once where it is that of several; the newest of all first. */
function toNewest({ corpus }: Library, statements: readonly Statement[]): Newest[] {
  const newest = new Map<Statement, Newest>();
  for (const { id, label } of corpus.profile.issues) {
    const said = statements.filter(({ issues }) => issues.includes(id));
    const last = said.at(-1);
    if (last === undefined) continue;
    const known = newest.get(last) ?? { last, on: [] };
    known.on.push(`${label}: ${count(said)}`);
    newest.set(last, known);
  }
  return [...newest.values()].sort((a, b) => compare(dayOf(b.last), dayOf(a.last)));
}

/** The parties side by side in the fixed order, with a row for each that has said nothing. */
export function toIssueCard(scope: Scope, first: number, context: PositionsContext): Answer {
  const { library } = context;
  const statements = statementsOf(library, scope);
  const rows = library.corpus.profile.parties.map((party) => {
    return { party, said: statements.filter((statement) => statement.party === party.id) };
  });
  const speaking = rows.filter(({ said }) => said.length > 0);
  const silent = rows.filter(({ said }) => said.length === 0);
  const sections = speaking
    .slice(first, first + PER_CARD)
    .map(({ party, said }, index): Section => {
      const last = said.at(-1);
      const passages = last ? [toShownStatement(library, last, first + index + 1)] : [];
      return { heading: `${party.label} · ${count(said)}, the newest`, passages };
    });
  const next = first + PER_CARD;
  const more = next < speaking.length ? [toButton(`from${next}`, 'More parties', scope)] : [];
  const nothing = silent.map(({ party }) => `${party.label}: no statement in this corpus.`);
  const all =
    nothing.length > 0
      ? [...sections, { heading: 'Nothing said', lines: nothing, passages: [] }]
      : sections;
  return toCard(`Positions on ${scope.issue?.label}`, all, more, scope, context);
}

/** Then and now: the earliest and the newest statement, and how many lie between. */
export function toCellCard(scope: Scope, whole: boolean, context: PositionsContext): Answer {
  const { library } = context;
  const statements = statementsOf(library, scope);
  const [then, ...later] = statements;
  const now = later.at(-1);
  const between = Math.max(0, statements.length - 2);
  const sections: Section[] = [
    ...(then ? [toTold(now ? 'Then' : 'The only statement', then, 1)] : []),
    ...(now ? [toTold('Now', now, 2)] : []),
  ];
  function toTold(name: string, statement: Statement, n: number): Section {
    const heading = `${name} · ${describeDate(statement.said.value)}`;
    const lines = n === 2 ? [`${between} between the two.`] : [];
    return { heading, lines, passages: [toShownStatement(library, statement, n, whole)] };
  }
  const actions = [
    ...(between > 0 ? [toButton('all0', `All ${statements.length} by date`, scope)] : []),
    ...(whole ? [] : [toButton('whole', 'Show the whole passages', scope)]),
  ];
  return toCard(toTitle(scope), sections, actions, scope, context);
}

/** Every statement of a cell, oldest first, a page at a time. */
export function toAllCard(scope: Scope, first: number, context: PositionsContext): Answer {
  const { library } = context;
  const statements = statementsOf(library, scope);
  const passages = statements
    .slice(first, first + PER_CARD)
    .map((statement, index) => toShownStatement(library, statement, first + index + 1));
  const next = first + PER_CARD;
  const actions = [
    ...(first > 0 ? [toButton(`all${Math.max(0, first - PER_CARD)}`, 'Earlier', scope)] : []),
    ...(next < statements.length ? [toButton(`all${next}`, 'Later', scope)] : []),
  ];
  const heading = `All ${statements.length}, oldest first`;
  return toCard(toTitle(scope), [{ heading, passages }], actions, scope, context);
}

function toCard(
  title: string,
  sections: readonly Section[],
  actions: readonly Action[],
  scope: Scope,
  { library, today }: PositionsContext,
): Answer {
  const asOf = toAsOf(library.corpus, today);
  const selects = toSelects(scope, library);
  if (sections.every(({ passages }) => passages.length === 0)) {
    const reason =
      'The corpus holds no statement that fits; choose another party or issue, or other dates.';
    return { kind: 'nothing', title, reason, asOf, sections: [], actions: selects };
  }
  return {
    kind: 'answer',
    title,
    asOf,
    notes: toNotes(scope),
    sections,
    actions: [...actions, ...selects],
  };
}

function toTitle({ party, issue }: Scope): string {
  return `${party?.label} on ${issue?.label}`;
}

function toNotes({ since, until }: Scope): string[] {
  const days = [since && `since ${describeDate(since)}`, until && `until ${describeDate(until)}`];
  const said = days.filter(Boolean).join(', ');
  return said ? [`Only statements made ${said}.`] : [];
}

function count(said: readonly Statement[]): string {
  return said.length === 1 ? '1 statement' : `${said.length} statements`;
}

function dayOf({ said }: Statement): string {
  return said.value.slice(-10);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
