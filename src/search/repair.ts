/** Misspelt words: only where the corpus does not know the word as it was typed. */
import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import type { Term } from '../language/terms.js';
import { toFrequency } from './postings.js';
import type { Table } from './table.js';

export interface Speller {
  /**
   * The word's own term where the corpus knows it, else the nearest of its
   * terms, the commonest of equals; undefined when none is near.
   */
  toKnown(word: Term): string | undefined;
}

/** Letters; shorter words have too many neighbours: "talks" is one letter from "tanks". */
const REPAIRABLE = 6;
/** From this length on two letters may differ. */
const LONG = 9;

/**
 * Neighbours come from MiniSearch's radix tree, which walks only the branches
 * within reach of the word; it is grown at the first word that needs one.
 */
export function toSpeller(table: Table): Speller {
  let grown: MiniSearch<Entry> | undefined;
  const toTree = (): MiniSearch<Entry> => {
    grown ??= toVocabularyTree(table);
    return grown;
  };
  return {
    toKnown(word) {
      if (word.stop || table.vocabulary.has(word.term)) return word.term;
      if (!isRepairable(word.term)) return undefined;
      return toNearest(word.term, toTree(), table);
    },
  };
}

/** A term and its number in the table. */
interface Entry {
  readonly id: number;
  readonly term: string;
}

/** Terms as documents of one word, unchanged: the analyser has folded and stemmed them. */
function toVocabularyTree({ terms }: Table): MiniSearch<Entry> {
  const tree = new MiniSearch<Entry>({
    fields: ['term'],
    tokenize: (term) => [term],
    processTerm: (term) => term,
  });
  tree.addAll(terms.map((term, id) => ({ id, term })));
  return tree;
}

function isRepairable(term: string): boolean {
  return term.length >= REPAIRABLE && /^\p{L}+$/u.test(term);
}

function toNearest(word: string, tree: MiniSearch<Entry>, table: Table): string | undefined {
  const neighbours = tree
    .search(word, { fuzzy: word.length >= LONG ? 2 : 1 })
    .map(({ id }) => {
      const term = table.terms[id] ?? '';
      return { id, term, far: distance(term, word), frequency: toFrequency(table.postings, id) };
    })
    .sort((a, b) => a.far - b.far || b.frequency - a.frequency || a.id - b.id);
  return neighbours[0]?.term;
}
