/** One statement a side on the issue that a question touches. */
import type { Section, ShownPassage } from '../answer.js';
import type { Issue, Party } from '../corpus/corpus.js';
import type { Statement } from '../language/statements/statements.js';
import type { Library } from '../library.js';
import type { Query } from '../search/search.js';
import { toShownStatement } from './positions/show.js';

/** Passages of a side that are looked through for one in which it speaks. */
const REACH = 60;

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
  let n = shown.length;
  return library.corpus.profile.parties.filter(isSide).map((party): Section => {
    const statement = bestOf(party, issues, query, library, taken);
    if (!statement) {
      const line = `No other statement by ${party.label} on ${labels} in this corpus.`;
      return { heading: party.label, lines: [line], passages: [] };
    }
    n += 1;
    taken.add(statement.passage);
    return { heading: party.label, passages: [toShownStatement(library, statement, n)] };
  });
}

/** The party's statement in the passage that ranks best for the question, else its newest. */
function bestOf(
  party: Party,
  issues: readonly Issue[],
  query: Query,
  library: Library,
  taken: ReadonlySet<string>,
): Statement | undefined {
  const ids = issues.map((issue) => issue.id);
  const said = library.statements.filter(
    (statement) =>
      statement.party === party.id &&
      statement.issues.some((id) => ids.includes(id)) &&
      !taken.has(statement.passage) &&
      isWithin(query, library.passages.get(statement.passage)?.article.published ?? ''),
  );
  // Ranked alone: a side is shown by its statement, so no passage needs its sentences read.
  const ranked = library.index.rank({ ...query, party: party.id, limit: REACH });
  for (const { id } of ranked) {
    const found = said.find((statement) => statement.passage === id);
    if (found) return found;
  }
  return said.at(-1);
}

/** `since` and `until` of a question count for its sides too. */
function isWithin({ since, until }: Query, published: string): boolean {
  return (since === undefined || published >= since) && (until === undefined || published <= until);
}

/** Those at the table; hosts and observers have no side to show. */
function isSide({ role }: Party): boolean {
  return role === 'party' || role === 'mediator';
}
