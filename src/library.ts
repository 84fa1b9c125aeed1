/** What the desk has read: a corpus with everything that the commands look things up in. */
import { isDeepStrictEqual } from 'node:util';
import { type Annotations, annotate, onceAnArticle } from './annotations.js';
import { openBreath } from './breath.js';
import type { Corpus } from './corpus/corpus.js';
import { toDayRange } from './language/dates/dates.js';
import type { Entry } from './language/events/events.js';
import { mergeEvents } from './language/events/merge.js';
import { type Lexicon, toLexicon } from './language/names.js';
import type { Statement } from './language/statements/statements.js';
import { toAnalyser } from './language/terms.js';
import { toMetonyms } from './language/terms-metonyms.js';
import { openSearch, type SearchIndex } from './search/search.js';
import { toThesaurus } from './search/thesaurus.js';
import { type Shelves, toShelves } from './shelves.js';

export interface Library {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  readonly index: SearchIndex;
  readonly passages: Shelves;
  /** By article hash. */
  readonly annotations: ReadonlyMap<string, Annotations>;
  /** Of all articles, by the day on which they were made, oldest first; put in order when first asked. */
  statements(): readonly Statement[];
  /** What happened, told by however many articles, in the order of dates; merged when first asked. */
  entries(): Promise<readonly Entry[]>;
}

/** What of an earlier library saves work; every Library is one, and so is what is saved of it. */
export interface EarlierLibrary extends Pick<Library, 'corpus' | 'annotations'> {
  readonly index: Pick<SearchIndex, 'data'>;
  /** What is saved has none: it is quickly made of the profile. */
  readonly lexicon?: Lexicon;
}

/**
 * Builds a library aside, in slices; nothing of it is seen before it stands.
 * @param earlier its unchanged articles are neither annotated nor analysed again, unless the
 * profile has changed, which what they say depends on
 */
export async function openLibrary(corpus: Corpus, earlier?: EarlierLibrary): Promise<Library> {
  const { profile } = corpus;
  const kept = isDeepStrictEqual(earlier?.corpus.profile, profile) ? earlier : undefined;
  // Readers keep what they compile of a lexicon, so that the same one saves more than its own making.
  const lexicon = kept?.lexicon ?? toLexicon(profile);
  const annotations = await annotate(corpus, lexicon, kept?.annotations);
  const passages = toShelves(corpus, annotations);
  const analyser = toAnalyser({ language: profile.language, lexicon });
  const index = await openSearch(passages.all, analyser, {
    metonyms: toMetonyms(profile, analyser),
    ...(profile.language.startsWith('en') && { thesaurus: toThesaurus() }),
    ...(kept && { earlier: { data: kept.index.data, unchanged: toUnchanged(corpus, kept) } }),
  });
  let ordered: readonly Statement[] | undefined;
  const statements = () => {
    ordered ??= toStatements(corpus, annotations);
    return ordered;
  };
  let merged: Promise<readonly Entry[]> | undefined;
  const entries = () => {
    merged ??= toEntries(corpus, annotations, lexicon);
    return merged;
  };
  return { corpus, lexicon, index, passages, annotations, statements, entries };
}

/** By the last day of their date. Continued pieces stay with the piece that begins them. */
function toStatements(
  { articles }: Corpus,
  annotations: ReadonlyMap<string, Annotations>,
): Statement[] {
  const byDay = new Map<string, Statement[]>();
  for (const { hash } of articles) {
    const own = annotations.get(hash);
    if (own === undefined) continue;
    for (const [day, statements] of statementDaysOf(own)) {
      const same = byDay.get(day);
      if (same) same.push(...statements);
      else byDay.set(day, [...statements]);
    }
  }
  // ISO days compare as text.
  return [...byDay.keys()].sort().flatMap((day) => byDay.get(day) ?? []);
}

/** By the last day of their date. */
const statementDaysOf = onceAnArticle(({ statements }) => {
  const days = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (statement.cont) continue;
    const { value } = statement.said;
    const day = toDayRange(value)?.to ?? value;
    days.set(day, [...(days.get(day) ?? []), statement]);
  }
  return days;
});

async function toEntries(
  { articles }: Corpus,
  annotations: ReadonlyMap<string, Annotations>,
  lexicon: Lexicon,
): Promise<Entry[]> {
  const told = articles.map((article) => {
    return { article, events: annotations.get(article.hash)?.events ?? [] };
  });
  const steps = mergeEvents(told, lexicon);
  const breath = openBreath();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (breath.due()) await breath.take();
  }
}

function toUnchanged(corpus: Corpus, earlier: EarlierLibrary): (articleId: string) => boolean {
  const hashes = new Map(earlier.corpus.articles.map(({ id, hash }) => [id, hash]));
  const unchanged = new Set(
    corpus.articles.filter(({ id, hash }) => hashes.get(id) === hash).map(({ id }) => id),
  );
  return (articleId) => unchanged.has(articleId);
}
