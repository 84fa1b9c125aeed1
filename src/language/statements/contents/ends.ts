/** Where the words of a source end. */

import type { Cue } from '../cues/cues.js';
import { POSITION_NOUNS } from '../cues/nouns-table.js';
import { skipBack, subjectPhrase } from '../sources/appositions.js';
import type { Line, Word } from '../words.js';
import { relativeEnd, subordinateEnd } from './clauses.js';
import { writersEnd } from './narration.js';
import { colonEnd, objectEnd, takesThing } from './objects.js';

/** Words that begin at `from` behind their verb, and the verbs that attribute after it. */
export interface Opening {
  readonly cue: Cue;
  /** Position of the first word of the subject, or of the verb without one. */
  readonly subject: number;
  readonly from: number;
  readonly later: readonly Cue[];
}

/** To the end of the sentence, or to the next verb that attributes at the same level. */
export function contentEnd(line: Line, { cue, subject, from, later }: Opening): number {
  const { words } = line;
  let last = Math.min(
    subordinateEnd(words, subject, from),
    relativeEnd(words, subject, from),
    semicolonEnd(words, from),
    accordingEnd(words, from),
    writersEnd(words, from),
    takenUpEnd(words, from),
    objectEnd(words, cue, from),
    colonEnd(words, cue, from),
  );
  const isThing = takesThing(words, cue, from);
  for (const next of later)
    last = Math.min(
      last,
      clauseBefore(words, next, from, { isThing, isDenial: cue.verb.lemma === 'deny' }),
    );
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
export function takenUpEnd(words: readonly Word[], from: number): number {
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

/** A semicolon ends what is reported. */
function semicolonEnd(words: readonly Word[], from: number): number {
  const mark = words.findIndex(({ surface, quoted }, i) => i > from && !quoted && surface === ';');
  return mark < 0 ? words.length - 1 : mark - 1;
}

/** "backed the plan, noted the truce and said so": a list of what one source did; more commas may hold an aside. */
function hasComma(words: readonly Word[], from: number, until: number): boolean {
  return words.slice(from, until).some(({ surface, quoted }) => surface === ',' && !quoted);
}

/** "the offer, published the day before, to trade land": a participle between commas. */
function isAside(words: readonly Word[], { at, verb }: Cue): boolean {
  const close = words.findIndex(({ surface, quoted }, i) => i > at && surface === ',' && !quoted);
  return verb.kind === 'act' && close > 0 && words[close + 1]?.lower === 'to';
}

/** "urged a truce as Trump said that …", "warned of it after Rubio had told …": on what occasion, says the writer. */
function isOccasion(
  words: readonly Word[],
  { verb, from }: Cue,
  link: number,
  start: number,
): boolean {
  return (
    /^(?:as|after)$/u.test(words[link]?.lower ?? '') &&
    verb.kind === 'say' &&
    (verb.form === 'past' || verb.form === 's') &&
    words[from - 1]?.pos === 'PROPN' &&
    words[start]?.lower !== 'that'
  );
}

/** The last word before the clause of the next cue, when that clause is not inside this one. */
function clauseBefore(
  words: readonly Word[],
  next: Cue,
  from: number,
  { isThing, isDenial }: { readonly isThing: boolean; readonly isDenial: boolean },
): number {
  const before = words[next.from - 1];
  if (before === undefined || next.from <= from) return words.length - 1;
  if (before.surface === ',' && next.verb.form === 'ing') return next.from - 2;
  if (before.quoted && next.verb.form === 'ing') return next.from - 1;
  if (before.surface === ',' && next.verb.form === 'past' && !hasComma(words, from, next.from - 1))
    return isAside(words, next) ? words.length - 1 : next.from - 2;
  if ((before.lower === 'and' || before.lower === 'but') && next.verb.form !== 'base') {
    // "said that Moscow did not insist and wanted the law changed": what Moscow wanted is said too.
    const isOwn = next.verb.kind === 'view' && words[from]?.lower === 'that' && !isDenial;
    return isOwn ? words.length - 1 : next.from - 2;
  }
  const phrase = subjectPhrase(words, skipBack(words, next.from - 1));
  const link = phrase === undefined ? undefined : words[phrase.from - 1];
  if (phrase === undefined || link === undefined || phrase.from - 1 <= from)
    return words.length - 1;
  if (link.lower === 'while' || /^[;:]$/u.test(link.surface)) return phrase.from - 2;
  if (isOccasion(words, next, phrase.from - 1, from)) return phrase.from - 2;
  // "proposed 800,000 in May, leaders repeated the figure": no clause goes on with a thing.
  if (isThing && link.surface === ',' && next.verb.form !== 'ing') return phrase.from - 2;
  if (link.lower !== 'and' && link.lower !== 'but') return words.length - 1;
  const mark = words[phrase.from - 2];
  const isParted = mark?.quoted === true || /^[,—–]$/u.test(mark?.surface ?? '');
  const isSaid = next.verb.kind === 'say' && next.verb.form !== 'base';
  return isParted || isSaid ? phrase.from - 2 : words.length - 1;
}
