/** Who stands as the subject of an attributing verb: before it, behind it, or taken over. */
import type { Span } from '../../answer.js';
import type { Attribution } from './attributions.js';
import type { Cue } from './cues.js';
import { type Phrase, phraseAfter, phraseBefore } from './phrases.js';
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
  if (cue.passive) return passiveSubject(line, cue);
  if (cue.verb.form === 'ing' || cue.infinitive) return takenOver(line, cue, found);
  const inverted = invertedSubject(line, cue);
  if (inverted !== undefined) return inverted;
  const before = skipBack(words, cue.from - 1);
  const joined = conjoined(words, before);
  if (joined) return takenOver(line, cue, found);
  const phrase = subjectPhrase(words, before);
  if (phrase === undefined) return undefined;
  const span = spanOf(words, phrase.from, phrase.to);
  return span === undefined ? undefined : { span, start: span.start, inverted: false };
}

/** "It is expected that" has no source; "was accused by X" has one behind it. */
function passiveSubject(line: Line, cue: Cue): Subject | undefined {
  const { words } = line;
  const by = words[cue.to + 1]?.lower === 'by' ? phraseAfter(words, cue.to + 2) : undefined;
  if (by === undefined) return undefined;
  const span = spanOf(words, by.from, by.to);
  return span === undefined
    ? undefined
    : { span, start: words[cue.from]?.start ?? line.start, inverted: true };
}

/** Inversion needs words before and a noun behind: “…,” said Rubio. */
function invertedSubject(line: Line, cue: Cue): Subject | undefined {
  const { words } = line;
  if (cue.verb.kind !== 'say' || cue.from !== cue.at) return undefined;
  const mark = words[cue.from - 1];
  if (mark === undefined || !/^[,”"’?!»]|''/u.test(mark.surface)) return undefined;
  if (!mark.quoted && words[cue.from - 2]?.quoted !== true && mark.surface !== ',')
    return undefined;
  const first = words[cue.to + 1];
  if (first === undefined || first.quoted || !/^(?:PROPN|DET|PRON|NOUN|ADJ)$/u.test(first.pos))
    return undefined;
  if (
    mark.surface === ',' &&
    words[cue.from - 2]?.quoted !== true &&
    first.pos !== 'PROPN' &&
    first.lower !== 'the'
  )
    return undefined;
  if (
    first.lower === 'that' ||
    first.lower === 'it' ||
    first.lower === 'him' ||
    first.lower === 'her'
  )
    return undefined;
  const phrase = phraseAfter(words, cue.to + 1);
  if (phrase === undefined || followedByVerb(words, phrase.to + 1)) return undefined;
  const span = spanOf(words, phrase.from, phrase.to);
  return span === undefined
    ? undefined
    : { span, start: words[cue.from]?.start ?? line.start, inverted: true };
}

function followedByVerb(words: readonly Word[], at: number): boolean {
  const pos = words[at]?.pos;
  return pos === 'VERB' || pos === 'AUX';
}

/** Back over the second part of an apposition or a relative clause between commas. */
function subjectPhrase(words: readonly Word[], at: number): Phrase | undefined {
  const last = words[at];
  if (last === undefined) return undefined;
  if (
    last.surface !== ',' &&
    last.surface !== ')' &&
    last.surface !== '—' &&
    last.surface !== '–'
  ) {
    const phrase = phraseBefore(words, at);
    return phrase;
  }
  const opening = last.surface === ')' ? '(' : last.surface;
  for (let i = at - 1; i > 0; i--) {
    const word = words[i];
    if (word === undefined || word.quoted) return undefined;
    if (word.surface !== opening) continue;
    const phrase = phraseBefore(words, i - 1);
    if (phrase === undefined || !startsApposition(words[i + 1])) continue;
    return phrase;
  }
  return undefined;
}

function startsApposition(word: Word | undefined): boolean {
  return (
    word !== undefined &&
    (/^(?:DET|NOUN|PROPN|ADJ|NUM)$/u.test(word.pos) ||
      /^(?:who|which|whose|then|now|himself|herself)$/u.test(word.lower))
  );
}

function skipBack(words: readonly Word[], at: number): number {
  let i = at;
  while (i > 0 && words[i]?.pos === 'ADV' && !words[i]?.quoted) i--;
  return i;
}

/** "… and added": the verb goes on with the subject before it. */
function conjoined(words: readonly Word[], before: number): boolean {
  const lower = words[before]?.lower;
  return lower === 'and' || lower === 'but' || lower === 'then' || lower === 'or';
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
