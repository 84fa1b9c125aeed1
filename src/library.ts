/** What the desk has read: a corpus with everything that the commands look things up in. */
import type { Article, Corpus, Party, Passage } from './corpus/corpus.js';
import { type Lexicon, toLexicon } from './language/names.js';
import { toAnalyser } from './language/terms.js';
import { openSearch, type SearchIndex } from './search/search.js';

/** A passage and the article it stands in. */
export interface Shelved {
  readonly passage: Passage;
  readonly article: Article;
  /** Parties that speak or are named in it, in the profile's order. */
  readonly parties: readonly Party[];
}

export interface Library {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  readonly index: SearchIndex;
  /** By passage id. */
  readonly passages: ReadonlyMap<string, Shelved>;
}

/** Builds a library aside; nothing of it is seen before it stands. */
export async function openLibrary(corpus: Corpus): Promise<Library> {
  const { profile, articles } = corpus;
  const lexicon = toLexicon(profile);
  const passages = new Map<string, Shelved>();
  for (const article of articles) {
    for (const passage of article.passages) {
      passages.set(passage.id, { passage, article, parties: partiesOf(passage, corpus, lexicon) });
    }
  }
  const analyser = toAnalyser({ language: profile.language, lexicon });
  const index = await openSearch(passages.values(), analyser, {
    partiesOf: ({ passage }) => passages.get(passage.id)?.parties.map((party) => party.id) ?? [],
  });
  return { corpus, lexicon, index, passages };
}

function partiesOf({ text }: Passage, { profile }: Corpus, lexicon: Lexicon): readonly Party[] {
  const ids = new Set(lexicon.find(text).map((mention) => mention.party));
  return profile.parties.filter((party) => ids.has(party.id));
}
