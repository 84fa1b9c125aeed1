/** Issues by their signal words: phrases matched on stems, less the phrases excluded. */
import { stemmer } from '@orama/stemmers/english';
import type { Span } from '../answer.js';
import type { Issue } from '../corpus/corpus.js';
import type { Lexicon, Mention } from './names.js';
import { toTokenizer, type Word } from './names-words.js';

/** What a phrase says of an issue: signals it, may signal it, does not count for it, or keeps it out of its sentence. */
interface Mark {
  readonly issue: string;
  readonly weight: 'strong' | 'loose' | 'weak' | 'echo' | 'excluded' | 'barred';
}

interface Node {
  /** By stem. */
  readonly next: Map<string, Node>;
  /** Words as written: "=signs" is not "sign". */
  readonly exact: Map<string, Node>;
  /** Open words: "territor*". */
  readonly open: { readonly prefix: string; readonly node: Node }[];
  readonly marks: Mark[];
}

/** How a word of a text can be matched: by its stem, and by its capitals. */
interface Keys {
  readonly folded: string;
  readonly stem: string;
}

/** Distinct words kept; a corpus repeats its words. */
const MEMORY = 100_000;

/** By the last character of a pattern. */
const WEIGHTS: ReadonlyMap<string | undefined, 'weak' | 'loose' | 'echo'> = new Map([
  ['?', 'weak'],
  ['~', 'loose'],
  ['^', 'echo'],
]);

const tokenize = toTokenizer();

/** Whether a word signals its issue whatever else is signalled. */
export function isStrong({ weak, echo }: Pick<Mention, 'weak' | 'echo'>): boolean {
  return weak !== true && echo !== true;
}

/** Compiles the patterns; the finder gives matches in the order of the text. */
export function toIssueFinder(issues: readonly Issue[]): Lexicon['issues'] {
  const root = toNode();
  for (const { id, patterns, exclude, unless = [] } of issues) {
    for (const pattern of patterns) {
      insert(root, pattern, { issue: id, weight: WEIGHTS.get(pattern.at(-1)) ?? 'strong' });
    }
    for (const phrase of exclude) insert(root, phrase, { issue: id, weight: 'excluded' });
    for (const phrase of unless) insert(root, phrase, { issue: id, weight: 'barred' });
  }
  const keysOf = rememberedKeys();
  const startsOf = rememberedStarts(root, keysOf);
  return (text, options) => {
    const all: Mention[] = [];
    const excluded: Mention[] = [];
    const barred: Mention[] = [];
    const words = tokenize(text);
    for (let at = 0; at < words.length; at++) {
      const word = words[at];
      const starts = word === undefined ? [] : startsOf(word);
      if (starts.length > 0) walk({ words, at, starts, keysOf, found: all, excluded, barred });
    }
    const found = options?.echoes === true ? all : all.filter(({ echo }) => echo !== true);
    if (excluded.length === 0 && barred.length === 0) return found;
    return found.filter(
      (each) =>
        !excluded.some((other) => other.id === each.id && covers(other, each)) &&
        !barred.some((other) => other.id === each.id && isBeside(text, other, each)),
    );
  };
}

interface Walk {
  readonly words: readonly Word[];
  readonly at: number;
  readonly starts: readonly Node[];
  readonly keysOf: (word: Word) => Keys;
  readonly found: Mention[];
  readonly excluded: Mention[];
  readonly barred: Mention[];
}

function walk({ words, at, starts, keysOf, found, excluded, barred }: Walk): void {
  let nodes = starts;
  const start = words[at]?.start ?? 0;
  for (let i = at; nodes.length > 0; ) {
    const end = words[i]?.end ?? start;
    for (const { issue: id, weight } of nodes.flatMap((node) => node.marks)) {
      const mention = { start, end, kind: 'issue' as const, id };
      if (weight === 'excluded') excluded.push(mention);
      else if (weight === 'barred') barred.push(mention);
      else found.push({ ...mention, ...(weight === 'strong' ? {} : { [weight]: true }) });
    }
    const word = words[++i];
    if (word === undefined) return;
    nodes = nodes.flatMap((node) => follow(node, word, keysOf(word)));
  }
}

function follow(node: Node, word: Word, { folded, stem }: Keys): Node[] {
  const found: Node[] = [];
  const byStem = node.next.get(stem);
  if (byStem !== undefined) found.push(byStem);
  const asWritten = node.exact.get(folded);
  if (asWritten !== undefined) found.push(asWritten);
  const byCapitals = word.caps ? node.next.get(folded.toUpperCase()) : undefined;
  if (byCapitals !== undefined) found.push(byCapitals);
  for (const { prefix, node: open } of node.open) if (folded.startsWith(prefix)) found.push(open);
  return found;
}

function insert(root: Node, phrase: string, mark: Mark): void {
  let node = root;
  for (const match of phrase.matchAll(/[^\s\-–]+/gu)) {
    const isOpen = match[0].endsWith('*');
    const [word] = tokenize(match[0]);
    if (word === undefined && !isOpen) continue;
    if (word === undefined || isOpen) node = openChild(node, word?.key ?? '');
    else if (match[0].startsWith('=')) node = childOf(node.exact, word.key);
    else node = childOf(node.next, keyOf(word));
  }
  if (node !== root) node.marks.push(mark);
}

/** Acronyms keep their capitals, or SWIFT would be swift. */
function keyOf(word: Word): string {
  return word.caps && /^[a-z]+s?$/u.test(word.key) ? word.key.toUpperCase() : stemmer(word.key);
}

function childOf(children: Map<string, Node>, key: string): Node {
  const next = children.get(key) ?? toNode();
  children.set(key, next);
  return next;
}

function openChild(node: Node, prefix: string): Node {
  const known = node.open.find((each) => each.prefix === prefix);
  if (known !== undefined) return known.node;
  const next = toNode();
  node.open.push({ prefix, node: next });
  return next;
}

function toNode(): Node {
  return { next: new Map(), exact: new Map(), open: [], marks: [] };
}

function rememberedKeys(): (word: Word) => Keys {
  const memory = new Map<string, Keys>();
  return (word) => {
    const known = memory.get(word.key);
    if (known !== undefined) return known;
    if (memory.size >= MEMORY) memory.clear();
    const keys = { folded: word.key, stem: stemmer(word.key) };
    memory.set(word.key, keys);
    return keys;
  };
}

/** The first word decides most: looked up once for each distinct word. */
function rememberedStarts(root: Node, keysOf: (word: Word) => Keys): (word: Word) => Node[] {
  const memory = new Map<string, Node[]>();
  return (word) => {
    const key = word.caps ? `^${word.key}` : word.key;
    const known = memory.get(key);
    if (known !== undefined) return known;
    if (memory.size >= MEMORY) memory.clear();
    const starts = follow(root, word, keysOf(word));
    memory.set(key, starts);
    return starts;
  };
}

/** In the same sentence. */
function isBeside(text: string, one: Span, other: Span): boolean {
  const [first, last] = one.start < other.start ? [one, other] : [other, one];
  return !/\p{L}{2}[.!?][”"'’)]*\s/u.test(text.slice(first.start, last.start));
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
