/** Attribution by a noun: "Russia's demands include …", "his call for a truce". */

import type { Attribution } from '../attributions.js';
import { type Phrase, phraseBefore } from '../sources/phrases.js';
import { type Line, spanOf, type Word } from '../words.js';
import { OPINIONS } from './according.js';
import { POSITION_NOUNS, STATES } from './nouns-table.js';
import { lineEnd, toPut, toRemark } from './positions.js';

const OPENS = new Set(['that', 'to', 'for', 'of', 'on', 'about', 'against']);
const OWNERS = new Set(['his', 'her', 'its', 'their', 'my', 'our']);

export function toNouns(line: Line): Attribution[] {
  return line.words.flatMap((word, at) => {
    if (word.quoted || !POSITION_NOUNS.has(word.lower) || word.pos === 'VERB') return [];
    const owner = toOwner(line.words, at);
    // "In his view it was a trick": the noun says whose words the whole sentence has.
    if (
      owner !== undefined &&
      line.words[owner.from - 1]?.lower === 'in' &&
      OPINIONS.has(word.lower)
    )
      return [];
    if (owner !== undefined) return toOwned(line, at, owner);
    const put = [...toPut(line, at), ...toRemark(line, at)];
    return put.length > 0 ? put : toUnowned(line, at);
  });
}

/** "Russia's demands include …", "his call for a truce". */
function toOwned(line: Line, at: number, owner: Phrase): Attribution[] {
  const { words } = line;
  const stated = statedAt(words, at + 1);
  const next = words[at + 1];
  if (stated === undefined && !OPENS.has(next?.lower ?? '')) return [];
  const opensClause = next?.lower === 'that' || next?.lower === 'to';
  const from = stated ?? at + (opensClause ? 1 : 2);
  const to = stated === undefined ? clauseEnd(words, from) : lineEnd(words, from);
  const source = spanOf(words, owner.from, owner.to);
  const cue = spanOf(words, at, stated === undefined && !opensClause ? at + 1 : at);
  const content = spanOf(words, from, to);
  if (source === undefined || cue === undefined || content === undefined) return [];
  // "X's demands remain unchanged" does not tell them.
  if (stated !== undefined && to === from && words[from]?.pos !== 'NOUN') return [];
  if (stated !== undefined && isUntold(words, from)) return [];
  // "His remarks were the latest sign of it" does neither.
  const opens = words[from];
  const tells = opens?.quoted || opens?.lower === 'that';
  if (stated !== undefined && /^(?:remark|comment)s?$/u.test(words[at]?.lower ?? '') && !tells)
    return [];
  const kind = stated === undefined ? 'position-noun' : 'position';
  return [{ ...toNoun(line, at), cue, source, content: [content], kind }];
}

/** "X's demands were unchanged, Y said", "X's condition was the reverse: he rejected it". */
function isUntold(words: readonly Word[], from: number): boolean {
  const [first, second, third] = words.slice(from, from + 3);
  if (first?.quoted) return false;
  const isReverse = /^(?:reverse|opposite|contrary|same)$/u.test(second?.lower ?? '');
  if (first?.pos === 'DET' && isReverse) return third?.surface === ':';
  const isState = /^(?:ADJ|VERB)$/u.test(first?.pos ?? '') && !first?.lower.endsWith('ing');
  return isState && /^[,:]$/u.test(second?.surface ?? '') && third?.quoted !== true;
}

/** "calls for a truce", "the claim that …": somebody's, and the text does not say whose. */
function toUnowned(line: Line, at: number): Attribution[] {
  const { words } = line;
  const next = words[at + 1];
  if (next === undefined || next.quoted || !OPENS.has(next.lower)) return [];
  const from = next.lower === 'that' || next.lower === 'to' ? at + 1 : at + 2;
  const cue = spanOf(words, at, from - 1);
  const content = spanOf(words, from, clauseEnd(words, from));
  if (cue === undefined || content === undefined) return [];
  return [{ ...toNoun(line, at), cue, content: [content], kind: 'position-noun' }];
}

function toNoun({ index, words }: Line, at: number) {
  return { line: index, lemma: words[at]?.lower ?? '' };
}

/** "Russia's", "his", with adjectives between owner and noun. */
function toOwner(words: readonly Word[], at: number): Phrase | undefined {
  let i = at - 1;
  while (i > at - 4 && /^(?:ADJ|NOUN|NUM)$/u.test(words[i]?.pos ?? '') && !words[i]?.quoted) i--;
  const word = words[i];
  if (word === undefined || word.quoted) return undefined;
  if (OWNERS.has(word.lower)) return { from: i, to: i };
  if (!/^['’]s?$/u.test(word.surface)) return undefined;
  const owner = phraseBefore(words, i - 1);
  return owner === undefined ? undefined : { from: owner.from, to: i };
}

/** How far from the noun its verb may stand: "demands in Istanbul still include". */
const REACH = 6;

/** Position of the first word of what the position is said to be. */
function statedAt(words: readonly Word[], from: number): number | undefined {
  const aside = words[from]?.surface === ',' ? asideEnd(words, from) : from;
  for (let i = aside; i < aside + REACH; i++) {
    const word = words[i];
    if (word === undefined || word.quoted || word.surface === ',') return undefined;
    // "The suggestion that there be land swaps" is no list of what it is.
    if (word.lower === 'that') return undefined;
    if (STATES.has(word.lower)) return isPassive(words, i) ? undefined : i + 1;
    if (word.pos === 'VERB') return undefined;
  }
  return undefined;
}

/** Behind "position, clarified by a spokesman in March, was": the longest such aside is twelve words. */
function asideEnd(words: readonly Word[], from: number): number {
  const close = words.findIndex(
    ({ surface, quoted }, i) => i > from && i < from + 2 * REACH && surface === ',' && !quoted,
  );
  return close < 0 ? from : close + 1;
}

/** "Her position was stated to the summit": what it is stands elsewhere. */
function isPassive(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return next?.pos === 'VERB' && /(?:ed|en|de|ut|id)$/u.test(next.lower) && !next.quoted;
}

/** To the comma or the verb that ends the phrase; a "that" or a "to" holds a verb of its own. */
function clauseEnd(words: readonly Word[], from: number): number {
  const holdsVerb = /^(?:that|to)$/u.test(words[from]?.lower ?? '');
  let at = from;
  for (; at < words.length - 1; at++) {
    const next = words[at + 1];
    if (next === undefined || /^[,;:—–.]$/u.test(next.surface)) break;
    if (!holdsVerb && (next.pos === 'VERB' || next.pos === 'AUX') && !next.lower.endsWith('ing'))
      break;
  }
  return at;
}
