/**
 * Sentences and words of English prose, at their places: the one shared
 * instance of wink-nlp, whose boundaries are mended where news breaks them.
 */
import { createRequire } from 'node:module';
import { LRUCache } from 'lru-cache';
import type { WinkMethods } from 'wink-nlp';
import type { Span } from '../answer.js';
import { withUnmarked } from './unmarked-ends.js';

/** A word or a mark; `text.slice(start, end)` is its surface. */
export interface Token extends Span {
  readonly surface: string;
  /** Universal part of speech: "NOUN", "PROPN", "VERB", "PUNCT" … */
  readonly pos: string;
}

export interface Sentence extends Span {
  readonly tokens: readonly Token[];
}

interface Loaded {
  readonly nlp: WinkMethods;
  /** Words of the model's own list are numbered below; all met later, from here on. */
  readonly listed: number;
}

let loaded: Loaded | undefined;

/**
 * Loaded at the first sentence: it takes half a second, which a start with a saved library or a
 * look at the usage need not wait for. Both packages are CommonJS, so `require` can load them late.
 */
function load(): Loaded {
  const require = createRequire(import.meta.url);
  const winkNLP: typeof import('wink-nlp').default = require('wink-nlp');
  const nlp = winkNLP(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  loaded = { nlp, listed: toNumber('qxzqxzqxz', nlp) };
  return loaded;
}

function toNumber(word: string, nlp: WinkMethods): number {
  return Number(nlp.readDoc(word).tokens().out(nlp.its.uniqueId)[0] ?? 0);
}

/** Whether English has the word, by the list of some 87,000 in wink-nlp's model; few are names. */
export function isEnglishWord(word: string): boolean {
  const { nlp, listed } = loaded ?? load();
  return toNumber(word.toLowerCase(), nlp) < listed;
}

/** A quotation that ended with its own mark and goes on: “Is it?” he asked; “Is it?”, he asked. */
const GOES_ON = /^[\p{Ll},;]/u;
/** What a sentence may end with before the space that parts it from the next. */
const CLOSING = /^[”’"')\]»]+(?=\s|$)/u;
const ABBREVIATED =
  /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Sgt|Adm|Capt|Sen|Rep|Gov|Rev|Hon|Pres|St|Mt|Jr|Sr|vs|No|Nos|Art|Fig|approx|est|ca|cf|e\.g|i\.e|a\.k\.a|Vice-Adm|Brig|Cmdr|Amb|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/u;
/** “Who gets it?” Trump said. */
const ATTRIBUTES = /^(?:\p{Lu}[\p{L}.’'-]*\s){1,4}(?:said|says|asked|added|told|wrote|replied)\b/u;
/** An initialism before a name goes on, before a pronoun or an article it ends the sentence. */
const INITIALISM = /(?:^|[\s(“"–-])(?:\p{Lu}\.)+$/u;
const STARTS_ANEW =
  /^(?:[“"‘]|(?:The|An?|He|She|It|They|We|I|But|And|In|On|At|This|That|These|Those|His|Her|Its|Their|There|For|As|If|When|After|Before|Since|While|Some|However|Both|Now|No|Still|Yet|So|Also)\b)/u;

/**
 * Sentences of a text in order, without the white space between them. A blank
 * line always ends one.
 */
export function toSentences(text: string): Span[] {
  return readSentences(text).map(({ start, end }) => ({ start, end }));
}

/** As toSentences, with the words of each and their part of speech. */
export function readSentences(text: string): Sentence[] {
  return toParagraphs(text).flatMap((paragraph) => readParagraph(text, paragraph));
}

function toParagraphs(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const match of text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/gu)) {
    const trimmed = match[0].trimEnd();
    paragraphs.push({ start: match.index, end: match.index + trimmed.length });
  }
  return paragraphs;
}

function readParagraph(text: string, paragraph: Span): Sentence[] {
  const visible = text.slice(paragraph.start, paragraph.end).replace(INVISIBLE, ' ');
  const parse = toParse(visible);
  const tokens = placeTokens(text, paragraph, parse);
  const boundaries: number[] = [];
  let from = 0;
  for (const sentence of parse.sentences) {
    const at = visible.indexOf(sentence, from);
    if (at < 0) continue;
    from = at + sentence.length;
    from += CLOSING.exec(visible.slice(from, from + 8))?.[0].length ?? 0;
    boundaries.push(paragraph.start + from);
  }
  const ends = withUnmarked(text, paragraph, boundaries);
  return cut(text, mend(text, paragraph, ends), tokens);
}

/** Marks of no width that news agencies leave before names. */
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/gu;

/** What wink-nlp makes of a paragraph, in surfaces alone. */
interface Parse {
  readonly surfaces: readonly string[];
  readonly pos: readonly string[];
  readonly sentences: readonly string[];
}

/** The last paragraphs parsed: statements, events and search read an article one after the other. */
const parses = new LRUCache<string, Parse>({ max: 64 });

function toParse(paragraph: string): Parse {
  const known = parses.get(paragraph);
  if (known !== undefined) return known;
  const { nlp } = loaded ?? load();
  const doc = nlp.readDoc(paragraph);
  const parse = {
    surfaces: doc.tokens().out(),
    pos: doc.tokens().out(nlp.its.pos),
    sentences: doc
      .sentences()
      .out()
      .map((sentence) => sentence.trim()),
  };
  parses.set(paragraph, parse);
  return parse;
}

/** wink-nlp counts tokens, not characters: each is looked for behind the last. */
function placeTokens(text: string, paragraph: Span, parse: Parse): Token[] {
  const tokens: Token[] = [];
  let from = paragraph.start;
  parse.surfaces.forEach((surface, i) => {
    if (surface.trim() === '') return;
    const start = text.indexOf(surface, from);
    if (start < 0 || start >= paragraph.end) return;
    from = start + surface.length;
    const pos = parse.pos[i] ?? 'X';
    const last = tokens.at(-1);
    if (last !== undefined && last.end === start && isOneWord(last.surface, surface))
      tokens[tokens.length - 1] = { ...last, end: from, surface: last.surface + surface };
    else tokens.push({ start, end: from, surface, pos });
  });
  return tokens;
}

/** "Rados ł aw", "N ė da": the model breaks words at letters that it does not know. */
function isOneWord(before: string, surface: string): boolean {
  if (!/\p{L}$/u.test(before) || !/^\p{L}/u.test(surface)) return false;
  return /[^\p{ASCII}]$/u.test(before) || /^[^\p{ASCII}]/u.test(surface);
}

/** Takes back boundaries that no reader would see. */
function mend(text: string, paragraph: Span, ends: readonly number[]): Span[] {
  const spans: Span[] = [];
  let start = paragraph.start;
  for (const end of ends) {
    if (end <= start) continue;
    const rest = text.slice(end, paragraph.end).trimStart();
    // "Censor.NET" is one name.
    if (/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) continue;
    if (rest !== '' && goesOn(text.slice(Math.max(start, end - 12), end), rest)) continue;
    spans.push({ start, end });
    start = end + (/^\s*/u.exec(text.slice(end, paragraph.end))?.[0].length ?? 0);
  }
  if (start < paragraph.end) spans.push({ start, end: paragraph.end });
  return spans;
}

function goesOn(tail: string, rest: string): boolean {
  if (GOES_ON.test(rest)) return true;
  if (/[?!,][”"’»]$/u.test(tail) && ATTRIBUTES.test(rest)) return true;
  // "She wrote on X." ends a sentence.
  if (/\b[oO]n X\.["”’]?$/u.test(tail)) return false;
  if (INITIALISM.test(tail)) return !STARTS_ANEW.test(rest);
  return ABBREVIATED.test(tail) && !STARTS_ANEW.test(rest);
}

function cut(text: string, spans: readonly Span[], tokens: readonly Token[]): Sentence[] {
  let next = 0;
  return spans.map(({ start, end }) => {
    const first = next;
    while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < end) next++;
    const trimmed = text.slice(start, end).trimEnd().length;
    return { start, end: start + trimmed, tokens: tokens.slice(first, next) };
  });
}
