/** Where a thing ends that somebody asked for or named, and a clause that tells something else begins. */

import type { Cue } from '../cues/cues.js';
import { POSITION_NOUNS } from '../cues/nouns-table.js';
import { NAMING } from '../cues/verbs-table.js';
import { isDateWord } from '../sources/phrases.js';
import type { Word } from '../words.js';
import { startsClause } from './clauses.js';
import { REFERRING } from './references.js';

const COORDINATORS = new Set(['and', 'but', 'while', 'whereas', 'so', 'yet']);

/**
 * "asked for a truce, and Ankara gave no promise", "asked Kyiv to wait, and Ankara agreed": a thing or
 * an infinitive is asked for, so no clause goes on with it.
 */
export function objectEnd(words: readonly Word[], cue: Cue, from: number): number {
  const isTo = words[from]?.lower === 'to' && !words[from]?.quoted;
  const deed = isTo ? words.length - 1 : joinedDeed(words, from);
  if (!isTo && !takesThing(words, cue, from)) return deed;
  const next = isTo ? -1 : nextDeed(words, from);
  const last = Math.min(deed, next < 0 ? words.length - 1 : next - 1);
  const at = words.findIndex(
    ({ lower, quoted }, i) =>
      i > from &&
      !quoted &&
      COORDINATORS.has(lower) &&
      (((words[i - 1]?.surface === ',' || isFree(words, from, i)) &&
        ((!isTo && words[i + 1]?.pos === 'AUX') || startsClause(words, i + 1))) ||
        (isTo && isFiniteForm(words[i + 1]) && !words.slice(from + 1, i).some(opensFinite))),
  );
  if (at < 0 || (isTo && holdsThat(words, from, at))) return last;
  return Math.min(last, COORDINATORS.has(words[at - 1]?.lower ?? '') ? at - 2 : at - 1);
}

/** "asked for a truce and gave no date": before the next thing he did, where a thing without a clause stands. */
function joinedDeed(words: readonly Word[], from: number): number {
  const at = words.findIndex(
    ({ lower, quoted }, i) =>
      i > from &&
      !quoted &&
      /^(?:and|but)$/u.test(lower) &&
      words[i + 1]?.pos === 'VERB' &&
      !words[i + 1]?.quoted &&
      !/(?:ing|s)$/u.test(words[i + 1]?.lower ?? '') &&
      /^(?:DET|PRON|NUM)$/u.test(words[i + 2]?.pos ?? ''),
  );
  const held = words.slice(from, Math.max(at, from));
  const isClause = held.some(
    ({ pos, lower, quoted }) =>
      !quoted && (/^(?:VERB|AUX|SCONJ)$/u.test(pos) || /^(?:to|that|which|who|what)$/u.test(lower)),
  );
  return at < 0 || isClause ? words.length - 1 : at - 1;
}

/** "favoured a dialogue, brought a message and said …": the comma before the next thing he did; "a plan, drafted in May". */
function nextDeed(words: readonly Word[], from: number): number {
  return words.findIndex(
    ({ surface, quoted }, i) =>
      i > from &&
      !quoted &&
      surface === ',' &&
      words[i + 1]?.pos === 'VERB' &&
      !words[i + 1]?.quoted &&
      !words[i + 1]?.lower.endsWith('ing') &&
      /^(?:DET|NUM|PRON)$/u.test(words[i + 2]?.pos ?? ''),
  );
}

/** "wanted to talk first and had backing for it": no infinitive goes on so. */
function isFiniteForm(word: Word | undefined): boolean {
  return /^(?:is|are|was|were|has|had|did|does)$/u.test(word?.lower ?? '');
}

function opensFinite(word: Word): boolean {
  return isFiniteForm(word) || /^(?:who|what|which|that)$/u.test(word.lower);
}

/** How far before a colon the noun that announces a list or a rule stands, in words. */
const NEAR_COLON = 4;

/** "refused a truce: the call ended without one" tells why, "set a rule: no one leaves" what. */
export function colonEnd(words: readonly Word[], cue: Cue, from: number): number {
  const colon = words.findIndex(({ surface, quoted }, i) => i > from && surface === ':' && !quoted);
  if (colon < 0 || words[colon + 1]?.quoted) return words.length - 1;
  if (opensWithDate(words, colon + 1)) return colon - 1;
  if (!takesThing(words, cue, from)) return words.length - 1;
  const isAnnounced = words
    .slice(Math.max(from, colon - NEAR_COLON), colon)
    .some(
      ({ lower, pos }, i, near) =>
        !isDated(near, i) && (pos === 'NUM' || POSITION_NOUNS.has(lower) || REFERRING.has(lower)),
    );
  return isAnnounced || !startsClause(words, colon + 1) ? words.length - 1 : colon - 1;
}

/** "three weeks before his statement of November 2025: …": the number of a date, and the noun that it dates. */
function isDated(words: readonly Word[], at: number): boolean {
  const isOfDate = words[at + 1]?.lower === 'of' && isDateWord(words[at + 2]);
  return isOfDate || isDateWord(words[at]) || isDateWord(words[at + 1]);
}

/** "…: on 19 April the president ordered": what the writer tells of it. */
function opensWithDate(words: readonly Word[], from: number): boolean {
  const isLead = /^(?:on|in)$/u.test(words[from]?.lower ?? '');
  const date = words.slice(from + 1, from + 4).findIndex((word) => isDateWord(word));
  const isTold = words.slice(from + 1).some(({ pos, quoted }) => pos === 'VERB' && !quoted);
  return isLead && date >= 0 && isTold;
}

/** No names joined ("Kyiv and Moscow keep"), and no clause of their own ("a truce that they signed and …"). */
function isFree(words: readonly Word[], from: number, until: number): boolean {
  const before = words[until - 1];
  if (before?.pos === 'PROPN' && !isDateWord(before)) return false;
  return !words
    .slice(from + 1, until)
    .some(
      ({ pos, lower }) => /^(?:VERB|AUX|SCONJ)$/u.test(pos) || /^(?:that|which|who)$/u.test(lower),
    );
}

function holdsThat(words: readonly Word[], from: number, until: number): boolean {
  return words.slice(from, until).some(({ lower }) => lower === 'that');
}

/** "demanded a truce", "asked for a truce": no "that", "to" or quotation, which hold clauses. */
export function takesThing(words: readonly Word[], { verb, at, to }: Cue, from: number): boolean {
  const isNamed = NAMING.has(verb.lemma) && words[from + 1]?.pos === 'NOUN';
  const isClause = isNamed ? /^to$/u : /^(?:that|to)$/u;
  if (words[from]?.quoted === true || isClause.test(words[from]?.lower ?? '')) return false;
  return (
    verb.kind === 'position' ||
    (to > at && words[to]?.pos === 'ADP') ||
    (verb.lemma === 'ask' && words[from]?.lower === 'for') ||
    // "repeated the figure".
    (REPEATS.has(verb.lemma) && /^(?:DET|PRON)$/u.test(words[from]?.pos ?? ''))
  );
}

const REPEATS = new Set(['repeat', 'reiterate', 'restate']);
