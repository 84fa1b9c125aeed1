/**
 * The one analyser: index, query and highlighting see the same terms, or a
 * passage that matches could not be shown to match.
 */
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
import type { Span } from '../answer.js';
import { STOP_WORDS } from './terms-stop.js';

/** A word or a name, at its place in the text it was found in. */
export interface Term extends Span {
  /** Canonical: folded, stemmed, or the one id that all spellings of a name share. */
  readonly term: string;
  /** True for function words, which are kept for phrases but never searched for. */
  readonly stop: boolean;
}

/** A name found in a text; `kind` and `id` together are one thing under all its spellings. */
export interface NamedSpan extends Span {
  readonly kind: string;
  readonly id: string;
}

/** The alias table as the analyser needs it; `fold` also finds names in lower case. */
export interface NameFinder {
  find(text: string, options?: { readonly fold?: boolean }): readonly NamedSpan[];
}

export interface Analyser {
  /** Terms in the order of the text, spans in UTF-16 code units of it. */
  terms(text: string): Term[];
  /** As `terms`, reading names in lower case too, as people type them. */
  query(text: string): Term[];
}

const ACRONYM = String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?`;
const NUMBER = String.raw`\p{Nd}{1,3}(?:,\p{Nd}{3})+(?![\p{L}\p{N}])|\p{Nd}+\.\p{Nd}+`;
const WORD = String.raw`[\p{L}\p{N}\p{M}\p{Cf}]+(?:['’ʼ][\p{L}\p{M}\p{Cf}]+)*`;
const TOKEN = new RegExp(`${ACRONYM}|${NUMBER}|${WORD}`, 'gu');
const DOTTED = new RegExp(`^${ACRONYM}$`, 'u');

/** Letters that no Unicode decomposition folds. */
const FOLDED: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ё: 'е',
};

/** Distinct surfaces kept folded and stemmed; a corpus repeats its words. */
const MEMORY = 100_000;

interface Folded {
  readonly term: string;
  readonly stop: boolean;
}

/**
 * @param language BCP 47 language of the corpus: decides how Cyrillic words
 * without a Ukrainian letter are stemmed. Latin words are stemmed as English.
 */
export function toAnalyser(needs: {
  readonly language: string;
  readonly lexicon?: NameFinder;
}): Analyser {
  const fold = rememberedFold(needs.language);
  const read = (text: string, names: readonly NamedSpan[]): Term[] => {
    const words = toWords(text, fold);
    return names.length === 0 ? words : withNames(words, names);
  };
  return {
    terms: (text) => read(text, needs.lexicon?.find(text) ?? []),
    query: (text) => read(text, needs.lexicon?.find(text, { fold: true }) ?? []),
  };
}

function toWords(text: string, fold: (surface: string) => Folded): Term[] {
  // In several words without a small letter, capitals say nothing about acronyms.
  const mixed = /\p{Ll}/u.test(text) || !/\s/u.test(text.trim());
  const words: Term[] = [];
  let before = '';
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0];
    const folded = fold(surface);
    const name = folded.stop && isAcronym(surface, mixed, before) ? surface : undefined;
    words.push({
      term: name === undefined ? folded.term : name.replaceAll('.', '').toUpperCase(),
      stop: folded.stop && name === undefined,
      start: match.index,
      end: match.index + surface.length,
    });
    before = folded.term;
  }
  return words;
}

/** Pronouns that are also acronyms; no pronoun follows an article ("the us", "the who"). */
const AFTER_ARTICLE: ReadonlySet<string> = new Set(['us', 'it', 'who']);

/** "US", "U.S." and "the us" are the country, "us" the pronoun. */
function isAcronym(surface: string, mixed: boolean, before: string): boolean {
  if (DOTTED.test(surface)) return true;
  if (mixed && /^\p{Lu}{2,4}$/u.test(surface)) return true;
  return before === 'the' && AFTER_ARTICLE.has(surface.toLowerCase());
}

function rememberedFold(language: string): (surface: string) => Folded {
  const memory = new Map<string, Folded>();
  return (surface) => {
    const known = memory.get(surface);
    if (known !== undefined) return known;
    if (memory.size >= MEMORY) memory.clear();
    const word = toPlain(surface);
    const stop = STOP_WORDS.has(word);
    const folded = { term: stop ? word : toStem(word, language), stop };
    memory.set(surface, folded);
    return folded;
  };
}

/** Compatibility forms, case, accents, invisible characters, possessives: gone. */
export function toPlain(surface: string): string {
  const visible = surface
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
  // Cyrillic й and ї are letters of their own, not accented ones.
  const bare = /\p{Script=Latin}/u.test(visible)
    ? visible.normalize('NFD').replace(/\p{M}/gu, '')
    : visible;
  const word = bare
    .replace(/['’ʼ]s$/u, '')
    .replace(/['’ʼ.,]/gu, (mark, at: number) =>
      mark === '.' && /\p{Nd}/u.test(bare[at + 1] ?? '') ? '.' : '',
    );
  return word.replace(/[łøđıßæœё]/gu, (letter) => FOLDED[letter] ?? letter);
}

export function toStem(word: string, language: string): string {
  if (/[іїєґ]/u.test(word)) return ukrainian(word);
  if (/\p{Script=Cyrillic}/u.test(word)) {
    return language.startsWith('uk') ? ukrainian(word) : russian(word);
  }
  return /^[a-z]+$/u.test(word) ? english(word) : word;
}

/** A name takes the place of the words it covers; words inside a longer name are not counted twice. */
function withNames(words: readonly Term[], names: readonly NamedSpan[]): Term[] {
  const terms: Term[] = [];
  let next = 0;
  for (const word of words) {
    while ((names[next]?.end ?? Number.POSITIVE_INFINITY) <= word.start) next++;
    const name = names[next];
    if (name === undefined || name.start >= word.end) terms.push(word);
    else if (terms.at(-1)?.start !== name.start) terms.push(toNameTerm(name));
  }
  return terms;
}

function toNameTerm(name: NamedSpan): Term {
  return { term: `${name.kind}:${name.id}`, stop: false, start: name.start, end: name.end };
}
