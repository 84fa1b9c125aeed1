/** Attribution by a noun: "Russia's demands include …", "his call for a truce". */
import type { Attribution } from './attributions.js';
import { POSITION_NOUNS, STATES } from './nouns-table.js';
import { phraseBefore } from './phrases.js';
import { type Line, spanOf, type Word } from './words.js';

const OPENS = new Set(['that', 'to', 'for', 'of', 'on', 'about', 'against']);
const OWNERS = new Set(['his', 'her', 'its', 'their', 'my', 'our']);

export function toNouns(line: Line): Attribution[] {
  return line.words.flatMap((word, at) => {
    if (word.quoted || !POSITION_NOUNS.has(word.lower) || word.pos === 'VERB') return [];
    const owner = toOwner(line.words, at);
    if (owner === undefined) return [];
    const stated = statedAt(line.words, at + 1);
    const next = line.words[at + 1];
    if (stated === undefined && !OPENS.has(next?.lower ?? '')) return [];
    const from = stated ?? at + (next?.lower === 'that' || next?.lower === 'to' ? 1 : 2);
    const to = stated === undefined ? clauseEnd(line.words, from) : lineEnd(line.words);
    const source = spanOf(line.words, owner.from, owner.to);
    const cue = spanOf(line.words, at, stated === undefined && from === at + 2 ? at + 1 : at);
    const content = spanOf(line.words, from, to);
    if (source === undefined || cue === undefined || content === undefined) return [];
    const kind = stated === undefined ? 'position-noun' : 'position';
    return [
      { line: line.index, cue, source, content: [content], kind, lemma: word.lower, nested: false },
    ];
  });
}

/** "Russia's", "his", with adjectives between owner and noun. */
function toOwner(words: readonly Word[], at: number): { from: number; to: number } | undefined {
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
  for (let i = from; i < from + REACH; i++) {
    const word = words[i];
    if (word === undefined || word.quoted || word.surface === ',') return undefined;
    if (STATES.has(word.lower)) return i + 1;
    if (word.pos === 'VERB') return undefined;
  }
  return undefined;
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

function lineEnd(words: readonly Word[]): number {
  const dash = words.findIndex(({ surface, quoted }) => surface === '—' && !quoted);
  let last = dash > 0 ? dash - 1 : words.length - 1;
  while (last > 0 && !words[last]?.quoted && /^[.?!]$/u.test(words[last]?.surface ?? '')) last--;
  return last;
}
