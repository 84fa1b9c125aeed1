/** How many passages tell an event each in its own words. */
import type { Telling } from './tellings.js';

/** Three words in a row are a shingle (Broder 1997); this share in common makes a copy. */
const SHINGLE = 3;
const COPY = 0.6;

/** Passages counted once for all their near-copies, such as an agency's text in two outlets. */
export function countPassages(cluster: readonly Telling[]): number {
  const passages = new Map(
    cluster.map((telling) => [telling.event.passageId, () => toPassage(telling)]),
  );
  if (passages.size === 1) return 1;
  const kept: Set<string>[] = [];
  for (const text of passages.values()) {
    const shingles = toShingles(text());
    if (!kept.some((other) => isCopy(other, shingles))) kept.push(shingles);
  }
  return kept.length;
}

function toPassage({ event, article }: Telling): string {
  const passage = article.passages.find(({ id }) => id === event.passageId);
  return passage?.text ?? article.text.slice(event.start, event.end);
}

function toShingles(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' ')));
}

function isCopy(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  if (small.size === 0) return false;
  let common = 0;
  for (const shingle of small) if (large.has(shingle)) common++;
  return common / small.size >= COPY;
}
