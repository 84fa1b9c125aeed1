/** Passages → a table, in slices, so that answers go on while a corpus is read. */
import { openBreath } from '../breath.js';
import type { Analyser } from '../language/terms.js';
import { type TableBuilder, type TableData, toTableBuilder } from './table.js';

/** What search reads of a passage and its article; a corpus' own fit as they are. */
export interface Searchable {
  readonly passage: {
    readonly id: string;
    readonly text: string;
    readonly keywords?: string;
    readonly refutes?: readonly string[];
  };
  readonly article: { readonly id: string; readonly title: string; readonly published: string };
  /** Those that speak or are named in it; without them a filter by party leaves nothing. */
  readonly parties?: readonly { readonly id: string }[];
  /** Where the sentences of its text start and end, in turn; read from it when absent. */
  readonly sentences?: readonly number[];
}

/** An index built before, by an analyser that reads every text as this one does. */
export interface EarlierIndex {
  readonly data: TableData;
  /** By id: its title and its passages are those that `data` was built from. */
  unchanged(articleId: string): boolean;
}

/** Passages of one article must follow one another. */
export async function toTableData(
  searchables: readonly Searchable[],
  analyser: Analyser,
  earlier?: EarlierIndex,
): Promise<TableData> {
  if (earlier !== undefined && isWhole(earlier, searchables)) return earlier.data;
  const known = toKnownArticles(earlier);
  const builder = toTableBuilder(known.size > 0 ? earlier?.data : undefined);
  const breath = openBreath();
  let last = -1;
  for (const passages of toArticles(searchables)) {
    const [first] = passages;
    const from = first && known.get(first.article.id);
    // What is copied keeps its order, or its postings would lose theirs.
    if (from === undefined || from < last) addArticle(builder, passages, analyser);
    else {
      builder.copyArticle(from);
      last = from;
    }
    if (breath.due()) await breath.take();
  }
  return builder.build();
}

function addArticle(
  builder: TableBuilder,
  passages: readonly Searchable[],
  analyser: Analyser,
): void {
  const article = passages[0]?.article;
  if (article === undefined) return;
  const number = builder.addArticle(article.id, article.published, analyser.terms(article.title));
  for (const { passage } of passages) {
    const keywords = analyser.terms(passage.keywords ?? '');
    builder.addPassage(passage.id, number, analyser.terms(passage.text), keywords);
  }
}

/** Unchanged and all there, in the same order: the earlier table serves as it is. */
function isWhole({ data, unchanged }: EarlierIndex, searchables: readonly Searchable[]): boolean {
  return (
    data.ids.length === searchables.length &&
    data.articles.every(({ id }) => unchanged(id)) &&
    searchables.every(({ passage }, row) => passage.id === data.ids[row])
  );
}

/** Unchanged articles, by id, with their numbers in the earlier table. */
function toKnownArticles(earlier?: EarlierIndex): Map<string, number> {
  const known = new Map<string, number>();
  earlier?.data.articles.forEach(({ id }, number) => {
    if (earlier.unchanged(id)) known.set(id, number);
  });
  return known;
}

function* toArticles(searchables: readonly Searchable[]): Generator<readonly Searchable[]> {
  let from = 0;
  for (let to = 1; to <= searchables.length; to++) {
    if (searchables[to]?.article.id === searchables[from]?.article.id) continue;
    yield searchables.slice(from, to);
    from = to;
  }
}
