/** What retrieval is measured by, over one ranked list a query. */

/** The ids of one query's passages, best first, and what they are worth. */
export interface Judged {
  readonly ranked: readonly string[];
  /** Passage id → gain; what is not in it is worth nothing. */
  readonly gains: ReadonlyMap<string, number>;
}

export interface Measures {
  readonly hit1: number;
  readonly hit3: number;
  readonly hit5: number;
  readonly mrr: number;
  readonly ndcg10: number;
  readonly recall10: number;
}

/** Means over the queries; a query without a relevant passage must not be among them. */
export function toMeasures(queries: readonly Judged[]): Measures {
  const mean = (measure: (query: Judged) => number) => toMean(queries.map(measure));
  const hit = (depth: number) => (query: Judged) => Number(toFirst(query) <= depth);
  return {
    hit1: mean(hit(1)),
    hit3: mean(hit(3)),
    hit5: mean(hit(5)),
    mrr: mean((query) => 1 / toFirst(query)),
    ndcg10: mean(toNdcg),
    recall10: mean(toRecall),
  };
}

/** Place of the first relevant passage, counted from 1; infinite when there is none. */
function toFirst({ ranked, gains }: Judged): number {
  const at = ranked.findIndex((id) => gains.has(id));
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
}

const DEPTH = 10;

/** Grades as gains, discounted by log2 (Järvelin and Kekäläinen 2002). */
function toNdcg({ ranked, gains }: Judged): number {
  const gained = toDiscounted(ranked.map((id) => gains.get(id) ?? 0));
  const ideal = toDiscounted([...gains.values()].sort((a, b) => b - a));
  return ideal === 0 ? 0 : gained / ideal;
}

function toDiscounted(gains: readonly number[]): number {
  return gains.slice(0, DEPTH).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

function toRecall({ ranked, gains }: Judged): number {
  return ranked.slice(0, DEPTH).filter((id) => gains.has(id)).length / gains.size;
}

export function toMean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

/** @param share .5 for the median */
export function toPercentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
