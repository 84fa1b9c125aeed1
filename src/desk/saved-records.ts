/** An earlier library as a row of byte strings, each made and read in a few milliseconds. */
import { deserialize, serialize } from 'node:v8';
import type { Annotations } from '../annotations.js';
import type { Article, Corpus, Passage } from '../corpus/corpus.js';
import type { EarlierLibrary } from '../library.js';
import type { TableData } from '../search/search.js';

/** An article without the text of its passages, which is a slice of its own. */
interface SavedArticle extends Omit<Article, 'passages'> {
  readonly passages: readonly Omit<Passage, 'text'>[];
  readonly annotations: Annotations | undefined;
}

type SavedRecord =
  | { readonly kind: 'corpus'; readonly corpus: Omit<Corpus, 'articles'> }
  | { readonly kind: 'articles'; readonly articles: readonly SavedArticle[] }
  | { readonly kind: 'table'; readonly table: TableData };

/** Articles in a record: about a megabyte. */
const BATCH = 100;

export function* toRecords({ corpus, annotations, index }: EarlierLibrary): Generator<Uint8Array> {
  const { articles, ...rest } = corpus;
  yield toBytes({ kind: 'corpus', corpus: rest });
  for (let at = 0; at < articles.length; at += BATCH) {
    const batch = articles.slice(at, at + BATCH).map((article) => ({
      ...article,
      passages: article.passages.map(({ text: _, ...passage }) => passage),
      annotations: annotations.get(article.hash),
    }));
    yield toBytes({ kind: 'articles', articles: batch });
  }
  yield toBytes({ kind: 'table', table: index.data });
}

function toBytes(record: SavedRecord): Uint8Array {
  return serialize(record);
}

/** @param records as `toRecords` made them; whoever reads a file must have made sure of that */
export function fromRecords(records: Iterable<Uint8Array>): EarlierLibrary | undefined {
  let rest: Omit<Corpus, 'articles'> | undefined;
  let data: TableData | undefined;
  const articles: Article[] = [];
  const annotations = new Map<string, Annotations>();
  for (const bytes of records) {
    const record: SavedRecord = deserialize(bytes);
    if (record.kind === 'corpus') rest = record.corpus;
    if (record.kind === 'table') data = record.table;
    if (record.kind !== 'articles') continue;
    for (const saved of record.articles) {
      articles.push(toArticle(saved));
      if (saved.annotations) annotations.set(saved.hash, saved.annotations);
    }
  }
  return rest && data && { corpus: { ...rest, articles }, annotations, index: { data } };
}

function toArticle({ annotations: _, ...article }: SavedArticle): Article {
  const passages = article.passages.map((passage) => ({
    ...passage,
    text: article.text.slice(passage.start, passage.end),
  }));
  return { ...article, passages };
}
