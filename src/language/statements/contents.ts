/** Where the words of a source begin and end, behind its verb or before it. */
import type { Span } from '../../answer.js';
import { isTimePhrase, openingWithin, skipAdjuncts, skipTold } from './adjuncts.js';
import type { Cue } from './cues.js';
import { POSITION_NOUNS } from './nouns-table.js';
import { isDateWord, phraseAfter, phraseBefore } from './phrases.js';
import { TELLS } from './verbs-table.js';
import type { Line, Word } from './words.js';

/** The words before the subject, from the start of the sentence or of their quotation. */
export function contentBefore(line: Line, until: number): Span[] {
  const { words } = line;
  let last = words.findLastIndex(({ end }) => end <= until);
  while (last >= 0 && !words[last]?.quoted && /^(?:[,;—–-]|as)$/u.test(words[last]?.surface ?? ''))
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

/** The words behind the verb, without who was told and when. */
export function contentAfter(line: Line, cue: Cue, later: readonly Cue[]): Span[] {
  const { words } = line;
  const from = behindGap(words, cue, contentStart(words, cue));
  if (from === cue.to + 1 && words[from]?.surface === ',') return [];
  const first = words[from];
  if (first === undefined || first.lower === 'according') return [];
  const end = contentEnd(line, cue, from, later);
  return end <= first.start || isWhen(words, from, end) ? [] : [{ start: first.start, end }];
}

/** "refused on that day" says when, not what. */
function isWhen(words: readonly Word[], from: number, end: number): boolean {
  const rest = words.filter((word, i) => i > from && word.end <= end);
  return words[from]?.pos === 'ADP' && isTimePhrase(words, from + 1) && rest.length <= LONGEST_TIME;
}

/** Words of "on that same day". */
const LONGEST_TIME = 3;

/**
 * "The land that Russia demanded is Ukraine's" says nothing behind its verb, "what Russia demanded
 * was land" says it behind the next.
 */
function behindGap(words: readonly Word[], cue: Cue, from: number): number {
  const next = words[from];
  if (next === undefined || !takesThing(words, cue, from)) return from;
  const subject = phraseBefore(words, cue.from - 1);
  const link = words[(subject?.from ?? 0) - 1]?.lower ?? '';
  const isRelative = next.pos === 'VERB' && /^(?:that|which)$/u.test(link);
  if (next.pos !== 'AUX' && !isRelative) return from;
  return link === 'what' ? from + 1 : words.length;
}

function contentStart(words: readonly Word[], cue: Cue): number {
  let at = cue.to + 1;
  if (TELLS.has(cue.verb.lemma) && cue.to === cue.at) at = behindTold(words, at);
  const opening = openingWithin(words, at);
  if (opening !== undefined && !isRelativeThat(words, cue, opening)) return opening;
  return skipAdjuncts(words, at);
}

/** "promised a truce and talks": nobody is told. */
function behindTold(words: readonly Word[], at: number): number {
  const told = skipTold(words, at);
  const isObject =
    words[at]?.pos === 'DET' && /^(?:CCONJ|PUNCT)$/u.test(words[told]?.pos ?? 'PUNCT');
  return isObject && words[told]?.surface !== ':' && words[told + 1]?.quoted !== true ? at : told;
}

/** "called it a matter that Moscow would not dictate": these take a thing and a name. */
const NAMING = new Set(['call', 'term', 'label', 'dub', 'describe']);

/** "pointed to the drafts that Russia had presented": the "that" belongs to the noun. */
function isRelativeThat(words: readonly Word[], cue: Cue, opening: number): boolean {
  if (words[opening]?.lower !== 'that') return false;
  if (NAMING.has(cue.verb.lemma)) return true;
  if (words[cue.to]?.pos !== 'ADP') return false;
  return phraseAfter(words, cue.to + 1)?.to === opening - 1 && !isDateWord(words[opening - 1]);
}

/** To the end of the sentence, or to the next verb that attributes at the same level. */
function contentEnd(line: Line, cue: Cue, from: number, later: readonly Cue[]): number {
  const { words } = line;
  let last = Math.min(
    subordinateEnd(words, cue, from),
    clauseEnd(words, cue, from),
    accordingEnd(words, from),
    takenUpEnd(words, from),
    objectEnd(words, cue, from),
  );
  const isThing = takesThing(words, cue, from);
  for (const next of later) last = Math.min(last, clauseBefore(words, next, from, isThing));
  while (last > from && !words[last]?.quoted && /^[.,;:?!—–]$/u.test(words[last]?.surface ?? ''))
    last--;
  return words[last]?.end ?? line.end;
}

/** "…, according to reports": who passed the words on is none of them. */
function accordingEnd(words: readonly Word[], from: number): number {
  const at = words.findIndex(
    ({ lower, quoted }, i) =>
      i > from + 1 && lower === 'according' && !quoted && words[i - 1]?.surface === ',',
  );
  return at < 0 ? words.length - 1 : at - 2;
}

/** "Qatar wants a say: so its emir was quoted", "…: that was China's hope": behind the colon somebody else speaks of it. */
function takenUpEnd(words: readonly Word[], from: number): number {
  const colon = words.findIndex(({ surface, quoted }, i) => i > from && surface === ':' && !quoted);
  if (colon < 0) return words.length - 1;
  const opensClause = words[colon + 1]?.lower === 'so';
  const isTakenUp = words.some(
    ({ lower, quoted }, i) =>
      i > colon &&
      !quoted &&
      /^(?:that|this)$/u.test(lower) &&
      (POSITION_NOUNS.has(words[i + 1]?.lower ?? '') || (i === colon + 1 && isOwned(words, i))),
  );
  return opensClause || isTakenUp ? colon - 1 : words.length - 1;
}

/** "That was China's hope". */
function isOwned(words: readonly Word[], at: number): boolean {
  const rest = words.slice(at + 1, at + 5);
  return (
    /^(?:is|was)$/u.test(rest[0]?.lower ?? '') &&
    rest.some(({ surface }) => /^['’]s?$/u.test(surface))
  );
}

const COORDINATORS = new Set(['and', 'but', 'while', 'whereas', 'so', 'yet']);

/** "asked for a truce, and Ankara gave no promise": what is asked for is a thing, so no clause goes on with it. */
function objectEnd(words: readonly Word[], cue: Cue, from: number): number {
  if (!takesThing(words, cue, from)) return words.length - 1;
  const comma = words.findIndex(
    ({ surface, quoted }, i) =>
      i > from &&
      !quoted &&
      surface === ',' &&
      COORDINATORS.has(words[i + 1]?.lower ?? '') &&
      (words[i + 2]?.pos === 'AUX' || startsClause(words, i + 2)),
  );
  return comma < 0 ? words.length - 1 : comma - 1;
}

/** "demanded a truce", "asked for a truce": no "that", "to" or quotation, which hold clauses. */
function takesThing(words: readonly Word[], { verb, at, to }: Cue, from: number): boolean {
  if (words[from]?.quoted === true || /^(?:that|to)$/u.test(words[from]?.lower ?? '')) return false;
  return verb.kind === 'position' || (to > at && words[to]?.pos === 'ADP');
}

/** A subject and its finite verb. */
function startsClause(words: readonly Word[], from: number): boolean {
  const subject = phraseAfter(words, from);
  const verb = subject === undefined ? undefined : words[subject.to + 1];
  return /^(?:VERB|AUX)$/u.test(verb?.pos ?? '') && !/(?:ing|en)$/u.test(verb?.lower ?? '');
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
function clauseBefore(words: readonly Word[], next: Cue, from: number, isThing: boolean): number {
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
  // "proposed 800,000 in May, leaders repeated the figure": no clause goes on with a thing.
  if (isThing && link.surface === ',' && next.verb.form !== 'ing') return phrase.from - 2;
  const mark = words[phrase.from - 2]?.surface;
  if ((link.lower === 'and' || link.lower === 'but') && mark === ',') return phrase.from - 3;
  return words.length - 1;
}
