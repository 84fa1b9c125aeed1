/** The cluster that a telling belongs to. */
import type { Likeness } from './likeness.js';
import type { Telling } from './tellings.js';

/** The first telling is the one that opened it. */
export type Cluster = Telling[];

/** More tellings of a date than this are compared only with the openings of its clusters. */
const CROWD = 400;

/** @param least weight that the tellings must share; undefined when no cluster comes up to it */
export function nearest(
  telling: Telling,
  clusters: readonly Cluster[],
  likeness: Likeness,
  least: number,
): Cluster | undefined {
  let best: Cluster | undefined;
  let most = least;
  for (const cluster of clusters) {
    const alike = toAlike(
      telling,
      clusters.length > CROWD ? cluster.slice(0, 1) : cluster,
      likeness,
    );
    if (alike < most || (best !== undefined && alike === most)) continue;
    [best, most] = [cluster, alike];
  }
  return best;
}

/** To all of a cluster on average: one bridge between two events does not make them one. */
function toAlike(telling: Telling, cluster: Cluster, likeness: Likeness): number {
  return cluster.reduce((sum, each) => sum + likeness(telling, each), 0) / cluster.length;
}
