/** Wire copies merged, and no more than a few passages of one article in a row of answers. */
import type { Scored } from './rank.js';
import type { Table } from './table.js';

export interface Distinct {
  readonly scored: Scored;
  /** Near-identical passages of other articles among those looked at. */
  readonly alsoIn: number;
}

/** Ranked passages compared with those already taken: far below it nothing is shown. */
const LOOKED_AT = 60;
const PER_ARTICLE = 3;
/** A first card shows so many passages, of an article at most so many. */
const FIRST = 3;
const PER_ARTICLE_FIRST = 2;
/** Three words in a row are a shingle (Broder 1997); this share in common makes a copy. */
const SHINGLE = 3;
const COPY = 0.6;

/**
 * The best `limit` of the ranking, none a copy of a better one; in its order, but for the third
 * passage of an article, which waits until the first card is full.
 */
export function toDistinct(ranked: readonly Scored[], table: Table, limit: number): Distinct[] {
  const taken: { scored: Scored; shingles: Uint32Array; copies: Set<number> }[] = [];
  const perArticle = new Map<number, number>();
  for (const scored of ranked.slice(0, Math.max(LOOKED_AT, limit))) {
    const article = table.articleOf[scored.row] ?? -1;
    const shingles = toShingles(table.wordsOf(scored.row));
    const original = taken.find((other) => isCopy(other.shingles, shingles));
    if (original !== undefined) {
      if (article !== table.articleOf[original.scored.row]) original.copies.add(article);
      continue;
    }
    const shown = perArticle.get(article) ?? 0;
    if (shown >= PER_ARTICLE || taken.length >= limit) continue;
    perArticle.set(article, shown + 1);
    taken.push({ scored, shingles, copies: new Set() });
  }
  const distinct = taken.map(({ scored, copies }) => ({ scored, alsoIn: copies.size }));
  return toFirstCard(distinct, table);
}

function toFirstCard(distinct: readonly Distinct[], { articleOf }: Table): Distinct[] {
  const first: Distinct[] = [];
  const rest: Distinct[] = [];
  for (const each of distinct) {
    const article = articleOf[each.scored.row];
    const shown = first.filter(({ scored }) => articleOf[scored.row] === article).length;
    const waits = first.length >= FIRST || shown >= PER_ARTICLE_FIRST;
    (waits ? rest : first).push(each);
  }
  // What waits for a card that never fills would stand on it.
  return first.length < FIRST ? first : [...first, ...rest];
}

/** As 32-bit hashes in order: two of a few hundred fall together once in a hundred thousand passages. */
function toShingles(words: Uint32Array): Uint32Array {
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let next = at; next < at + SHINGLE; next++) {
      hash = Math.imul(hash ^ (words[next] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    shingles[at] = hash;
  }
  return shingles.sort();
}

/** By the smaller of the two, so that a copy cut short or carried on is one too. */
function isCopy(one: Uint32Array, other: Uint32Array): boolean {
  const size = Math.min(one.length, other.length);
  let [here, there, common] = [0, 0, 0];
  while (here < one.length && there < other.length) {
    const [a = 0, b = 0] = [one[here], other[there]];
    if (a === b) common++;
    if (a <= b) here++;
    if (b <= a) there++;
  }
  return size > 0 && common / size >= COPY;
}
