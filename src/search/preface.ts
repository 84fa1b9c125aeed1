/**
 * What somebody tells of themselves before they ask: passages are looked for by its words too, but nothing
 * is wrong with one that lacks them.
 */
import type { Span } from '../answer.js';

const SENTENCE = /[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*\s*/gu;

/** Sentences that ask nothing, beside one that does: "I am Norland's delegate. What …?" */
export function toPreface(text: string): Span[] {
  if (!text.includes('?')) return [];
  return Array.from(text.matchAll(SENTENCE), ({ index, 0: sentence }) => ({
    start: index,
    end: index + sentence.length,
    asks: sentence.includes('?'),
  })).filter(({ asks }) => !asks);
}
