/** What is measured, ours and the peers alike: opened over all passages, asked one query at a time. */
import { toAnalyser } from '../src/language/terms.js';
import { openSearch, type Query, type SearchIndex } from '../src/search/search.js';
import { toThesaurus } from '../src/search/thesaurus.js';
import type { DataPassage, DataQuery } from './retrieval-data.js';

export interface Engine {
  /** Ids of at most 10 passages, best first. */
  search(query: DataQuery): string[] | Promise<string[]>;
  close?(): void | Promise<void>;
}

/** Share of Cyrillic letters from which a set counts as Russian or Ukrainian. */
export function toLanguage(passages: readonly DataPassage[]): string {
  const sample = passages
    .slice(0, 200)
    .map((each) => each.text)
    .join(' ');
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic < sample.length / 4) return 'en';
  return /[іїєґ]/u.test(sample) ? 'uk' : 'ru';
}

/** Our search over a set's passages. */
export function openIndex(passages: readonly DataPassage[]): Promise<SearchIndex> {
  const language = toLanguage(passages);
  return openSearch(
    passages.map(({ id, text, doc, title, date }) => ({
      passage: { id, text },
      article: { id: doc, title, published: date ?? '' },
    })),
    toAnalyser({ language }),
    language === 'en' ? { thesaurus: toThesaurus() } : {},
  );
}

/** Ranking alone is measured: what was refused is ranked all the same. */
export async function openParley(passages: readonly DataPassage[]): Promise<Engine> {
  const index = await openIndex(passages);
  return { search: (query) => index.rank(toQuery(query)).map((hit) => hit.id) };
}

/** A query's date is its "today". */
export function toQuery({ text, date }: DataQuery): Query {
  return { text, ...(date === undefined ? {} : { today: date }) };
}
