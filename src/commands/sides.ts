/** One statement a side on the issue that a question touches. */
import type { Section, ShownPassage } from '../answer.js';
import type { Issue, Party } from '../corpus/corpus.js';
import type { Statement } from '../language/statements/statements.js';
import type { Library } from '../library.js';
import type { Query } from '../search/search.js';
import { toShownStatement } from './positions/show.js';

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
  const said = saidOn(issues, query, library);
  const ranked = rank(said, query, library);
  let n = shown.length;
  return library.corpus.profile.parties.filter(isSide).map((party): Section => {
    const own = said.filter((one) => one.party === party.id && !taken.has(one.passage));
    const statement = bestOf(own, ranked);
    if (!statement) {
      const line = `No other statement by ${party.label} on ${labels} in this corpus.`;
      return { heading: party.label, lines: [line], passages: [] };
    }
    n += 1;
    taken.add(statement.passage);
    return { heading: party.label, passages: [toShownStatement(library, statement, n)] };
  });
}

/** What anybody has said on the issues; `since` and `until` of a question count for its sides too. */
function saidOn(
  issues: readonly Issue[],
  { since, until }: Query,
  { statements, passages }: Library,
): Statement[] {
  const ids = issues.map((issue) => issue.id);
  return statements.filter((statement) => {
    if (!statement.issues.some((id) => ids.includes(id))) return false;
    const { published = '' } = passages.get(statement.passage)?.article ?? {};
    if (since !== undefined && published < since) return false;
    return until === undefined || published <= until;
  });
}

/** The statements' passages by how well they fit the question, as passage id → place. */
function rank(said: readonly Statement[], query: Query, { index }: Library): Map<string, number> {
  const among = new Set(said.map(({ passage }) => passage));
  const ranked = index.rank({ ...query, among, limit: among.size });
  return new Map(ranked.map(({ id }, place) => [id, place]));
}

/** The statement in the passage that ranks best for the question, else the newest. */
function bestOf(
  own: readonly Statement[],
  ranked: ReadonlyMap<string, number>,
): Statement | undefined {
  const placeOf = ({ passage }: Statement) => ranked.get(passage) ?? Number.POSITIVE_INFINITY;
  const found = own.reduce<Statement | undefined>(
    (best, one) => (placeOf(one) < (best ? placeOf(best) : Number.POSITIVE_INFINITY) ? one : best),
    undefined,
  );
  return found ?? own.at(-1);
}

/** Those at the table; hosts and observers have no side to show. */
function isSide({ role }: Party): boolean {
  return role === 'party' || role === 'mediator';
}
