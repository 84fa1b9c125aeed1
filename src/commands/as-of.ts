/** The line at the foot of every card: when it was asked, and how far the corpus reaches. */

import type { Corpus } from '../corpus/corpus.js';
import { toLongDay } from '../corpus/day.js';

/** @param today ISO day */
export function toAsOf({ profile, articles }: Corpus, today: string): string {
  const size = `${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`;
  return `As of ${toLongDay(today)}: the corpus reaches to ${toLongDay(profile.reach)} (${size}).`;
}
