/** What the desk has read: a corpus with everything that the commands look things up in. */
import { isDeepStrictEqual } from 'node:util';
import { openBreath } from './breath.js';
import type { Article, Corpus, Party, Passage, Profile } from './corpus/corpus.js';
import { toDayRange } from './language/dates/dates.js';
import { type Entry, type Event, readEvents } from './language/events/events.js';
import { mergeEvents } from './language/events/merge.js';
import { type Lexicon, toLexicon } from './language/names.js';
import { toSentences } from './language/sentences.js';
import { type Statement, toStatementReader } from './language/statements/statements.js';
import { toAnalyser } from './language/terms.js';
import { openSearch, type SearchIndex } from './search/search.js';
import { toThesaurus } from './search/thesaurus.js';

/** A passage and the article it stands in. */
export interface Shelved {
  readonly passage: Passage;
  readonly article: Article;
  /** Parties that speak or are named in it, in the profile's order. */
  readonly parties: readonly Party[];
  /** Where its sentences start and end, in turn. */
  readonly sentences: readonly number[];
}

/** What an article says, found without looking at any other; plain data, kept as long as it stands. */
export interface Annotations {
  /** For each passage, ids of the parties that speak or are named in it. */
  readonly parties: readonly (readonly string[])[];
  /** For each passage, where its sentences start and end in its text, in turn. */
  readonly sentences: readonly (readonly number[])[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
}

export interface Library {
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  readonly index: SearchIndex;
  /** By passage id. */
  readonly passages: ReadonlyMap<string, Shelved>;
  /** By article hash. */
  readonly annotations: ReadonlyMap<string, Annotations>;
  /** Of all articles, by the day on which they were made, oldest first. */
  readonly statements: readonly Statement[];
  /** What happened, told by however many articles, in the order of dates; merged when first asked. */
  entries(): Promise<readonly Entry[]>;
}

/** What of an earlier library saves work; every Library is one, and so is what is saved of it. */
export interface EarlierLibrary extends Pick<Library, 'corpus' | 'annotations'> {
  readonly index: Pick<SearchIndex, 'data'>;
}

/**
 * Builds a library aside, in slices; nothing of it is seen before it stands.
 * @param earlier its unchanged articles are neither annotated nor analysed again, unless the
 * profile has changed, which what they say depends on
 */
export async function openLibrary(corpus: Corpus, earlier?: EarlierLibrary): Promise<Library> {
  const { profile } = corpus;
  const lexicon = toLexicon(profile);
  const kept = isDeepStrictEqual(earlier?.corpus.profile, profile) ? earlier : undefined;
  const annotations = await annotate(corpus, lexicon, kept);
  const passages = toPassages(corpus, annotations);
  const index = await openSearch(
    passages.values(),
    toAnalyser({ language: profile.language, lexicon }),
    {
      partiesOf: ({ passage }) => passages.get(passage.id)?.parties.map(({ id }) => id) ?? [],
      ...(profile.language.startsWith('en') && { thesaurus: toThesaurus() }),
      ...(kept && { earlier: { data: kept.index.data, unchanged: toUnchanged(corpus, kept) } }),
    },
  );
  const statements = toStatements(corpus, annotations);
  let merged: Promise<readonly Entry[]> | undefined;
  const entries = () => {
    merged ??= toEntries(corpus, annotations, lexicon);
    return merged;
  };
  return { corpus, lexicon, index, passages, annotations, statements, entries };
}

async function annotate(
  { articles }: Corpus,
  lexicon: Lexicon,
  earlier: EarlierLibrary | undefined,
): Promise<Map<string, Annotations>> {
  const annotations = new Map<string, Annotations>();
  const annotateOne = toAnnotator(lexicon);
  const breath = openBreath();
  for (const article of articles) {
    const known = earlier?.annotations.get(article.hash);
    annotations.set(article.hash, known ?? annotateOne(article));
    if (breath.due()) await breath.take();
  }
  return annotations;
}

function toAnnotator(lexicon: Lexicon): (article: Article) => Annotations {
  const reader = toStatementReader(lexicon);
  const toParties = ({ text }: Passage) => [
    ...new Set(lexicon.find(text).flatMap(({ party }) => party ?? [])),
  ];
  return (article) => ({
    parties: article.passages.map(toParties),
    sentences: article.passages.map(({ text }) =>
      toSentences(text).flatMap(({ start, end }) => [start, end]),
    ),
    statements: reader.read(article),
    events: readEvents(article, lexicon),
  });
}

/** By the last day of their date. Continued pieces stay with the piece that begins them. */
function toStatements(
  { articles }: Corpus,
  annotations: ReadonlyMap<string, Annotations>,
): Statement[] {
  // ISO days compare as text.
  const lastDays = new Map<string, string>();
  const byDay = new Map<string, Statement[]>();
  for (const { hash } of articles) {
    for (const statement of annotations.get(hash)?.statements ?? []) {
      if (statement.cont) continue;
      const { value } = statement.said;
      const day = lastDays.get(value) ?? toDayRange(value)?.to ?? value;
      lastDays.set(value, day);
      const same = byDay.get(day);
      if (same) same.push(statement);
      else byDay.set(day, [statement]);
    }
  }
  return [...byDay.keys()].sort().flatMap((day) => byDay.get(day) ?? []);
}

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

function toPassages(
  { profile, articles }: Corpus,
  annotations: ReadonlyMap<string, Annotations>,
): Map<string, Shelved> {
  const passages = new Map<string, Shelved>();
  for (const article of articles) {
    const own = annotations.get(article.hash);
    const shelved = own ? (SHELVED.get(own) ?? toShelved(article, own, profile)) : [];
    if (own) SHELVED.set(own, shelved);
    for (const each of shelved) passages.set(each.passage.id, each);
  }
  return passages;
}

/** An article that is kept from one library to the next stays shelved as it was. */
const SHELVED = new WeakMap<Annotations, readonly Shelved[]>();

function toShelved(article: Article, own: Annotations, { parties }: Profile): Shelved[] {
  return article.passages.map((passage, place) => {
    const named = own.parties[place] ?? [];
    return {
      passage,
      article,
      parties: named.length > 0 ? parties.filter(({ id }) => named.includes(id)) : [],
      sentences: own.sentences[place] ?? [],
    };
  });
}

function toUnchanged(corpus: Corpus, earlier: EarlierLibrary): (articleId: string) => boolean {
  const hashes = new Map(earlier.corpus.articles.map(({ id, hash }) => [id, hash]));
  const unchanged = new Set(
    corpus.articles.filter(({ id, hash }) => hashes.get(id) === hash).map(({ id }) => id),
  );
  return (articleId) => unchanged.has(articleId);
}
