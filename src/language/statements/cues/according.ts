/** "According to X", "in the words of X", "in her view": attribution without a verb. */
import type { Span } from '../../../answer.js';
import type { Attribution } from '../attributions.js';
import { type Phrase, phraseAfter, phraseBefore } from '../sources/phrases.js';
import { type Line, spanOf, type Word } from '../words.js';

/** A source and its cue, as positions of words. */
interface Adjunct {
  readonly from: number;
  readonly to: number;
  readonly cue: Phrase;
  readonly source: Phrase;
}

export function toAccording(line: Line): Attribution[] {
  const { words } = line;
  return words.flatMap((word, at) => {
    if (word.quoted) return [];
    const adjunct = readAccording(words, at) ?? readWordsOf(words, at) ?? readInWords(words, at);
    if (adjunct === undefined) return [];
    const cue = spanOf(words, adjunct.cue.from, adjunct.cue.to);
    const source = spanOf(words, adjunct.source.from, adjunct.source.to);
    const content = contentOf(line, adjunct);
    if (cue === undefined || source === undefined || content.length === 0) return [];
    const attribution = { line: line.index, cue, source, content };
    return [{ ...attribution, kind: 'according' as const, lemma: 'according' }];
  });
}

/** "according to X". */
function readAccording(words: readonly Word[], at: number): Adjunct | undefined {
  if (words[at]?.lower !== 'according') return undefined;
  // Papers leave the "to" out: "according former minister Ann Lee".
  const link = words[at + 1]?.lower === 'to' ? at + 1 : at;
  if (link === at && !/^(?:ADJ|PROPN|DET|NUM)$/u.test(words[at + 1]?.pos ?? '')) return undefined;
  const source = phraseAfter(words, link + 1);
  return source && { from: at, to: source.to, cue: { from: at, to: link }, source };
}

/** Nouns in "in the words of X", "in her view". */
export const OPINIONS = new Set([
  'words',
  'view',
  'opinion',
  'assessment',
  'reading',
  'account',
  'telling',
]);

/** "in the words of X". */
function readWordsOf(words: readonly Word[], at: number): Adjunct | undefined {
  const [first, second, noun, link] = words.slice(at, at + 4);
  const isOpening = first?.lower === 'in' && second?.lower === 'the' && link?.lower === 'of';
  if (!isOpening || !OPINIONS.has(noun?.lower ?? '')) return undefined;
  const source = phraseAfter(words, at + 4);
  return source && { from: at, to: source.to, cue: { from: at, to: at + 3 }, source };
}

/** "in her words", "in Rubio's view". */
function readInWords(words: readonly Word[], at: number): Adjunct | undefined {
  const noun = words[at];
  if (noun === undefined || !OPINIONS.has(noun.lower)) return undefined;
  const owner = words[at - 1];
  if (/^(?:his|her|its|their)$/u.test(owner?.lower ?? '') && words[at - 2]?.lower === 'in')
    return {
      from: at - 2,
      to: at,
      cue: { from: at, to: at },
      source: { from: at - 1, to: at - 1 },
    };
  if (!/^['’]s?$/u.test(owner?.surface ?? '')) return undefined;
  const source = phraseBefore(words, at - 2);
  if (source === undefined) return undefined;
  const from = words.findLastIndex(
    ({ lower }, i) => i < at && i >= source.from - 1 && lower === 'in',
  );
  // "was left out in Moscow's account".
  if (
    from < 0 ||
    /^(?:included|mentioned|listed|contained|absent|described)$/u.test(words[from - 1]?.lower ?? '')
  )
    return undefined;
  const bare = { from: from + 1, to: at - 2 };
  return { from, to: at, cue: { from: at, to: at }, source: bare };
}

/**
 * What stands behind an opening adjunct ("laws that in Moscow's view ban …" opens a clause too),
 * before a closing one, on both sides of one between commas.
 */
function contentOf(line: Line, { from, to }: Adjunct): Span[] {
  const { words } = line;
  if (from === 0) {
    const start = opensClause(words, to + 1) ? to + 1 : behindComma(words, to + 1);
    return [spanOf(words, start, beforeOwnDeed(words, start))].filter(isSpan);
  }
  if (isRelative(words[from - 1])) return [spanOf(words, to + 1, lastWord(words))].filter(isSpan);
  const isAside = words[from - 1]?.surface === ',';
  if (isAside && isRelative(words[from - 2]))
    return [spanOf(words, to + 2, lastWord(words))].filter(isSpan);
  const last = isAside ? from - 2 : from - 1;
  // "Troops were the weaker guarantee in Vance's opinion: a stake was better".
  const isExplained = words[to + 1]?.surface === ':' && words[to + 2]?.quoted !== true;
  const mark = isAside ? closing(words, last, to + 1) : isExplained ? to + 1 : undefined;
  const after = mark === undefined ? undefined : spanOf(words, mark + 1, lastWord(words));
  return [spanOf(words, 0, last), after].filter(isSpan);
}

/** How far behind the source its own adjuncts may reach, in words: "in Moscow's account agreed with Washington". */
const REACH = 8;

/** Position of the mark behind which the words go on: "… lies, in the words of X in May, with Y". */
function closing(words: readonly Word[], last: number, from: number): number | undefined {
  const at = words.findIndex(
    ({ surface, quoted }, i) => i >= from && !quoted && /^[,:]$/u.test(surface),
  );
  const next = words[at + 1];
  if (at < 0 || at > from + REACH || next === undefined) return undefined;
  if (at === from) return words[at]?.surface === ',' && isRelative(next) ? undefined : at;
  if (words.slice(from, at).some((word) => word.quoted || isFiniteVerb(word))) return undefined;
  return isFiniteVerb(next) || /^(?:VERB|AUX)$/u.test(words[last]?.pos ?? '') ? at : undefined;
}

function isFiniteVerb({ pos, lower }: Word): boolean {
  return pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en)$/u.test(lower));
}

/** "In his view, Russia gives in, and he named the reason": what the source did is told, not viewed. */
function beforeOwnDeed(words: readonly Word[], from: number): number {
  const at = words.findIndex(
    ({ surface, quoted }, i) =>
      i > from &&
      !quoted &&
      surface === ',' &&
      /^(?:and|but)$/u.test(words[i + 1]?.lower ?? '') &&
      /^(?:he|she|they)$/u.test(words[i + 2]?.lower ?? ''),
  );
  return at < 0 ? lastWord(words) : at - 1;
}

function isRelative(word: Word | undefined): boolean {
  return /^(?:which|who|whose|that)$/u.test(word?.lower ?? '');
}

function isSpan(span: Span | undefined): span is Span {
  return span !== undefined;
}

/** "In his view Putin was stalling, unless …": no comma parts the words from their source. */
function opensClause(words: readonly Word[], from: number): boolean {
  const first = words[from];
  if (first === undefined || first.surface === ',' || isRelative(first) || first.quoted)
    return false;
  if (!/^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/u.test(first.pos)) return false;
  return words
    .slice(from, nextComma(words, from))
    .some((word) => !word.quoted && isFiniteVerb(word));
}

/** Behind the first comma; behind the second when a relative clause stands between. */
function behindComma(words: readonly Word[], from: number): number {
  const comma = nextComma(words, from);
  const second = isRelative(words[comma + 1]) ? nextComma(words, comma + 1) : words.length;
  return (second < words.length ? second : comma) + 1;
}

function nextComma(words: readonly Word[], from: number): number {
  const comma = words.findIndex(({ surface }, i) => i >= from && surface === ',');
  return comma < 0 ? words.length : comma;
}

function lastWord(words: readonly Word[]): number {
  return words.findLastIndex(({ surface, quoted }) => quoted || !/^[.?!]$/u.test(surface));
}
