/** Neither party nor issue: parties × issues, as a picture and in words. */
import type { Answer } from '../../answer.js';
import type { Issue, Party } from '../../corpus/corpus.js';
import { toLongDay, toShortDay } from '../../corpus/day.js';
import { describeDate } from '../../language/dates/dates.js';
import type { Statement } from '../../language/statements/statements.js';
import type { Library } from '../../library.js';
import { drawMatrix, MAX_PARTIES, type Matrix } from '../../pictures/matrix.js';
import { toAsOf } from '../as-of.js';
import type { Context } from '../command.js';
import { toSelects } from './controls.js';
import { type Scope, statementsOf } from './scope.js';

interface Cell {
  readonly count: number;
  readonly newest?: string;
}

/** Discord's limit of an alt text is 1,024 characters; this leaves a margin. */
const ALT_ROOM = 1_000;

export function toMatrixCard(scope: Scope, context: Context<Library>): Answer {
  const { library, today } = context;
  const { profile } = library.corpus;
  const cells = toCells(statementsOf(library, scope));
  const rows = profile.issues.map((issue) => ({
    issue,
    line: toLine(issue, profile.parties, cells),
  }));
  const title = `Who has spoken on what: ${profile.negotiation}`;
  const asOf = toAsOf(library.corpus, today);
  const picture = toPicture(profile.parties, profile.issues, cells, library);
  const name = `positions-${toName(scope)}.png`;
  context.attach(name, () => drawMatrix(picture));
  return {
    kind: 'answer',
    title,
    asOf,
    sections: [{ lines: rows.map(({ line }) => line), passages: [] }],
    files: [{ name, alt: toAlt(picture) }],
    actions: toSelects(scope, library),
  };
}

/** By "party issue": how many statements, and the last day of the newest. */
function toCells(statements: readonly Statement[]): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { party, issues, said } of statements) {
    for (const issue of issues) {
      const key = `${party} ${issue}`;
      // Oldest first, so the last one seen is the newest.
      cells.set(key, { count: (cells.get(key)?.count ?? 0) + 1, newest: said.value.slice(-10) });
    }
  }
  return cells;
}

/** "Ceasefire — Russia 12 (3 Mar 2026), Ukraine 9 (1 Mar 2026)". */
function toLine(issue: Issue, parties: readonly Party[], cells: ReadonlyMap<string, Cell>): string {
  const said = parties.flatMap((party) => {
    const cell = cells.get(`${party.id} ${issue.id}`);
    return cell
      ? [`${party.label} ${cell.count}${cell.newest ? ` (${toDay(cell.newest)})` : ''}`]
      : [];
  });
  return `${issue.label} — ${said.length > 0 ? said.join(', ') : 'no statement'}`;
}

function toDay(value: string): string {
  return value.length === 10 ? toShortDay(value) : describeDate(value);
}

/**
 * The parties with most statements, in the profile's order: a phone shows no more columns. One
 * without names of its own, such as "Others", is no side to compare; the text counts it.
 */
function toPicture(
  parties: readonly Party[],
  issues: readonly Issue[],
  cells: ReadonlyMap<string, Cell>,
  { corpus }: Library,
): Matrix {
  const countOf = (party: Party) =>
    issues.reduce((sum, issue) => sum + (cells.get(`${party.id} ${issue.id}`)?.count ?? 0), 0);
  const loudest = new Set(
    parties
      .filter(({ aka }) => aka.length > 0)
      .sort((a, b) => countOf(b) - countOf(a))
      .slice(0, MAX_PARTIES),
  );
  const shown = parties.filter((party) => loudest.has(party) && countOf(party) > 0);
  return {
    title: 'Who has spoken on what',
    parties: shown.map((party) => party.label),
    issues: issues.map((issue) => ({
      label: issue.label,
      cells: shown.map((party) => cells.get(`${party.id} ${issue.id}`) ?? { count: 0 }),
    })),
    foot: `The corpus reaches to ${toLongDay(corpus.profile.reach)}.`,
  };
}

function toAlt({ parties, issues }: Matrix): string {
  const rows = issues.map(({ label, cells }) => {
    return `${label}: ${cells.map(({ count }, at) => `${parties[at]} ${count}`).join(', ')}`;
  });
  const text = `Statements by party and issue. ${rows.join('. ')}.`;
  return text.length <= ALT_ROOM
    ? text
    : `${text.slice(0, text.lastIndexOf('. ', ALT_ROOM) + 1)} The rest stands in the text.`;
}

function toName({ since, until }: Scope): string {
  return [since ?? 'start', until ?? 'end'].join('-');
}
