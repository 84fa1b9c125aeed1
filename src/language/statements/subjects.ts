/** Who stands as the subject of an attributing verb: before it, behind it, or taken over. */
import type { Span } from '../../answer.js';
import type { Attribution } from './attributions.js';
import type { Cue } from './cues.js';
import { isDateWord, type Phrase, phraseAfter, phraseBefore } from './phrases.js';
import { CLAUSAL } from './verbs-table.js';
import { type Line, spanOf, type Word } from './words.js';

export interface Subject {
  readonly span?: Span;
  /** Where the clause of the subject begins: what stands before may be its words. */
  readonly start?: number;
  /** "…," said Rubio. */
  readonly inverted: boolean;
}

/** The subject of a cue, or none when the verb has nobody to speak for. */
export function toSubject(
  line: Line,
  cue: Cue,
  found: readonly Attribution[],
): Subject | undefined {
  const { words } = line;
  if (cue.passive || isAsStatedBy(words, cue)) return passiveSubject(line, cue);
  if (cue.verb.form === 'ing' || cue.infinitive) return participleSubject(line, cue, found);
  const inverted = invertedSubject(line, cue);
  if (inverted !== undefined) return inverted;
  const before = skipBack(words, cue.from - 1);
  if (isConjunct(words, before)) return takenOver(line, cue, found);
  return toWhole(line, subjectPhrase(words, before));
}

function toWhole({ words }: Line, phrase: Phrase | undefined): Subject | undefined {
  if (phrase === undefined || NO_SUBJECT.has(words[phrase.from - 1]?.lower ?? '')) return undefined;
  const span = spanOf(words, phrase.from, phrase.to);
  return span === undefined ? undefined : { span, start: span.start, inverted: false };
}

/** What stands behind these is no subject: "no country except France", "by American estimates". */
const NO_SUBJECT = new Set(['except', 'by', 'besides', 'without']);

/** "…, as stated by the spokesman": a participle without its auxiliary. */
function isAsStatedBy(words: readonly Word[], cue: Cue): boolean {
  const isParticiple = cue.verb.form === 'past' || cue.verb.form === 'participle';
  return isParticiple && words[cue.from - 1]?.lower === 'as' && words[cue.to + 1]?.lower === 'by';
}

/** How far behind a passive its "by" may stand, in words. */
const BY_REACH = 6;

/** "It is expected that" has no source; "was called hypothetical by X" has one behind it. */
function passiveSubject(line: Line, cue: Cue): Subject | undefined {
  const { words } = line;
  const behind = words.slice(cue.to + 1, cue.to + 1 + BY_REACH);
  const by = behind.findIndex(({ lower }) => lower === 'by');
  const stop = behind.findIndex(({ pos, quoted }) => pos === 'VERB' || pos === 'AUX' || quoted);
  if (by < 0 || (stop >= 0 && stop < by))
    return cue.verb.kind === 'show' || CLAUSAL.has(cue.verb.lemma)
      ? undefined
      : { inverted: false };
  if (cue.verb.lemma === 'hold') return undefined;
  const phrase = phraseAfter(words, cue.to + 2 + by);
  const span = phrase === undefined ? undefined : spanOf(words, phrase.from, phrase.to);
  const start = words[cue.from]?.start ?? line.start;
  return span === undefined ? undefined : { span, start, inverted: true };
}

/** "with Rubio suggesting that": the name stands before the participle; else it is taken over. */
function participleSubject(
  line: Line,
  cue: Cue,
  found: readonly Attribution[],
): Subject | undefined {
  const { words } = line;
  const before = words[cue.from - 1];
  if (cue.verb.form !== 'ing' || cue.infinitive || before === undefined || before.surface === ',') {
    return takenOver(line, cue, found);
  }
  if (before.pos !== 'PROPN' && before.pos !== 'NOUN') return takenOver(line, cue, found);
  const phrase = phraseBefore(words, cue.from - 1);
  const isAbsolute = phrase !== undefined && words[phrase.from - 1]?.lower === 'with';
  return isAbsolute ? toWhole(line, phrase) : undefined;
}

/** Inversion needs words before and a noun behind: “…,” said Rubio. */
function invertedSubject(line: Line, cue: Cue): Subject | undefined {
  const { words } = line;
  // Behind "told" stands who was told.
  if (cue.verb.kind !== 'say' || cue.verb.lemma === 'tell' || cue.from !== cue.at) return undefined;
  const mark = words[cue.from - 1];
  if (mark === undefined || (!mark.quoted && !/^[,”"’?!»]/u.test(mark.surface))) return undefined;
  if (!mark.quoted && words[cue.from - 2]?.quoted !== true && mark.surface !== ',')
    return undefined;
  if (mark.quoted && !isUtterance(words, cue.from - 1)) return undefined;
  const first = words[cue.to + 1];
  if (first === undefined || first.quoted || !opensSubject(first)) return undefined;
  if (
    mark.surface === ',' &&
    words[cue.from - 2]?.quoted !== true &&
    first.pos !== 'PROPN' &&
    first.lower !== 'the'
  )
    return undefined;
  const phrase = phraseAfter(words, cue.to + 1);
  if (phrase === undefined || followedByVerb(words, phrase.to + 1)) return undefined;
  // "X, Y's manager, said the man who …" begins what was said.
  if (words[phrase.to + 1]?.lower === 'who') return undefined;
  // "X, a senator, said Ukraine “should fight”": the quotation behind is what was said.
  const isBehindClause = mark.surface === ',' && words[cue.from - 2]?.quoted !== true;
  if (isBehindClause && words[phrase.to + 1]?.quoted === true) return undefined;
  const span = spanOf(words, phrase.from, phrase.to);
  return span === undefined
    ? undefined
    : { span, start: words[cue.from]?.start ?? line.start, inverted: true };
}

/** "said Rubio", "said the minister": no "said that", "told him". */
function opensSubject({ pos, lower }: Word): boolean {
  return /^(?:PROPN|DET|PRON|NOUN|ADJ)$/u.test(pos) && !/^(?:that|it|him|her)$/u.test(lower);
}

/** Shorter quotations in the middle of a sentence are titles: the book “The Code”. */
const SHORTEST_UTTERANCE = 7;

function isUtterance(words: readonly Word[], last: number): boolean {
  let first = last;
  while (first > 0 && words[first - 1]?.quoted === true) first--;
  return first === 0 || last - first >= SHORTEST_UTTERANCE || words[first - 1]?.surface === ',';
}

function followedByVerb(words: readonly Word[], at: number): boolean {
  const pos = words[at]?.pos;
  return pos === 'VERB' || pos === 'AUX';
}

/** Back over the second part of an apposition or a relative clause between commas. */
function subjectPhrase(words: readonly Word[], at: number): Phrase | undefined {
  const last = words[at];
  if (last === undefined) return undefined;
  if (last.quoted) return behindTitle(words, at);
  if (last.surface !== ',' && last.surface !== ')' && !/^[—–]$|^--$/u.test(last.surface)) {
    return overAdjuncts(words, phraseBefore(words, at));
  }
  const opening = last.surface === ')' ? '(' : last.surface;
  for (let i = at - 1; i > 0; i--) {
    const word = words[i];
    if (word === undefined) return undefined;
    if (word.quoted || word.surface !== opening) continue;
    const phrase = phraseBefore(words, i - 1);
    if (phrase === undefined || !startsApposition(words[i + 1])) continue;
    return phrase;
  }
  return undefined;
}

/** "Brian Taylor, author of the book “The Code,” said": a short quotation that ends an apposition. */
function behindTitle(words: readonly Word[], last: number): Phrase | undefined {
  if (isUtterance(words, last)) return undefined;
  const comma = words.findLastIndex(
    ({ surface, quoted }, i) => i < last && surface === ',' && !quoted,
  );
  return comma > 0 && startsApposition(words[comma + 1])
    ? phraseBefore(words, comma - 1)
    : undefined;
}

const ADJUNCT = new Set(['during', 'after', 'before', 'following', 'at', 'in', 'on']);

/** "Trump during his address announced": the phrase before the adjunct is the subject. */
function overAdjuncts(words: readonly Word[], phrase: Phrase | undefined): Phrase | undefined {
  if (phrase === undefined || !ADJUNCT.has(words[phrase.from - 1]?.lower ?? '')) return phrase;
  const name = words[phrase.from - 2];
  return name?.pos === 'PROPN' && !name.quoted ? phraseBefore(words, phrase.from - 2) : phrase;
}

function startsApposition(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/^(?:DET|NOUN|PROPN|ADJ|NUM)$/u.test(word.pos) ||
      /^(?:who|which|whose|then|now|himself|herself)$/u.test(word.lower))
  );
}

/** Back over adverbs and dates between the subject and its verb: "Trump on July 14 threatened". */
function skipBack(words: readonly Word[], at: number): number {
  let i = at;
  for (; i > 0; i--) {
    const word = words[i];
    if (word === undefined || word.quoted) break;
    if (word.pos === 'ADV' || isDateWord(word)) continue;
    if (word.pos === 'NUM' && (isDateWord(words[i - 1]) || isDateWord(words[i + 1]))) continue;
    if (/^(?:on|in|of)$/u.test(word.lower) && i < at) continue;
    if (isSpan(words[i]) && isTimeAdjective(words[i - 1])) continue;
    if (isTimeAdjective(word) && isSpan(words[i + 1])) continue;
    break;
  }
  return i;
}

function isSpan(word: Word | undefined): boolean {
  return /^(?:week|month|year|weekend|morning|evening|day)$/u.test(word?.lower ?? '');
}

function isTimeAdjective(word: Word | undefined): boolean {
  return /^(?:last|this|earlier|next|late|early|that)$/u.test(word?.lower ?? '');
}

/** "… and added": the verb goes on with the subject before it. */
function isConjunct(words: readonly Word[], before: number): boolean {
  return /^(?:and|but|then|or)$/u.test(words[before]?.lower ?? '');
}

/** Participles and conjuncts speak for the subject of the cue before, or of the clause. */
function takenOver(line: Line, cue: Cue, found: readonly Attribution[]): Subject | undefined {
  const start = line.words[cue.from]?.start ?? line.start;
  const earlier = found.filter(({ source }) => source !== undefined && source.end <= start).at(-1);
  if (earlier?.source !== undefined && cue.verb.form !== 'base')
    return { span: earlier.source, start, inverted: false };
  return firstSubject(line, cue);
}

/** The subject of the first verb of the sentence: "Trump has pressed both sides, warning of …". */
function firstSubject(line: Line, cue: Cue): Subject | undefined {
  const { words } = line;
  for (let at = 1; at < cue.from; at++) {
    const word = words[at];
    if (word === undefined || word.quoted || (word.pos !== 'VERB' && word.pos !== 'AUX')) continue;
    const phrase = phraseBefore(words, at - 1);
    if (phrase === undefined) continue;
    const span = spanOf(words, phrase.from, phrase.to);
    const start = words[cue.from]?.start ?? line.start;
    return span === undefined ? undefined : { span, start, inverted: false };
  }
  return undefined;
}
