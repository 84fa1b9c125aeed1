/** The card for a question that the corpus cannot answer, with the reason that holds. */
import type { Answer } from '../answer.js';
import { toLongDay } from '../corpus/day.js';
import type { Library } from '../library.js';
import type { Found, Query, Refusal } from '../search/search.js';
import { toShown } from './show.js';

/**
 * @param found a refusal; its nearest passages are offered as such, never as an answer
 * @param card what the card says in any case
 */
export function toNothing(
  found: Found,
  card: Pick<Answer, 'title' | 'asOf' | 'notes'>,
  query: Query,
  library: Library,
): Answer {
  const near = found.near.map((hit, index) => toShown(library, hit, index + 1));
  const covers = toCoverage(library);
  return {
    kind: 'nothing',
    ...card,
    reason: `${toReason(found.refusal, query)} ${covers}`,
    sections: [],
    ...(near.length > 0 && { near }),
  };
}

function toReason(refusal: Refusal | undefined, query: Query): string {
  const words = (refusal?.words ?? []).map((word) => `“${word}”`).join(', ');
  switch (refusal?.reason) {
    case 'stop-words':
      return 'The question has no word to look for; name a person, a party, a place or an issue.';
    case 'unknown-words':
      return `The corpus never uses ${words}.`;
    case 'filters':
      return `Nothing fits within ${toFilters(query)}; widen or drop it.`;
    case 'denied':
      return 'The corpus tells otherwise: what comes nearest says no to what the question takes for granted.';
    default:
      return words
        ? `No passage comes close enough to be an answer; the corpus never uses ${words}.`
        : 'No passage comes close enough to be an answer.';
  }
}

function toFilters({ party, since, until }: Query): string {
  const parts = [
    party && `party: ${party}`,
    since && `since: ${toLongDay(since)}`,
    until && `until: ${toLongDay(until)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function toCoverage({ corpus }: Library): string {
  const { negotiation, span, reach } = corpus.profile;
  return `This corpus covers: ${negotiation}, ${toLongDay(span.from)} to ${toLongDay(reach)}.`;
}
