/** What happened or is scheduled, and when: one sentence's telling, and all tellings as one. */
import type { Span } from '../../answer.js';

export type Precision = 'day' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'range';

/** One sentence with one date; the span is the sentence, in `article.text`. */
export interface Event extends Span {
  readonly articleId: string;
  readonly passageId: string;
  /** The words that give the date, in `article.text`; absent when the day of printing tells it. */
  readonly expression?: Span;
  /** ISO day, month, year, or "2025-04-17/2025-04-18"; weeks and seasons are day ranges. */
  readonly date: string;
  readonly precision: Precision;
  readonly certainty: 'stated' | 'inferred';
  /** It lay ahead when the article was published. */
  readonly planned: boolean;
  /** Ids of the profile. */
  readonly parties: readonly string[];
  readonly issues: readonly string[];
  /** The lexicon's name of the place. */
  readonly place?: string;
  /** Id of a PA-X stage. */
  readonly stage?: string;
}

/** The same event as all articles tell it. */
export interface Entry {
  /** The best telling. */
  readonly event: Event;
  /** The other tellings, in the order of their articles. */
  readonly others: readonly Event[];
  /** Passages that tell it independently, near-copies counted once. */
  readonly passages: number;
  /** How much of what its day was known for it tells; comparable within a day only. */
  readonly prominence: number;
  /**
   * The day that it counts to: of a meeting of several days the one that most articles tell of;
   * absent for what takes longer.
   */
  readonly day?: string;
  readonly parties: readonly string[];
  readonly issues: readonly string[];
  /** Dates that other tellings give, when they differ. */
  readonly otherDates: readonly string[];
  /** For a planned one: the later entry that tells what came of it. */
  readonly outcome?: Entry;
  /** How much it matters: independent passages × parties. */
  readonly weight: number;
}
