/** Passages → ranked passages, or the reason why there are none. */
import type { Analyser } from '../language/terms.js';
import { type Claims, type Metonyms, toClaims } from './claims.js';
import { type Distinct, toDistinct } from './copies.js';
import { toExact } from './exact.js';
import { toFamilies } from './families.js';
import { type EarlierIndex, type Searchable, toTableData } from './open.js';
import type { Found, Hit, Query, Ranked } from './query.js';
import { type Question, type Repair, toQuestionReader } from './question.js';
import { type Ranking, type Scored, toRanking } from './rank.js';
import { toSure, toVerdict } from './refusal.js';
import { toSpeller } from './repair.js';
import { type RowSets, toRowSets } from './rowsets.js';
import { toScripts } from './scripts.js';
import { toBestSentence, toSpans } from './sentence.js';
import { type Shortlist, toShortlist } from './shortlist.js';
import { type Table, type TableData, toTable } from './table.js';
import type { Thesaurus } from './thesaurus.js';
import { toWeigh } from './weigh.js';

export type { Metonyms } from './claims.js';
export type { EarlierIndex, Searchable } from './open.js';
export type { Filter, Found, Hit, Query, Ranked, Refusal } from './query.js';
export type { Repair } from './question.js';
export type { TableData } from './table.js';
export type { Thesaurus } from './thesaurus.js';
export type { AskedDate } from './when.js';

export interface SearchIndex {
  /** Never throws on any text. */
  search(query: Query): Found;
  /** The ranking alone, whether or not it is good enough to be an answer. */
  rank(query: Query): readonly Ranked[];
  /** Plain data that `openSearch` takes back as `earlier`. */
  readonly data: TableData;
}

export interface SearchNeeds {
  /** For a corpus in its language; without it only the question's own words are looked for. */
  readonly thesaurus?: Thesaurus;
  /** For claims: "Moscow accepted" is refuted where "Russia accepted" is. */
  readonly metonyms?: Metonyms;
  /** What is unchanged since then is not analysed again. */
  readonly earlier?: EarlierIndex;
}

/** Rows ranked with a closer look; the shortlist's recall is the ceiling of what follows. */
const SHORTLIST = 300;
const NEAR = 3;

/** Builds in slices, so that the event loop stays free. */
export async function openSearch(
  passages: Iterable<Searchable>,
  analyser: Analyser,
  needs: SearchNeeds = {},
): Promise<SearchIndex> {
  const searchables = [...passages];
  const data = await toTableData(searchables, analyser, needs.earlier);
  const table = toTable(data);
  const parts: Parts = {
    table,
    analyser,
    searchables,
    toQuestion: toQuestionReader({
      table,
      analyser,
      families: toFamilies(data.terms, data.stops),
      thesaurus: needs.thesaurus,
      speller: toSpeller(table, analyser),
      scripts: toScripts([...table.vocabulary.keys()]),
    }),
    shortlist: toShortlist(table),
    ranking: toRanking(table),
    rowSets: toRowSets(table, searchables),
    claims: toClaims(searchables, analyser, needs.metonyms),
  };
  return { search: (query) => search(query, parts), rank: (query) => toRanked(query, parts), data };
}

interface Parts {
  readonly table: Table;
  readonly analyser: Analyser;
  /** By row. */
  readonly searchables: readonly Searchable[];
  readonly toQuestion: ReturnType<typeof toQuestionReader>;
  readonly shortlist: Shortlist;
  readonly ranking: Ranking;
  readonly rowSets: RowSets;
  readonly claims: Claims;
}

function search(query: Query, parts: Parts): Found {
  const question = readQuery(query, parts);
  const ranked = toScored(query, question, parts);
  const exact = toExact(ranked, question, parts.table);
  const { refusal, best } = toVerdict(query, question, { ranked, exact }, parts);
  const limit = refusal === undefined ? (query.limit ?? 10) : NEAR;
  const hits = toDistinct(best, parts.table, limit).map((each) => toHit(each, question, parts));
  return {
    passages: refusal === undefined ? hits : [],
    ...(refusal !== undefined && { refusal }),
    near: refusal === undefined ? [] : hits,
    repaired: question.repaired.map((repair) => toSurface(repair, parts)),
    dates: question.when.dates,
    ...toSure(best, question, parts.table),
  };
}

function readQuery({ text, today, dates = [] }: Query, { toQuestion }: Parts): Question {
  const question = toQuestion(text, today);
  const { when } = question;
  return dates.length === 0
    ? question
    : { ...question, when: { ...when, dates: [...when.dates, ...dates] } };
}

/** A term as the corpus writes it, since a stem is no word to show. */
function toSurface({ from, to }: Repair, { table, searchables, analyser }: Parts): Repair {
  const row = table.postings.rows[table.postings.starts[table.vocabulary.get(to) ?? -1] ?? -1];
  const { passage, article } = searchables[row ?? -1] ?? {};
  for (const text of [passage?.text ?? '', article?.title ?? '', passage?.keywords ?? '']) {
    const term = analyser.terms(text).find((each) => each.term === to);
    if (term !== undefined) return { from, to: text.slice(term.start, term.end) };
  }
  return { from, to };
}

function toRanked(query: Query, parts: Parts): Ranked[] {
  return toScored(query, readQuery(query, parts), parts)
    .slice(0, query.limit ?? 10)
    .map(({ row, score }) => ({ id: parts.table.ids[row] ?? '', score }));
}

function toScored(query: Query, question: Question, parts: Parts): Scored[] {
  const weigh = toWeigh(query, question.when, parts);
  const rows = parts.shortlist.find(question, SHORTLIST, weigh);
  return parts.ranking.rank(rows, question, weigh);
}

function toHit({ scored, alsoIn }: Distinct, question: Question, parts: Parts): Hit {
  const { passage, article, sentences } = parts.searchables[scored.row] ?? {};
  const text = passage?.text ?? '';
  return {
    id: passage?.id ?? '',
    articleId: article?.id ?? '',
    date: article?.published ?? '',
    score: scored.score,
    get best() {
      const weights = toTermWeights(question, parts.table);
      return toBestSentence(text, toSpans(text, sentences), weights, parts.analyser);
    },
    terms: scored.held.map((place) => question.terms[place]?.term ?? ''),
    alsoIn,
  };
}

/** What finding a term says: the question's own, and what may stand in for them. */
function toTermWeights({ terms, unknown }: Question, table: Table): Map<string, number> {
  const relatives = [...terms, ...unknown].flatMap((each) => each.relatives);
  return new Map([
    ...relatives.map(({ number, weight }) => [table.terms[number] ?? '', weight] as const),
    ...terms.map(({ term, idf }) => [term, idf] as const),
  ]);
}
