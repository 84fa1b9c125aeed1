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
  const old = new Map(before.articles.map((article) => [article.id, article]));
  const kept = new Set(after.articles.map((article) => article.id));
  const hashOf = (article: Article) => old.get(article.id)?.hash;
  return {
    added: after.articles.filter((article) => !old.has(article.id)),
    changed: after.articles.filter(
      (article) => old.has(article.id) && hashOf(article) !== article.hash,
    ),
    removed: before.articles.filter((article) => !kept.has(article.id)),
  };
}

/** True when so much would vanish that someone should look first. */
export function losesTooMuch(before: Corpus, changes: Changes): boolean {
  return changes.removed.length > LOSS_LIMIT * before.articles.length;
}
