/** Where the words of a source stand, and where they begin: behind its verb or before it. */
import type { Span } from '../../../answer.js';
import type { Cue } from '../cues/cues.js';
import { NAMING, TELLS } from '../cues/verbs-table.js';
import { isDateWord, phraseAfter, phraseBefore } from '../sources/phrases.js';
import type { Line, Word } from '../words.js';
import { skipTold } from './addressees.js';
import { behindAside, behindPlace, openingWithin, skipAdjuncts } from './adjuncts.js';
import { contentEnd, takenUpEnd } from './ends.js';
import { takesThing } from './objects.js';
import { isTimePhrase } from './times.js';

/** The words before the subject, from the start of the sentence or of their quotation. */
export function contentBefore(line: Line, until: number): Span[] {
  const { words } = line;
  let last = words.findLastIndex(({ end }) => end <= until);
  while (
    last >= 0 &&
    !words[last]?.quoted &&
    /^(?:[,;—–-]|as|that|which)$/u.test(words[last]?.surface ?? '')
  )
    last--;
  const start = firstWord(words);
  last = Math.min(last, takenUpEnd(words, start));
  const end = words[last]?.end;
  const from = words[start]?.start;
  return end === undefined || from === undefined || end <= from ? [] : [{ start: from, end }];
}

/** Sentence-initial "But" and "And" are the reporter's. */
function firstWord(words: readonly Word[]): number {
  return words[0] !== undefined && !words[0].quoted && words[0].surface === '—' ? 1 : 0;
}

/**
 * The words behind the verb, without who was told and when.
 * @param subject position of the first word of the subject, or of the verb without one
 */
export function contentAfter(line: Line, cue: Cue, subject: number, later: readonly Cue[]): Span[] {
  const { words } = line;
  const from = behindGap(words, cue, contentStart(words, cue));
  if (from === cue.to + 1 && words[from]?.surface === ',') return [];
  const first = words[from];
  if (first === undefined || first.lower === 'according') return [];
  // "those whom Kyiv says were deported": of whom it is told stands before.
  if (/^whom?$/u.test(words[subject - 1]?.lower ?? '') && first.pos === 'AUX') return [];
  // "said so in Munich": the words stand elsewhere.
  if (first.lower === 'so' && cue.verb.kind === 'say' && words[from + 1]?.pos === 'ADP') return [];
  // "the request which X repeated in Paris": what was said is the noun.
  const link = words[subject - 1]?.lower ?? '';
  const isObject = link === 'which' || (link === 'that' && words[subject - 2]?.pos === 'NOUN');
  if (isObject && /^(?:ADP|SCONJ)$/u.test(first.pos) && first.lower !== 'that') return [];
  const end = contentEnd(line, { cue, subject, from, later });
  return end <= first.start || isWhen(words, from, end) ? [] : [{ start: first.start, end }];
}

/** "refused on that day", "had asked for three days before" say when, not what. */
function isWhen(words: readonly Word[], from: number, end: number): boolean {
  const rest = words.filter((word, i) => i > from && word.end <= end);
  const time = words[from]?.pos === 'ADP' ? from + 1 : from;
  return isTimePhrase(words, time) && rest.length <= LONGEST_TIME;
}

/** Words of "on that same day". */
const LONGEST_TIME = 3;

/**
 * "The land that Russia demanded is Ukraine's" says nothing behind its verb, "what Russia demanded
 * was land" says it behind the next.
 */
function behindGap(words: readonly Word[], cue: Cue, from: number): number {
  const next = words[from];
  // "What Moscow proposed to Kyiv has to be read in the text".
  if (next?.lower === 'to' && words[from + 1]?.pos === 'PROPN' && isWhat(words, cue))
    return words.length;
  if (next === undefined || !takesThing(words, cue, from)) return from;
  const subject = phraseBefore(words, cue.from - 1);
  const link = words[(subject?.from ?? 0) - 1]?.lower ?? '';
  const isContact = link !== '' && words[(subject?.from ?? 0) - 1]?.pos === 'NOUN';
  const isRelative = next.pos === 'VERB' && (isContact || /^(?:that|which)$/u.test(link));
  if (next.pos !== 'AUX' && !isRelative) return from;
  return link === 'what' ? from + 1 : words.length;
}

function isWhat(words: readonly Word[], cue: Cue): boolean {
  const subject = phraseBefore(words, cue.from - 1);
  return words[(subject?.from ?? 0) - 1]?.lower === 'what';
}

function contentStart(words: readonly Word[], cue: Cue): number {
  let at = cue.to + 1;
  if (TELLS.has(cue.verb.lemma) && cue.to === cue.at) at = behindTold(words, at);
  const asked = cue.verb.lemma === 'ask' ? behindPlace(words, at) : undefined;
  if (asked !== undefined) return asked;
  const appealed = behindAppeal(words, cue);
  if (appealed !== undefined) return appealed;
  const opening = openingWithin(words, at);
  if (opening !== undefined && !isRelativeThat(words, cue, opening)) return opening;
  return (cue.verb.kind === 'say' ? behindAside(words, at) : undefined) ?? skipAdjuncts(words, at);
}

/** "appealed to Moscow on Friday to spare them", "demanded of Russia an end to it": behind who is asked. */
function behindAppeal(words: readonly Word[], { verb, at, to }: Cue): number | undefined {
  const link = words[at + 1]?.lower ?? '';
  const isAsked =
    (verb.lemma === 'appeal' && link === 'to') || (verb.lemma === 'demand' && link === 'of');
  const asked = isAsked ? phraseAfter(words, at + 2) : undefined;
  if (asked === undefined) return undefined;
  const next = skipAdjuncts(words, Math.max(asked.to, to) + 1);
  const opens =
    verb.lemma === 'demand' ? /^DET$/u.test(words[next]?.pos ?? '') : words[next]?.lower === 'to';
  return opens ? next : undefined;
}

/** "promised a quick end to the war in May": a thing, with no words behind it. */
function isPromised(words: readonly Word[], at: number, told: number): boolean {
  const next = words[told];
  return (
    /^promis/u.test(words[at - 1]?.lower ?? '') &&
    words[at]?.pos === 'DET' &&
    (next === undefined || (next.pos === 'ADP' && !next.quoted && next.lower !== 'that'))
  );
}

/** "promised a truce and talks": nobody is told. */
function behindTold(words: readonly Word[], at: number): number {
  const told = skipTold(words, at);
  if (isPromised(words, at, told)) return at;
  const isObject =
    (words[at]?.pos === 'DET' ||
      (words[at]?.pos === 'NOUN' && /^promis/u.test(words[at - 1]?.lower ?? ''))) &&
    /^(?:CCONJ|PUNCT)$/u.test(words[told]?.pos ?? 'PUNCT');
  if (isObject && words[told]?.surface !== ':' && words[told + 1]?.quoted !== true) return at;
  // "promised such support for a European-led force": a participle goes on with a thing.
  return words[at - 1]?.lower === 'promised' && /^(?:such|any|no)$/u.test(words[at]?.lower ?? '')
    ? at
    : told;
}

/** "pointed to the drafts that Russia had presented": the "that" belongs to the noun. */
function isRelativeThat(words: readonly Word[], cue: Cue, opening: number): boolean {
  if (words[opening]?.lower !== 'that') return false;
  if (NAMING.has(cue.verb.lemma)) return true;
  const isTold = TELLS.has(cue.verb.lemma) || isTimePhrase(words, cue.to + 1);
  if (words[cue.to]?.pos !== 'ADP' && (isTold || words[opening - 1]?.pos !== 'NOUN')) return false;
  return phraseAfter(words, cue.to + 1)?.to === opening - 1 && !isDateWord(words[opening - 1]);
}
