/** A passage of the library → what a card shows of it. */
import type { ShownPassage, Span } from '../answer.js';
import type { Library } from '../library.js';

/** What a command knows of a passage besides its id. */
export interface Showing {
  readonly id: string;
  /** Where in the passage to begin and end; the whole passage when absent. */
  readonly part?: Span;
  readonly best?: Span | undefined;
  readonly alsoIn?: number;
}

/**
 * Looks the passage up and numbers it.
 * @param n its number on the card
 * @throws Error when the library holds no such passage: ids come from the same library
 */
export function toShown(library: Library, showing: Showing, n: number): ShownPassage {
  const shelved = library.passages.get(showing.id);
  if (!shelved) throw new Error(`The library holds no passage "${showing.id}".`);
  const { passage, article, parties } = shelved;
  const { id, title, published, publisher, url } = article;
  const { part, best, alsoIn } = showing;
  return {
    n,
    id: passage.id,
    text: part ? passage.text.slice(part.start, part.end) : passage.text,
    ...(best && { best }),
    parties: parties.map((party) => party.label),
    article: { id, title, published, publisher, ...(url !== undefined && { url }) },
    sources: passage.sources,
    ...(alsoIn && { alsoIn }),
  };
}
