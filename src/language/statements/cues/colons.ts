/** "Macron: no peace without Ukraine": a name and a colon, as headings and transcripts have it. */
import type { Attribution } from '../attributions.js';
import { phraseAfter } from '../sources/phrases.js';
import { type Line, spanOf } from '../words.js';

/** The longest name before a colon, in words. */
const LONGEST = 5;

export function toColon(line: Line): Attribution[] {
  const { words } = line;
  const at = words.findIndex(({ surface }) => surface === ':');
  if (at < 1 || at > LONGEST || words.slice(0, at).some(({ quoted }) => quoted)) return [];
  const phrase = phraseAfter(words, 0);
  if (phrase === undefined || phrase.to !== at - 1 || words[phrase.to]?.pos !== 'PROPN') return [];
  let last = words.length - 1;
  while (last > at && !words[last]?.quoted && /^[.?!]$/u.test(words[last]?.surface ?? '')) last--;
  const source = spanOf(words, phrase.from, phrase.to);
  const cue = spanOf(words, at, at);
  const content = spanOf(words, at + 1, last);
  if (source === undefined || cue === undefined || content === undefined) return [];
  return [{ line: line.index, cue, source, content: [content], kind: 'colon', lemma: ':' }];
}
