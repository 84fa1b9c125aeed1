/** Passages → a table, in slices, so that answers go on while a corpus is read. */
import type { Analyser } from '../language/terms.js';
import { type TableData, toTableBuilder } from './table.js';

/** What search reads of a passage and its article; a corpus' own fit as they are. */
export interface Searchable {
  readonly passage: { readonly id: string; readonly text: string };
  readonly article: { readonly id: string; readonly title: string; readonly published: string };
}

/** Milliseconds of work between two breaths of the event loop. */
const SLICE = 20;

/** Passages of one article must follow one another. */
export async function toTableData(
  searchables: readonly Searchable[],
  analyser: Analyser,
): Promise<TableData> {
  const builder = toTableBuilder();
  let open: Searchable['article'] | undefined;
  let number = -1;
  let breath = performance.now();
  for (const { passage, article } of searchables) {
    if (article.id !== open?.id) {
      number = builder.addArticle(article.id, article.published, analyser.terms(article.title));
      open = article;
    }
    builder.addPassage(passage.id, number, analyser.terms(passage.text));
    if (performance.now() - breath < SLICE) continue;
    await new Promise(setImmediate);
    breath = performance.now();
  }
  return builder.build();
}
