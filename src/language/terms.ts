/**
 * The one analyser: index, query and highlighting see the same terms, or a
 * passage that matches could not be shown to match.
 */
import type { Span } from '../answer.js';
import { toPlain, toStem } from './terms-fold.js';
import { type NameFinder, toNaming } from './terms-names.js';
import { STOP_WORDS } from './terms-stop.js';

/** A word or a name, at its place in the text it was found in. */
export interface Term extends Span {
  /** Canonical: folded, stemmed, or the one id that all spellings of a name share. */
  readonly term: string;
  /** True for function words, which are kept for phrases but never searched for. */
  readonly stop: boolean;
}

export interface Analyser {
  /** Terms in the order of the text, spans in UTF-16 code units of it. */
  terms(text: string): Term[];
  /** As `terms`, with names in lower case too, as people type them, and the holders of offices. */
  query(text: string): Term[];
}

const ACRONYM = String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?`;
const NUMBER = String.raw`\p{Nd}{1,3}(?:,\p{Nd}{3})+(?![\p{L}\p{N}])|\p{Nd}+\.\p{Nd}+`;
const WORD = String.raw`[\p{L}\p{N}\p{M}\p{Cf}]+(?:['’ʼ][\p{L}\p{M}\p{Cf}]+)*`;
/** Money and shares, which are asked for in words. */
const SIGN = '[€$£%]';
const TOKEN = new RegExp(`${ACRONYM}|${NUMBER}|${WORD}|${SIGN}`, 'gu');
const DOTTED = new RegExp(`^${ACRONYM}$`, 'u');

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
  const naming =
    needs.lexicon === undefined ? undefined : toNaming(needs.lexicon, (word) => fold(word).term);
  const read = (text: string, typed: boolean): Term[] => {
    const words = toWords(text, fold);
    return naming === undefined ? words : naming.apply(text, words, typed);
  };
  return {
    terms: (text) => read(text, false),
    query(text) {
      const words = read(text, true);
      return naming === undefined ? words : naming.addHolders(text, words);
    },
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
