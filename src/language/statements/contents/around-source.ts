/** The words on both sides of a source that stands behind or between them. */
import type { Span } from '../../../answer.js';
import type { Cue } from '../cues/cues.js';
import { POSITION_NOUNS } from '../cues/nouns-table.js';
import { TELLS } from '../cues/verbs-table.js';
import type { Subject } from '../sources/subjects.js';
import { type Line, spanOf, type Word } from '../words.js';
import { isClauseVerb } from './adjuncts.js';
import { isTimePhrase } from './times.js';

/** "The war, he said, must end": an attribution between commas parts its words in two. */
export function around(
  line: Line,
  cue: Cue,
  before: readonly Span[],
  later: readonly Cue[],
): readonly Span[] {
  const { words } = line;
  // "A truce, as accepted by Kyiv in May, was not endorsed by Moscow": the rest is the writer's.
  if (cue.verb.kind === 'view' && words[cue.from - 1]?.lower === 'as') return before;
  const comma = commaBehind(words, cue.to + 1);
  const behind = words[comma + 1];
  const last = lastBefore(words, comma);
  if (behind === undefined || last === undefined || last.end <= behind.start) return before;
  if (behind.quoted)
    return comma === cue.to + 1 && !isQuoted(words, before)
      ? [...before, { start: behind.start, end: quotationEnd(words, comma + 1) }]
      : before;
  if (isNextDeed(words, comma + 1, later)) return [...before, ...toldIn(words, comma + 1, last)];
  const isParted = !cue.passive && (comma === cue.to + 1 || !hasVerb(words, before));
  const goesOn = isParted
    ? isOwnClause(words, before, behind) && !isTimeAway(words, comma + 1)
    : CONDITIONS.has(behind.lower) ||
      isMeans(words, comma + 1) ||
      isPredicate(words, comma + 1) ||
      (later.length === 0 && REASONS.has(behind.lower));
  return goesOn ? [...before, { start: behind.start, end: last.end }] : before;
}

/** The last word of what goes on behind a comma: "the talks, the text says, must go on; the paper lists …". */
function lastBefore(words: readonly Word[], comma: number): Word | undefined {
  const semicolon = words.findIndex(
    ({ surface, quoted }, i) => i > comma && surface === ';' && !quoted,
  );
  const clause = semicolon < 0 ? words : words.slice(0, semicolon);
  return clause.findLast(({ surface, quoted }) => quoted || !/^[.?!]$/u.test(surface));
}

/** What must never be cut from the words that it limits. */
const CONDITIONS = new Set(['unless', 'if', 'provided', 'except', 'until']);
/** What goes on with them, unless the rest of the sentence has a source of its own. */
const REASONS = new Set(['because', 'since', 'but', 'although', 'though']);
/** "…, X said, and added a second", "…, and drew the conclusion that": what he did next. */
function isNextDeed(words: readonly Word[], at: number, later: readonly Cue[]): boolean {
  if (!/^(?:and|but)$/u.test(words[at]?.lower ?? '') || words[at + 1]?.pos !== 'VERB') return false;
  return later.some(({ from }) => from === at + 1) || concluded(words, at + 1) > 0;
}

/** Position of the "that" behind the noun of "drew from this the conclusion that". */
function concluded(words: readonly Word[], from: number): number {
  return words.findIndex(
    ({ lower, quoted }, i) =>
      i > from + 1 &&
      i < from + REACH &&
      !quoted &&
      lower === 'that' &&
      POSITION_NOUNS.has(words[i - 1]?.lower ?? '') &&
      words[i - 2]?.pos === 'DET',
  );
}

function toldIn(words: readonly Word[], from: number, last: Word): readonly Span[] {
  const that = words[concluded(words, from + 1)];
  return that === undefined ? [] : [{ start: that.start, end: last.end }];
}

/** How far behind the verb such a clause may begin, in words. */
const REACH = 16;

/** "…, X hoped on Friday, and will take it into account": the clause before goes on. */
function isPredicate(words: readonly Word[], at: number): boolean {
  return /^(?:and|but|or)$/u.test(words[at]?.lower ?? '') && words[at + 1]?.pos === 'AUX';
}

/** "…, X claimed in April, by taking Crimea out of it": how what is said was done. */
function isMeans(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'by' && words[at + 1]?.lower.endsWith('ing') === true;
}

/** The first comma behind the verb, with adjuncts only between: "said on Friday in Paris, unless …". */
function commaBehind(words: readonly Word[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + REACH); at++) {
    const word = words[at];
    if (word?.surface === ',') return at;
    if (word === undefined || word.quoted || isClauseVerb(words, at)) break;
  }
  return words.length;
}

/** "The United States, Kellogg said about the talks, understood …": no clause yet. */
function hasVerb(words: readonly Word[], before: readonly Span[]): boolean {
  return before.some(({ start, end }) =>
    words.some(
      (word) =>
        word.start >= start && word.end <= end && (word.quoted || /^(?:VERB|AUX)$/u.test(word.pos)),
    ),
  );
}

/** "…, X argued, two days after the summit": when, says the writer. */
function isTimeAway(words: readonly Word[], at: number): boolean {
  const away = words
    .slice(at + 1, at + 4)
    .findIndex(({ lower }) => /^(?:after|before|later|earlier)$/u.test(lower));
  return away > 0 && isTimePhrase(words, at);
}

/** Not the reporter's participle, nor behind a quotation. */
function isOwnClause(words: readonly Word[], before: readonly Span[], behind: Word): boolean {
  return !isQuoted(words, before) && !(behind.pos === 'VERB' && behind.lower.endsWith('ing'));
}

function isQuoted(words: readonly Word[], before: readonly Span[]): boolean {
  return before.some(({ start, end }) =>
    words.some((word) => word.quoted && word.start >= start && word.end <= end),
  );
}

/** "It was, X said, “a stone” on which …": to the end of the quotation, or of the sentence that goes on. */
function quotationEnd(words: readonly Word[], from: number): number {
  const last = words.findLast(({ surface, quoted }) => quoted || !/^[.?!]$/u.test(surface));
  const out = words.findIndex(({ quoted }, i) => i > from && !quoted);
  const closes =
    out < 0 || /^[,.;:?!—–]$/u.test(words[out]?.surface ?? '') || words[out]?.lower === 'according';
  return closes && out > 0 ? (words[out - 1]?.end ?? 0) : (last?.end ?? 0);
}

/** "The position was stated by X in May: the talks are welcome". */
export function behindPassive(
  words: readonly Word[],
  cue: Cue,
  { span }: Subject,
): Span | undefined {
  if (span !== undefined && TELLS.has(cue.verb.lemma)) return behindTeller(words, span);
  if (!POSITION_NOUNS.has(words[cue.from - 1]?.lower ?? '')) return undefined;
  const colon = words.findIndex(
    ({ surface, quoted, start }) => surface === ':' && !quoted && start >= (span?.end ?? start),
  );
  const last = words.findLastIndex(({ surface, quoted }) => quoted || !/^[.?!]$/u.test(surface));
  return colon < 0 ? undefined : spanOf(words, colon + 1, last);
}

/** "Kyiv was warned by X in May not to …": the subject is who was told. */
function behindTeller(words: readonly Word[], { end }: Span): Span | undefined {
  const from = words.findIndex(
    ({ lower, quoted, start }) =>
      start >= end && !quoted && /^(?:not|to|that|of|against)$/u.test(lower),
  );
  const last = words.findLastIndex(({ surface, quoted }) => quoted || !/^[.?!]$/u.test(surface));
  return from < 0 ? undefined : spanOf(words, from, last);
}

/** "X answered on Friday: the war, he said, must end": what X did is none of his words. */
export function behindColon(
  words: readonly Word[],
  span: Span,
  cues: readonly Cue[],
  source: Span | undefined,
  isPassive: boolean,
): Span {
  const colon = words.findIndex(
    ({ surface, quoted, end }) => surface === ':' && !quoted && end < span.end,
  );
  const start = words[colon + 1]?.start ?? span.end;
  const name = words.findLast(({ end }) => end === source?.end);
  const isAttributed =
    colon > 0 &&
    (cues.some(({ to }) => to < colon) ||
      // "Kyiv went further than Paris: a truce had been proposed by Paris".
      (isPassive && words.slice(0, colon).some((_, i) => isClauseVerb(words, i))) ||
      // "X had spoken guardedly: such a force was possible, X said": he is told of, not heard.
      (name?.pos === 'PROPN' && words.slice(0, colon).some(({ lower }) => lower === name.lower)));
  return isAttributed && start >= span.start ? { start, end: span.end } : span;
}
