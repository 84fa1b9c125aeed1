/** The sentence of a passage that answers best, to be set in bold. */
import type { Span } from '../answer.js';
import { toSentences } from '../language/sentences.js';
import type { Analyser } from '../language/terms.js';

/**
 * @param sentences of the text
 * @param weights term → idf, for the question's terms
 * @returns the sentence with the most of the question's idf mass, the first of
 * equals; undefined when none holds any
 */
export function toBestSentence(
  text: string,
  sentences: readonly Span[],
  weights: ReadonlyMap<string, number>,
  analyser: Analyser,
): Span | undefined {
  const terms = analyser.terms(text);
  let best: Span | undefined;
  let most = 0;
  for (const sentence of sentences) {
    const held = new Set(
      terms.filter((t) => t.start >= sentence.start && t.end <= sentence.end).map((t) => t.term),
    );
    let mass = 0;
    for (const term of held) mass += weights.get(term) ?? 0;
    if (mass > most) {
      most = mass;
      best = sentence;
    }
  }
  return best;
}

/** @param bounds where the text's sentences start and end, in turn, if that is known */
export function toSpans(text: string, bounds?: readonly number[]): Span[] {
  if (bounds === undefined) return toSentences(text);
  return bounds.flatMap((start, at) =>
    at % 2 === 0 ? [{ start, end: bounds[at + 1] ?? text.length }] : [],
  );
}
