/** Where the words of a source begin and end, behind its verb or before it. */
import type { Span } from '../../answer.js';
import { openingWithin, skipAdjuncts, skipTold } from './adjuncts.js';
import type { Cue } from './cues.js';
import { phraseBefore } from './phrases.js';
import { TELLS } from './verbs-table.js';
import type { Line, Word } from './words.js';

/** The words before the subject, from the start of the sentence or of their quotation. */
export function contentBefore(line: Line, until: number): Span[] {
  const { words } = line;
  let last = words.findLastIndex(({ end }) => end <= until);
  while (last >= 0 && !words[last]?.quoted && /^(?:[,;—–-]|as)$/u.test(words[last]?.surface ?? ''))
    last--;
  const start = firstWord(words);
  const end = words[last]?.end;
  const from = words[start]?.start;
  return end === undefined || from === undefined || end <= from ? [] : [{ start: from, end }];
}

/** Sentence-initial "But" and "And" are the reporter's. */
function firstWord(words: readonly Word[]): number {
  return words[0] !== undefined && !words[0].quoted && words[0].surface === '—' ? 1 : 0;
}

/** The words behind the verb, without who was told and when. */
export function contentAfter(line: Line, cue: Cue, later: readonly Cue[]): Span[] {
  const { words } = line;
  const from = contentStart(words, cue);
  if (from === cue.to + 1 && words[from]?.surface === ',') return [];
  const first = words[from];
  if (first === undefined) return [];
  const end = contentEnd(line, cue, from, later);
  return end <= first.start ? [] : [{ start: first.start, end }];
}

function contentStart(words: readonly Word[], cue: Cue): number {
  let at = cue.to + 1;
  if (TELLS.has(cue.verb.lemma) && cue.to === cue.at) at = skipTold(words, at);
  const opening = openingWithin(words, at);
  if (opening !== undefined) return opening;
  return skipAdjuncts(words, at);
}

/** To the end of the sentence, or to the next verb that attributes at the same level. */
function contentEnd(line: Line, cue: Cue, from: number, later: readonly Cue[]): number {
  const { words } = line;
  let last = Math.min(subordinateEnd(words, cue, from), clauseEnd(words, cue, from));
  for (const next of later) last = Math.min(last, clauseBefore(words, next, from));
  while (last > from && !words[last]?.quoted && /^[.,;:?!—–]$/u.test(words[last]?.surface ?? ''))
    last--;
  return words[last]?.end ?? line.end;
}

/** A semicolon ends what is reported; "which Russia claims as well, …" ends with its comma. */
function clauseEnd(words: readonly Word[], cue: Cue, from: number): number {
  const phrase = phraseBefore(words, cue.from - 1);
  const isRelative = phrase !== undefined && words[phrase.from - 1]?.lower === 'which';
  const mark = words.findIndex(
    ({ surface, quoted }, i) =>
      i > from && !quoted && (surface === ';' || (isRelative && surface === ',')),
  );
  return mark < 0 ? words.length - 1 : mark - 1;
}

const SUBORDINATES = new Set(['after', 'before', 'when', 'while', 'since', 'although', 'though']);

/** "X took a stand after Y spoke of a truce: “…”": the quotation is that of the main clause. */
function subordinateEnd(words: readonly Word[], cue: Cue, from: number): number {
  const phrase = phraseBefore(words, cue.from - 1);
  const link = phrase === undefined ? undefined : words[phrase.from - 1];
  const colon = words.findIndex(
    (word, i) => i > from && word.surface === ':' && words[i + 1]?.quoted,
  );
  const isSubordinate =
    phrase !== undefined && phrase.from > 1 && SUBORDINATES.has(link?.lower ?? '');
  return isSubordinate && colon > 0 ? colon - 1 : words.length - 1;
}

/** The last word before the clause of the next cue, when that clause is not inside this one. */
function clauseBefore(words: readonly Word[], next: Cue, from: number): number {
  const before = words[next.from - 1];
  if (before === undefined || next.from <= from) return words.length - 1;
  if (before.surface === ',' && next.verb.form === 'ing') return next.from - 2;
  if ((before.lower === 'and' || before.lower === 'but') && next.verb.form !== 'base')
    return next.from - 2;
  const phrase = phraseBefore(words, next.from - 1);
  const link = phrase === undefined ? undefined : words[phrase.from - 1];
  if (phrase === undefined || link === undefined || phrase.from - 1 <= from)
    return words.length - 1;
  if (link.lower === 'while' || link.surface === ';') return phrase.from - 2;
  const mark = words[phrase.from - 2]?.surface;
  if ((link.lower === 'and' || link.lower === 'but') && mark === ',') return phrase.from - 3;
  return words.length - 1;
}
