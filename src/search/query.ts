/** What search is asked, and what it finds: plain data. */
import type { Span } from '../answer.js';
import type { Repair } from './question.js';
import type { AskedDate } from './when.js';

export interface Query {
  readonly text: string;
  /** ISO day that "last week" counts from; without it such words are only words. */
  readonly today?: string;
  /** Dates known beforehand, beside those in the text: the days of occasions that it names. */
  readonly dates?: readonly AskedDate[];
  /** Party id: only passages in which it speaks or is named. */
  readonly party?: string;
  /** ISO days, both included, compared with the article's date. */
  readonly since?: string;
  readonly until?: string;
  /** Passage ids: only those in one of the lists. A list is remembered: give the same one again. */
  readonly among?: readonly (readonly string[])[];
  /** Likewise: these are lifted, since those speak in them whose words are asked for. */
  readonly spoken?: readonly (readonly string[])[] | undefined;
  /** Ids of the parties that the question names: passages in which they speak or are named are lifted. */
  readonly named?: readonly string[];
  /** Passages wanted, 10 unless told. */
  readonly limit?: number;
}

/** A passage in its place of the ranking. */
export interface Ranked {
  /** Passage id. */
  readonly id: string;
  readonly score: number;
}

export interface Hit extends Ranked {
  readonly articleId: string;
  /** ISO day of the article. */
  readonly date: string;
  /** The sentence within the passage's text that matches best; found when it is read. */
  readonly best: Span | undefined;
  /** The question's terms found in it. */
  readonly terms: readonly string[];
  /** Near-identical passages of other articles that stand behind this one. */
  readonly alsoIn: number;
}

export type Filter = 'party' | 'since' | 'until';

export interface Refusal {
  /** `denied`: the best passages say no to what the question takes for granted. */
  readonly reason: 'stop-words' | 'unknown-words' | 'filters' | 'not-close' | 'denied';
  /** The words that the corpus never uses, as typed. */
  readonly words?: readonly string[];
  /** The filters that left nothing. */
  readonly filters?: readonly Filter[];
}

export interface Found {
  /**
   * Best first; empty when refused. Of one article at most three, among the first three at most
   * two; none a copy of another.
   */
  readonly passages: readonly Hit[];
  readonly refusal?: Refusal;
  /** When refused: at most 3 that come nearest, never to be shown as an answer. */
  readonly near: readonly Hit[];
  readonly repaired: readonly Repair[];
  /** How the question's dates were read. */
  readonly dates: readonly AskedDate[];
  /** Log-odds that one of the best passages answers; absent where none was found. */
  readonly confidence?: number;
}
