/** The one term that speaks for a party in news: "Kremlin" for Russia. */
import type { Profile } from '../corpus/corpus.js';
import type { Analyser } from './terms.js';

/**
 * Only of those at the table: a host's capitals are venues, and a bloc's are those of many states.
 * @returns the term of a metonym → the term of its party, where each is a single one
 */
export function toMetonyms(
  { parties }: Pick<Profile, 'parties'>,
  analyser: Analyser,
): Map<string, string> {
  const termsOf = (name: string) => analyser.terms(name).map(({ term }) => term);
  const table = parties.filter(({ role }) => role === 'party' || role === 'mediator');
  const pairs = table.flatMap(({ label, metonyms }) => {
    const [party = '', ...rest] = termsOf(label);
    const single = metonyms.map(termsOf).filter((terms) => terms.length === 1);
    return rest.length > 0 ? [] : single.map(([term = '']) => [term, party] as const);
  });
  return new Map(pairs);
}
