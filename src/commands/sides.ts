/** One passage a side on the issue that a question touches. */
import type { Section, ShownPassage } from '../answer.js';
import type { Issue, Party } from '../corpus/corpus.js';
import type { Library } from '../library.js';
import type { Query } from '../search/search.js';
import { toShown } from './show.js';

/** The issues that the words of a question signal. */
export function issuesOf(question: string, { lexicon, corpus }: Library): Issue[] {
  const named = new Set(lexicon.issues(question).map((mention) => mention.id));
  return corpus.profile.issues.filter((issue) => named.has(issue.id));
}

/**
 * Sections in the profile's fixed neutral order: the best passage in which each side speaks or is
 * named, or a line that says there is none.
 * @param shown passages that stand on the card already; a side is not answered with one of them
 */
export function toSides(query: Query, shown: readonly ShownPassage[], library: Library): Section[] {
  const sides = library.corpus.profile.parties.filter(isSide);
  const taken = new Set(shown.map((passage) => passage.id));
  const issues = issuesOf(query.text, library);
  const labels = issues.map((issue) => issue.label).join(', ');
  const sections: Section[] = [];
  let n = shown.length;
  for (const party of sides) {
    const found = library.index.search({ ...query, party: party.id });
    const hit = found.passages.find(({ id }) => !taken.has(id));
    if (!hit) {
      sections.push({
        heading: party.label,
        lines: [`No passage from ${party.label} on ${labels}.`],
        passages: [],
      });
      continue;
    }
    n += 1;
    taken.add(hit.id);
    sections.push({ heading: party.label, passages: [toShown(library, hit, n)] });
  }
  return sections;
}

/** Those at the table; hosts and observers have no side to show. */
function isSide({ role }: Party): boolean {
  return role === 'party' || role === 'mediator';
}
