/** Every passage of a corpus with the article it stands in, looked up by its id. */

import { type Annotations, onceAnArticle } from './annotations.js';
import type { Article, Corpus, Party, Passage, Profile } from './corpus/corpus.js';

/** A passage and the article it stands in. */
export interface Shelved {
  readonly passage: Passage;
  readonly article: Article;
  /** Parties that speak or are named in it, in the profile's order. */
  readonly parties: readonly Party[];
  /** Where its sentences start and end, in turn. */
  readonly sentences: readonly number[];
}

export interface Shelves {
  /** In the order of their articles. */
  readonly all: readonly Shelved[];
  readonly size: number;
  /** @param id a passage's */
  get(id: string): Shelved | undefined;
}

/** By article, since there are eight times as many passages and most articles stay. */
export function toShelves(
  { profile, articles }: Corpus,
  annotations: ReadonlyMap<string, Annotations>,
): Shelves {
  const shelves = new Map<string, readonly Shelved[]>();
  const partiesOf = toPartiesOf(profile);
  for (const article of articles) {
    const own = annotations.get(article.hash);
    if (own === undefined) continue;
    shelves.set(article.id, shelfOf(own, article, partiesOf));
  }
  const all = [...shelves.values()].flat();
  return {
    all,
    size: all.length,
    get: (id) => shelves.get(toArticleId(id))?.find(({ passage }) => passage.id === id),
  };
}

/** A passage's id is its article's, "#" and its place. */
function toArticleId(id: string): string {
  return id.slice(0, id.lastIndexOf('#'));
}

const shelfOf = onceAnArticle((own, article: Article, partiesOf: PartiesOf) =>
  article.passages.map((passage, place): Shelved => {
    const parties = partiesOf(own.parties[place] ?? []);
    return { passage, article, parties, sentences: own.sentences[place] ?? [] };
  }),
);

type PartiesOf = (ids: readonly string[]) => readonly Party[];

/** Remembered by the list itself, since annotations share theirs. */
function toPartiesOf({ parties }: Profile): PartiesOf {
  const known = new Map<readonly string[], readonly Party[]>();
  return (ids) => {
    const same = known.get(ids) ?? parties.filter(({ id }) => ids.includes(id));
    known.set(ids, same);
    return same;
  };
}
