/** One statement a side on the issue that a question touches. */
import type { Section, ShownPassage } from '../answer.js';
import type { Issue, Party } from '../corpus/corpus.js';
import { toDayRange } from '../language/dates/dates.js';
import type { Statement } from '../language/statements/statements.js';
import type { Library } from '../library.js';
import type { Query, Ranked } from '../search/search.js';
import { toShownStatement } from './positions/show.js';
import { voicesOf } from './voices.js';

/** The issues that the words of a question signal. */
export function issuesOf(question: string, { lexicon, corpus }: Library): Issue[] {
  const named = new Set(lexicon.issues(question).map((mention) => mention.id));
  return corpus.profile.issues.filter((issue) => named.has(issue.id));
}

/**
 * Sections in the profile's fixed neutral order: what each side has said on the question's issues,
 * from the passage that fits the question best, or a line that says it has said nothing.
 * @param shown passages that stand on the card already; no side is answered with one of them
 */
export function toSides(query: Query, shown: readonly ShownPassage[], library: Library): Section[] {
  const issues = issuesOf(query.text, library);
  const labels = issues.map((issue) => issue.label).join(', ');
  const taken = new Set(shown.map((passage) => passage.id));
  const find = toFinder(issues, query, library);
  let n = shown.length;
  return library.corpus.profile.parties.filter(isSide).map((party): Section => {
    const statement = find(party.id, taken);
    if (!statement) {
      const line = `No other statement by ${party.label} on ${labels} in this corpus.`;
      return { heading: party.label, lines: [line], passages: [] };
    }
    n += 1;
    taken.add(statement.passage);
    return { heading: party.label, passages: [toShownStatement(library, statement, n)] };
  });
}

type Finder = (party: string, taken: ReadonlySet<string>) => Statement | undefined;

/** Of each party the statement in the passage that ranks best for the question, else the newest. */
function toFinder(issues: readonly Issue[], query: Query, library: Library): Finder {
  const voices = voicesOf(library);
  const ids = issues.map(({ id }) => id);
  const limit = library.passages.size;
  const ranked = library.index.rank({ ...query, among: ids.map(voices.where), limit });
  const findRanked = toReadingOn(statementsOn(ids, ranked, library));
  return (party, taken) => {
    const fits = (one: Statement) => one.party === party && !taken.has(one.passage);
    const inPeriod = (one: Statement) => fits(one) && isWithin(one, query, library);
    // All that was said is long, and seldom needed.
    const newest = () => ids.flatMap((id) => voices.on(id).findLast(inPeriod) ?? []);
    return findRanked(fits) ?? newest().sort(byLastDay).at(-1);
  };
}

/** In the order of the ranking. */
function* statementsOn(
  issues: readonly string[],
  ranked: readonly Ranked[],
  library: Library,
): Generator<Statement, void> {
  for (const { id } of ranked) yield* statementsIn(id, library).filter(isOnIssue(issues));
}

/** Finds the first that fits and reads no further: most sides speak in the first tens of passages. */
function toReadingOn<T>(unread: Iterator<T, void>): (fits: (one: T) => boolean) => T | undefined {
  const read: T[] = [];
  return (fits) => {
    const known = read.find(fits);
    if (known !== undefined) return known;
    for (let next = unread.next(); !next.done; next = unread.next()) {
      read.push(next.value);
      if (fits(next.value)) return next.value;
    }
    return undefined;
  };
}

function statementsIn(passage: string, { passages, annotations }: Library): Statement[] {
  const { hash = '' } = passages.get(passage)?.article ?? {};
  const { statements = [] } = annotations.get(hash) ?? {};
  return statements.filter((one) => one.passage === passage && !one.cont);
}

function isOnIssue(ids: readonly string[]): (statement: Statement) => boolean {
  return ({ issues }) => issues.some((id) => ids.includes(id));
}

/** `since` and `until` of a question count for its sides too. */
function isWithin(statement: Statement, { since, until }: Query, { passages }: Library): boolean {
  const { published = '' } = passages.get(statement.passage)?.article ?? {};
  return (since === undefined || published >= since) && (until === undefined || published <= until);
}

function byLastDay(one: Statement, other: Statement): number {
  const lastDay = ({ said }: Statement) => toDayRange(said.value)?.to ?? said.value;
  return lastDay(one) < lastDay(other) ? -1 : 1;
}

/** Those at the table; hosts and observers have no side to show. */
function isSide({ role }: Party): boolean {
  return role === 'party' || role === 'mediator';
}
