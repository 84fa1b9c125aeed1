/** The options that several commands share, and how their words are read. */
import { distance } from 'fastest-levenshtein';
import type { Choice } from '../answer.js';
import type { Issue, Party, Profile } from '../corpus/corpus.js';
import { parseDateOption } from '../language/dates/dates.js';
import type { Options } from '../request.js';
import { BadOption } from './check-options.js';
import type { OptionSpec } from './command.js';

export const partyOption: OptionSpec = {
  name: 'party',
  description: 'Only this party, such as a state or a group of states',
  type: 'string',
  autocomplete: true,
  maxLength: 100,
};
export const issueOption: OptionSpec = {
  name: 'issue',
  description: 'Only this issue of the negotiation',
  type: 'string',
  autocomplete: true,
  maxLength: 100,
};
export const sinceOption: OptionSpec = {
  name: 'since',
  description: 'From this day, month or year on: 2025-04-18, 2025-04, april 2025',
  type: 'string',
  maxLength: 40,
};
export const untilOption: OptionSpec = {
  name: 'until',
  description: 'Up to this day, month or year: 2025-04-18, 2025-04, april 2025',
  type: 'string',
  maxLength: 40,
};
export const privateOption: OptionSpec = {
  name: 'private',
  description: 'Show the answer to you only',
  type: 'boolean',
};

/** ISO days, both included. */
export interface Period {
  readonly since?: string;
  readonly until?: string;
}

/**
 * Reads `since` and `until`: the first day of the one, the last day of the other.
 * @throws BadOption when one cannot be read, or when they leave no day between them
 */
export function toPeriod(options: Options, today: string): Period {
  const since = toDays('since', options, today)?.from;
  const until = toDays('until', options, today)?.to;
  if (since !== undefined && until !== undefined && since > until) {
    throw new BadOption(`"since" (${since}) lies after "until" (${until}); swap the two.`);
  }
  return { ...(since !== undefined && { since }), ...(until !== undefined && { until }) };
}

function toDays(name: string, options: Options, today: string) {
  const text = options[name];
  if (text === undefined) return undefined;
  const days = parseDateOption(String(text), today);
  if (days) return days;
  throw new BadOption(
    `"${name}" is no date that can be read: "${text}". Write it as 2025-04-18, 2025-04 or april 2025.`,
  );
}

/** Anything a profile lists under an id with names: parties with who speaks for them, issues. */
interface Named {
  readonly id: string;
  readonly label: string;
  readonly aka: readonly string[];
  readonly metonyms?: readonly string[];
  readonly institutions?: readonly string[];
  readonly people?: readonly { readonly name: string; readonly aka: readonly string[] }[];
}

/** @throws BadOption that offers the nearest names */
export function toParty(options: Options, profile: Profile): Party | undefined {
  return toNamed('party', options, profile.parties);
}

/** @throws BadOption that offers the nearest names */
export function toIssue(options: Options, profile: Profile): Issue | undefined {
  return toNamed('issue', options, profile.issues);
}

/** The thing of `list` that `options[name]` names by any of its names, or alone by their first words. */
function toNamed<T extends Named>(
  name: string,
  options: Options,
  list: readonly T[],
): T | undefined {
  const typed = options[name];
  if (typed === undefined) return undefined;
  const wanted = fold(String(typed));
  const found = list.find((item) => namesOf(item).some((known) => fold(known) === wanted));
  if (found) return found;
  const begun = list.filter((item) =>
    namesOf(item).some((known) => beginsWith(fold(known), wanted)),
  );
  const [only] = begun;
  if (only && begun.length === 1) return only;
  const near = nearestTo(wanted, list, NEAR).slice(0, 3);
  const [lead, offered] = near.length > 0 ? ['Nearest', near] : ['It has', list];
  const labels = offered.map((item) => item.label).join(', ');
  throw new BadOption(`The corpus has no ${name} "${typed}". ${lead}: ${labels}.`);
}

/** "children" begins "Children, displaced people and civilians", "chi" does not. */
function beginsWith(name: string, wanted: string): boolean {
  return name.startsWith(wanted) && /^[^\p{L}\p{N}]/u.test(name.slice(wanted.length));
}

/** Farther names share no more letters than any two words do; a scale of `farness`. */
const NEAR = 0.7;

/** Proposals for what is typed so far, nearest first; all when nothing is typed. */
export function toChoices(typed: string, list: readonly Named[]): Choice[] {
  const wanted = fold(typed);
  const found = wanted ? nearestTo(wanted, list) : list;
  return found.slice(0, 25).map(({ id, label }) => ({ name: label, value: id }));
}

function nearestTo<T extends Named>(wanted: string, list: readonly T[], limit = Infinity): T[] {
  return list
    .map((item) => ({
      item,
      far: Math.min(...namesOf(item).map((name) => farness(wanted, fold(name)))),
    }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .map(({ item }) => item);
}

/** 0 for a beginning, below 1 for words within, else the share of letters to change. */
function farness(wanted: string, name: string): number {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(wanted)) return 0.1;
  return 0.2 + distance(wanted, name) / Math.max(wanted.length, name.length);
}

function namesOf({ id, label, aka, metonyms, institutions, people }: Named): string[] {
  const persons = people?.flatMap((person) => [person.name, ...person.aka]) ?? [];
  return [id, label, ...aka, ...(metonyms ?? []), ...(institutions ?? []), ...persons];
}

/** Folds case, accents and dashes: "TÜRKIYE" and "turkiye" are one name. */
function fold(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain
    .toLowerCase()
    .replace(/[\s_–-]+/g, ' ')
    .trim();
}
