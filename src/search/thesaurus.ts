/**
 * English words of like meaning: who "inked" a treaty is its signatory, and a
 * question seldom uses the passage's own words. WordNet's synonyms and derived
 * words of a word's frequent senses; what a rare sense shares is chance, unless nothing else is found.
 */
import { LRUCache } from 'lru-cache';
import { openWordNet, type PartOfSpeech, type Sense, type WordNet } from './wordnet.js';

export interface Thesaurus {
  /**
   * Words of like meaning, each once, in lower case; none for a word that it does not know.
   * @param rare in its rare senses too
   */
  of(word: string, rare?: boolean): readonly string[];
}

/** Senses looked at, and the share of a word's use that each must have; chosen on half of all sets. */
const SENSES = 3;
const SHARE = 0.2;
/** Added to each sense's count, since most were never tagged. */
const UNSEEN = 0.5;
/** Letters; shorter words mean too much. */
const SHORTEST = 3;
/** Distinct words remembered; questions repeat their words. */
const MEMORY = 5_000;

/** The dictionary is opened at the first word. */
export function toThesaurus(): Thesaurus {
  const memory = new LRUCache<string, readonly string[]>({ max: MEMORY });
  let wordNet: WordNet | undefined;
  return {
    of(word, rare = false) {
      const lower = word.toLowerCase();
      if (lower.length < SHORTEST || !/^[a-z]+$/u.test(lower)) return [];
      const key = rare ? `${lower} rare` : lower;
      const known = memory.get(key);
      if (known !== undefined) return known;
      wordNet ??= openWordNet();
      const found = toRelated(lower, wordNet, rare);
      memory.set(key, found);
      return found;
    },
  };
}

function toRelated(word: string, wordNet: WordNet, rare: boolean): string[] {
  const lemmas = toLemmas(word);
  const read = lemmas.flatMap(({ lemma, parts }) =>
    wordNet
      .senses(lemma)
      .filter(({ part }) => parts.includes(part))
      .map((sense) => ({ lemma, sense })),
  );
  const used = (sense: Sense) => sense.tagged + UNSEEN;
  const all = read.reduce((sum, { sense }) => sum + used(sense), 0);
  const own = new Set(read.map(({ lemma }) => lemma));
  const frequent = read
    .sort((a, b) => b.sense.tagged - a.sense.tagged)
    .slice(0, SENSES)
    .filter(({ sense }) => used(sense) >= SHARE * all);
  const related = (rare ? read : frequent).flatMap(({ lemma, sense }) =>
    wordNet.related(lemma, sense),
  );
  // Small letters only: names are the alias table's, and phrases are no one word.
  return [...new Set(related)].filter((each) => /^[a-z]+$/u.test(each) && !own.has(each));
}

interface Lemma {
  readonly lemma: string;
  readonly parts: readonly PartOfSpeech[];
}

/** WordNet's own rules of detachment (morphy); irregular forms gained nothing and were left out. */
const ENDINGS: Readonly<Record<PartOfSpeech, readonly (readonly [string, string])[]>> = {
  noun: [
    ['s', ''],
    ['ses', 's'],
    ['ves', 'f'],
    ['xes', 'x'],
    ['zes', 'z'],
    ['ches', 'ch'],
    ['shes', 'sh'],
    ['men', 'man'],
    ['ies', 'y'],
  ],
  verb: [
    ['s', ''],
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['ing', 'e'],
    ['ing', ''],
  ],
  adj: [
    ['er', ''],
    ['est', ''],
    ['er', 'e'],
    ['est', 'e'],
  ],
};

/** What the word may be a form of. */
function toLemmas(word: string): Lemma[] {
  const parts = ['noun', 'verb', 'adj'] as const;
  const found = new Map<string, PartOfSpeech[]>([[word, [...parts]]]);
  for (const part of parts) {
    for (const [ending, base] of ENDINGS[part]) {
      if (!word.endsWith(ending)) continue;
      const lemma = word.slice(0, -ending.length) + base;
      const known = found.get(lemma) ?? [];
      if (!known.includes(part)) found.set(lemma, [...known, part]);
    }
  }
  return [...found].map(([lemma, of]) => ({ lemma, parts: of }));
}
