/** What a reload changed, and whether it may be right. */
import type { Article, Corpus } from '../corpus/corpus.js';

export interface Changes {
  readonly added: readonly Article[];
  readonly changed: readonly Article[];
  readonly removed: readonly Article[];
}

/** A reload that loses a larger share of the articles is more likely an accident than a wish. */
export const LOSS_LIMIT = 0.2;

/** Compares two corpora by article id and content hash. */
export function toChanges(before: Corpus, after: Corpus): Changes {
  const gone = new Map(before.articles.map((article) => [article.id, article]));
  const added: Article[] = [];
  const changed: Article[] = [];
  for (const article of after.articles) {
    const earlier = gone.get(article.id);
    if (earlier === undefined) added.push(article);
    else if (earlier.hash !== article.hash) changed.push(article);
    gone.delete(article.id);
  }
  return { added, changed, removed: [...gone.values()] };
}

/** True when so much would vanish that someone should look first. */
export function losesTooMuch(before: Corpus, changes: Changes): boolean {
  return changes.removed.length > LOSS_LIMIT * before.articles.length;
}
