/** Positions that somebody puts forward: "set three conditions: …", "with the remark that …". */
import type { Attribution } from '../attributions.js';
import { startsClause } from '../contents/clauses.js';
import { writersEnd } from '../contents/narration.js';
import { type Phrase, phraseBefore } from '../sources/phrases.js';
import { type Line, spanOf, type Word } from '../words.js';
import { PUTS } from './nouns-table.js';

/** Nouns of speaking: what is said in them follows with "that" or a colon only. */
const ANNOUNCEMENTS = new Set([
  'statement',
  'statements',
  'remark',
  'remarks',
  'comment',
  'comments',
  'message',
  'answer',
  'reply',
  'response',
  'decision',
]);

/** "set three conditions: …", "gave no promise to …": what is put forward begins behind the verb. */
export function toPut(line: Line, at: number): Attribution[] {
  const { words } = line;
  let verb = at - 1;
  while (verb > at - 5 && /^(?:DET|NUM|ADJ|ADV)$/u.test(words[verb]?.pos ?? '')) verb--;
  const next = words[at + 1];
  const opens = ANNOUNCEMENTS.has(words[at]?.lower ?? '')
    ? next?.lower === 'that'
    : next?.pos === 'ADP';
  const goesOn = next?.surface === ':' || opens || /^(?:that|to)$/u.test(next?.lower ?? '');
  if (!PUTS.has(words[verb]?.lower ?? '') || words[verb]?.quoted || !goesOn) return [];
  const subject = phraseBefore(words, verb - 1);
  return toPutForward(line, { from: verb, to: verb }, subject, verb + 1, words[at]?.lower ?? '');
}

/** "summed up the talks with the remark that …": the subject of the sentence speaks. */
export function toRemark(line: Line, at: number): Attribution[] {
  const { words } = line;
  const isRemark = words[at - 2]?.lower === 'with' && words[at - 1]?.pos === 'DET';
  if (!isRemark || words[at + 1]?.lower !== 'that') return [];
  const verb = words.findIndex(({ pos, quoted }, i) => i > 0 && pos === 'VERB' && !quoted);
  const subject = verb < 0 || verb > at ? undefined : phraseBefore(words, verb - 1);
  return toPutForward(line, { from: at, to: at }, subject, at + 1, words[at]?.lower ?? '');
}

function toPutForward(
  line: Line,
  cueWords: Phrase,
  subject: Phrase | undefined,
  from: number,
  lemma: string,
): Attribution[] {
  const { words } = line;
  const cue = spanOf(words, cueWords.from, cueWords.to);
  const source = subject && spanOf(words, subject.from, subject.to);
  const content = spanOf(words, from, Math.min(lineEnd(words, from), thingEnd(words, from)));
  if (source === undefined || cue === undefined || content === undefined) return [];
  return [{ line: line.index, cue, source, content: [content], kind: 'position', lemma }];
}

/** "gave no commitment, and the meeting closed": a thing goes on in no clause of its own. */
function thingEnd(words: readonly Word[], from: number): number {
  const at = words.findIndex(
    ({ lower, quoted, surface }, i) =>
      i > from &&
      !quoted &&
      (surface === ':' ||
        /^(?:that|to)$/u.test(lower) ||
        (/^(?:and|but)$/u.test(lower) &&
          words[i - 1]?.surface === ',' &&
          startsClause(words, i + 1))),
  );
  return at > 0 && words[at - 1]?.surface === ',' ? at - 2 : words.length - 1;
}

/** To the end of the sentence, or to the dash or the semicolon behind `from`. */
export function lineEnd(words: readonly Word[], from: number): number {
  const dash = words.findIndex(
    ({ surface, quoted }, i) => i > from && /^[—;]$/u.test(surface) && !quoted,
  );
  let last = Math.min(dash > 0 ? dash - 1 : words.length - 1, writersEnd(words, from));
  while (last > 0 && !words[last]?.quoted && /^[.?!]$/u.test(words[last]?.surface ?? '')) last--;
  return last;
}
