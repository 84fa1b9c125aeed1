/** Participles of what somebody wrote: "issued a statement saying that". */
import type { Cue } from '../cues/cues.js';
import type { Word } from '../words.js';

/** "issued a statement late on Thursday saying", "in a letter to Kyiv warning": what whoever wrote it says. */
export function isOfPaper(words: readonly Word[], { from }: Cue): boolean {
  const at = words.findLastIndex(
    ({ pos, quoted, surface }, i) =>
      i < from && (quoted || surface === ',' || pos === 'VERB' || pos === 'AUX'),
  );
  return words
    .slice(Math.max(at + 1, from - PAPER_REACH), from)
    .some(({ lower }) => PAPERS.has(lower));
}

/** How far before its participle a paper may stand, in words. */
const PAPER_REACH = 7;

export const PAPERS = new Set([
  'statement',
  'letter',
  'message',
  'post',
  'tweet',
  'video',
  'speech',
  'declaration',
  'communique',
  'email',
  'article',
  'memo',
  'note',
  'piece',
  'editorial',
  'op-ed',
]);
