/** Passages → ranked passages, or the reason why there are none. */
import type { Span } from '../answer.js';
import type { Analyser } from '../language/terms.js';
import { type Question, type Repair, toQuestion } from './question.js';
import { rank, type Scored } from './rank.js';
import { toBestSentence } from './sentence.js';
import { type Entry, openShortlist, type Shortlist } from './shortlist.js';
import { type Table, toTableBuilder } from './table.js';

/** What search reads of a passage and its article; a corpus' own fit as they are. */
export interface Searchable {
  readonly passage: { readonly id: string; readonly text: string };
  readonly article: { readonly id: string; readonly title: string; readonly published: string };
}

export interface Query {
  readonly text: string;
  /** ISO day that "last week" counts from; without it such words are only words. */
  readonly today?: string;
  /** Party id: only passages in which it speaks or is named. */
  readonly party?: string;
  /** ISO days, both included, compared with the article's date. */
  readonly since?: string;
  readonly until?: string;
  /** Passages wanted, 10 unless told. */
  readonly limit?: number;
}

/** A passage in its place of the ranking. */
export interface Ranked {
  /** Passage id. */
  readonly id: string;
  readonly score: number;
}

export interface Hit extends Ranked {
  readonly articleId: string;
  /** ISO day of the article. */
  readonly date: string;
  /** Share of the question's information (idf mass) that the passage holds, 0–1. */
  readonly coverage: number;
  /** The sentence within the passage's text that matches best. */
  readonly best?: Span;
  /** The question's terms found in it. */
  readonly terms: readonly string[];
  /** Near-identical passages of other articles that stand behind this one. */
  readonly alsoIn: number;
}

export type Filter = 'party' | 'since' | 'until';

export interface Refusal {
  readonly reason: 'stop-words' | 'unknown-words' | 'filters' | 'not-close';
  /** The words that the corpus never uses, as typed. */
  readonly words?: readonly string[];
  /** The filters that left nothing. */
  readonly filters?: readonly Filter[];
}

export interface Found {
  /** Best first; empty when refused. */
  readonly passages: readonly Hit[];
  readonly refusal?: Refusal;
  /** When refused: at most 3 that come nearest, never to be shown as an answer. */
  readonly near: readonly Hit[];
  readonly repaired: readonly Repair[];
}

export interface SearchIndex {
  /** Never throws on any text. */
  search(query: Query): Found;
  /** The ranking alone, whether or not it is good enough to be an answer. */
  rank(query: Query): readonly Ranked[];
}

export interface SearchNeeds {
  /** Ids of the parties that speak or are named in a passage; without it `party` is no filter. */
  readonly partiesOf?: (searchable: Searchable) => readonly string[];
}

/** Rows fetched from the shortlist, and how many of the rarest terms fetch them. */
const SHORTLIST = 1000;
const RAREST = 6;
/** A passage must hold this share of the question's information to be an answer. */
const ENOUGH = 0.45;
const NEAR = 3;

export async function openSearch(
  passages: Iterable<Searchable>,
  analyser: Analyser,
  needs: SearchNeeds = {},
): Promise<SearchIndex> {
  const builder = toTableBuilder();
  const entries: Entry[] = [];
  const texts: string[] = [];
  const parties: (readonly string[])[] = [];
  let lastId: string | undefined;
  let article = -1;
  let title: string[] = [];
  for (const searchable of passages) {
    if (searchable.article.id !== lastId) {
      title = analyser.terms(searchable.article.title).map((t) => t.term);
      article = builder.addArticle(searchable.article.id, searchable.article.published, title);
      lastId = searchable.article.id;
    }
    const terms = analyser.terms(searchable.passage.text);
    const row = builder.addPassage(
      searchable.passage.id,
      article,
      terms.map((t) => t.term),
    );
    texts.push(searchable.passage.text);
    parties.push(needs.partiesOf?.(searchable) ?? []);
    entries.push({
      id: row,
      terms: [...title, ...terms.filter((t) => !t.stop).map((t) => t.term)],
    });
    if (row % 200 === 199) await new Promise(setImmediate);
  }
  const shortlist = await openShortlist(entries);
  const parts: Parts = { table: builder.build(), shortlist, analyser, texts, parties };
  return { search: (query) => search(query, parts), rank: (query) => toRanked(query, parts) };
}

interface Parts {
  readonly table: Table;
  readonly shortlist: Shortlist;
  readonly analyser: Analyser;
  readonly texts: readonly string[];
  readonly parties: readonly (readonly string[])[];
}

function search(query: Query, parts: Parts): Found {
  const { table, analyser } = parts;
  const question = toQuestion(query.text, analyser, table);
  const refuse = (refusal: Refusal, near: readonly Hit[] = []): Found => ({
    passages: [],
    refusal,
    near,
    repaired: question.repaired,
  });
  if (question.terms.length === 0) {
    return question.unknown.length === 0
      ? refuse({ reason: 'stop-words' })
      : refuse({ reason: 'unknown-words', words: question.unknown });
  }
  const ranked = rank(toShortlist(question, parts, toKeep(query, parts)), question, table);
  const filters = toFilters(query);
  if (ranked.length === 0 && filters.length > 0) return refuse({ reason: 'filters', filters });
  const hit = (scored: Scored) => toHit(scored, question, parts);
  const top = ranked[0];
  if (top === undefined || top.coverage < ENOUGH) {
    return refuse({ reason: 'not-close', words: question.unknown }, ranked.slice(0, NEAR).map(hit));
  }
  const passages = ranked.slice(0, query.limit ?? 10).map(hit);
  return { passages, near: [], repaired: question.repaired };
}

function toRanked(query: Query, parts: Parts): Ranked[] {
  const question = toQuestion(query.text, parts.analyser, parts.table);
  const rows = toShortlist(question, parts, toKeep(query, parts));
  return rank(rows, question, parts.table)
    .slice(0, query.limit ?? 10)
    .map(({ row, score }) => ({ id: parts.table.rows[row]?.id ?? '', score }));
}

function toShortlist(question: Question, parts: Parts, keep?: (row: number) => boolean): number[] {
  const rarest = [...question.terms].sort((a, b) => b.idf - a.idf).slice(0, RAREST);
  return parts.shortlist.find(
    rarest.map((t) => t.term),
    SHORTLIST,
    keep,
  );
}

function toFilters(query: Query): Filter[] {
  return (['party', 'since', 'until'] as const).filter((name) => query[name] !== undefined);
}

function toKeep(query: Query, parts: Parts): ((row: number) => boolean) | undefined {
  const { party, since, until } = query;
  if (toFilters(query).length === 0) return undefined;
  return (row) => {
    const date = parts.table.articles[parts.table.rows[row]?.article ?? -1]?.published ?? '';
    if (since !== undefined && date < since) return false;
    if (until !== undefined && date > until) return false;
    return party === undefined || (parts.parties[row]?.includes(party) ?? false);
  };
}

function toHit(scored: Scored, question: Question, parts: Parts): Hit {
  const row = parts.table.rows[scored.row];
  const article = parts.table.articles[row?.article ?? -1];
  const weights = new Map(question.terms.map(({ term, idf }) => [term, idf]));
  const best = toBestSentence(parts.texts[scored.row] ?? '', weights, parts.analyser);
  return {
    id: row?.id ?? '',
    articleId: article?.id ?? '',
    date: article?.published ?? '',
    score: scored.score,
    coverage: scored.coverage,
    ...(best === undefined ? {} : { best }),
    terms: scored.matched.map((slot) => question.terms[slot]?.term ?? ''),
    alsoIn: 0,
  };
}
