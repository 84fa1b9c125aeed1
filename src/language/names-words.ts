/** Words as names are compared by: folded, with what their capitals say kept beside. */
import type { Span } from '../answer.js';
import { toPlain, toStem } from './terms-fold.js';

export interface Word extends Span {
  /** Folded: no case, accents, dots or possessive. */
  readonly key: string;
  readonly capital: boolean;
  /** All capitals, at least two: "US", "U.S.". */
  readonly caps: boolean;
  /** Length of the possessive ending within the span. */
  readonly possessive: number;
}

type Shape = Omit<Word, 'start' | 'end'>;

const WORD =
  /\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.\p{Lu}\b|\p{Nd}{1,3}(?:,\p{Nd}{3})+|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Distinct surfaces kept; a corpus repeats its words. */
const MEMORY = 100_000;

/** A tokenizer that folds every distinct surface once. */
export function toTokenizer(): (text: string) => Word[] {
  const memory = new Map<string, Shape>();
  const shapeOf = (surface: string): Shape => {
    const known = memory.get(surface);
    if (known !== undefined) return known;
    if (memory.size >= MEMORY) memory.clear();
    const shape = toShape(surface);
    memory.set(surface, shape);
    return shape;
  };
  return (text) => {
    const words: Word[] = [];
    WORD.lastIndex = 0;
    for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
      const { key, capital, caps, possessive } = shapeOf(match[0]);
      words.push({ start: match.index, end: WORD.lastIndex, key, capital, caps, possessive });
    }
    return words;
  };
}

function toShape(surface: string): Shape {
  const possessive = /['’ʼ](?:[sS])?$/u.exec(surface)?.[0].length ?? 0;
  const bare = surface.slice(0, surface.length - possessive);
  const letters = bare.replace(/[^\p{L}]/gu, '');
  return {
    key: toKey(toPlain(bare)),
    capital: /^\p{Lu}/u.test(letters),
    caps: letters.length > 1 && letters === letters.toUpperCase(),
    possessive,
  };
}

/** Slavic names are inflected: Путина, у Києві; the Ukrainian locative as the Russian one. */
function toKey(plain: string): string {
  return /\p{Script=Cyrillic}/u.test(plain) ? toStem(plain.replace(/і$/u, 'е'), 'ru') : plain;
}
