/** Misspelt words: only where neither the corpus nor English knows the word as it was typed. */
import { distance } from 'fastest-levenshtein';
import MiniSearch from 'minisearch';
import { isEnglishWord } from '../language/sentences.js';
import type { Analyser, Term } from '../language/terms.js';
import { toFrequency } from './postings.js';
import type { Table } from './table.js';

export interface Speller {
  /**
   * The word's own term where the corpus knows it, else the nearest of its
   * terms, the commonest of equals; undefined when none is near.
   * @param surface the word as typed
   * @param name written as a name, with a capital
   */
  toKnown(word: Term, surface: string, name: boolean): string | undefined;
}

/** Letters; shorter words have too many neighbours: "talk" is one letter from "tank". */
const REPAIRABLE = 5;
/** The same for names, of which no list has all: "Sandu" is no misspelt "sand". */
const REPAIRABLE_NAME = 6;
/** Longer words are rarely typed by hand, and have neighbours by the thousand. */
const LONGEST = 24;
/** From this length on two letters may differ. */
const LONG = 9;

export function toSpeller(table: Table, analyser: Analyser): Speller {
  const toTwoAway = toTwoAwayFinder(table);
  return {
    toKnown({ term, stop }, surface, name) {
      if (stop || table.vocabulary.has(term)) return term;
      const word = surface.toLowerCase();
      if (word.length > LONGEST || !/^\p{L}+$/u.test(word) || isEnglishWord(word)) return undefined;
      const letters = word.length >= (name ? REPAIRABLE_NAME : REPAIRABLE);
      const near = letters ? toOneAway(word) : toSwapped(word);
      const known = near.flatMap((each) => toKnownTerm(each, table, analyser));
      return toCommonest(known, table) ?? (term.length >= LONG ? toTwoAway(term) : undefined);
    },
  };
}

function toKnownTerm(word: string, { vocabulary, stops }: Table, analyser: Analyser): string[] {
  const [read] = analyser.query(word);
  const number = read && vocabulary.get(read.term);
  return read === undefined || number === undefined || stops[number] === 1 ? [] : [read.term];
}

function toCommonest(terms: readonly string[], { vocabulary, postings }: Table) {
  const frequency = (term: string) => toFrequency(postings, vocabulary.get(term) ?? -1);
  return [...terms].sort((a, b) => frequency(b) - frequency(a) || (a < b ? -1 : 1))[0];
}

const ALPHABETS = [/[a-z]/u, /[а-яґєії]/u].map((script) =>
  Array.from({ length: 0x500 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
    script.test(letter),
  ),
);

/**
 * Every word that one wrong, missing or needless letter away, or two swapped, makes of this one;
 * the first letter is seldom the wrong one: "james" is no misspelt "named".
 */
function toOneAway(word: string): string[] {
  const letters = ALPHABETS.find(([first = '', ...rest]) =>
    [first, ...rest].includes(word[0] ?? ''),
  );
  const near = toSwapped(word);
  for (let at = 1; at <= word.length; at++) {
    const [before, after, behind] = [word.slice(0, at), word.slice(at), word.slice(at + 1)];
    if (after !== '') near.push(before + behind);
    for (const letter of letters ?? []) {
      near.push(before + letter + after);
      if (after !== '') near.push(before + letter + behind);
    }
  }
  return near;
}

/** Two neighbouring letters in the wrong order (Damerau 1964). */
function toSwapped(word: string): string[] {
  return Array.from({ length: Math.max(0, word.length - 1) }, (_, at) =>
    [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(''),
  );
}

/** A term and its number in the table. */
interface Entry {
  readonly id: number;
  readonly term: string;
}

/**
 * Neighbours two letters away come from MiniSearch's radix tree, which walks
 * only the branches within reach; it is grown at the first word that needs it.
 */
function toTwoAwayFinder(table: Table): (word: string) => string | undefined {
  let grown: MiniSearch<Entry> | undefined;
  return (word) => {
    grown ??= toVocabularyTree(table);
    const neighbours = grown
      .search(word, { fuzzy: 2 })
      .map(({ id }) => {
        const term = table.terms[id] ?? '';
        return { id, term, far: distance(term, word), frequency: toFrequency(table.postings, id) };
      })
      .sort((a, b) => a.far - b.far || b.frequency - a.frequency || (a.term < b.term ? -1 : 1));
    return neighbours[0]?.term;
  };
}

/** Terms as documents of one word, unchanged: the analyser has folded and stemmed them. */
function toVocabularyTree({ vocabulary }: Table): MiniSearch<Entry> {
  const tree = new MiniSearch<Entry>({
    fields: ['term'],
    tokenize: (term) => [term],
    processTerm: (term) => term,
  });
  tree.addAll([...vocabulary].map(([term, id]) => ({ id, term })));
  return tree;
}
