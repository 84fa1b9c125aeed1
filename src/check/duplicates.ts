/** Near-duplicate paragraphs: two passages that say the same crowd others off a card. */
import type { Passage, Problem } from '../corpus/corpus.js';
import { toWarning } from '../corpus/problem.js';
import type { Rule } from './check.js';
import { placeOf } from './sources.js';

/** Word 5-grams shared, as a share of all that either has (Jaccard). */
const TOO_ALIKE = 0.8;
const GRAM = 5;

export const nearDuplicates: Rule = ({ articles }) => {
  const holders = new Map<string, Place[]>();
  const problems: Problem[] = [];
  for (const article of articles) {
    for (const passage of article.passages) {
      const place = { file: article.file, passage, grams: gramsOf(passage.text) };
      const twin = twinOf(place, holders);
      if (twin) {
        const message = `${placeOf(passage)} says nearly the same as ${placeOf(twin.passage)} of ${twin.file}; drop one`;
        problems.push(toWarning(article.file, 'near-duplicate', message, passage.line));
      }
      for (const gram of place.grams) holders.set(gram, [...(holders.get(gram) ?? []), place]);
    }
  }
  return problems;
};

interface Place {
  readonly file: string;
  readonly passage: Passage;
  readonly grams: ReadonlySet<string>;
}

/** The first earlier passage that shares enough; counted over shared grams only. */
function twinOf(
  { grams }: Place,
  holders: ReadonlyMap<string, readonly Place[]>,
): Place | undefined {
  const shared = new Map<Place, number>();
  for (const gram of grams) {
    for (const other of holders.get(gram) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
  }
  for (const [other, count] of shared) {
    if (count / (grams.size + other.grams.size - count) >= TOO_ALIKE) return other;
  }
  return undefined;
}

function gramsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const last = Math.max(1, words.length - GRAM + 1);
  return new Set(Array.from({ length: last }, (_, at) => words.slice(at, at + GRAM).join(' ')));
}
