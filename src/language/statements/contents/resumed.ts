/** Words that go on behind a semicolon: "a truce is not enough, X said on Friday; a lasting peace is". */
import type { Span } from '../../../answer.js';
import type { Cue } from '../cues/cues.js';
import { spanOf, type Word } from '../words.js';

/** What somebody told in another tense than the writer's: "Geneva could take its place". */
const REPORTED = /^(?:would|could|should|must)$/u;

/**
 * Adds the last clause when nobody else speaks in it and it is told as said, or takes up the verb of
 * the words; "the paper lists principles" and "Paris refused" are the writer's.
 */
export function withResumed(
  words: readonly Word[],
  cue: Cue,
  content: readonly Span[],
  later: readonly Cue[],
): readonly Span[] {
  const mark = words.findIndex(
    ({ surface, quoted }, i) => i > cue.to && surface === ';' && !quoted,
  );
  if (mark < 0 || later.length > 0 || cue.verb.kind !== 'say' || cue.passive) return content;
  const last = words.findLastIndex(({ surface, quoted }) => quoted || !/^[.?!]$/u.test(surface));
  const clause = words.slice(mark + 1, last + 1);
  const isOnlySemicolon = !clause.some(({ surface, quoted }) => quoted || surface === ';');
  const isResumed = words[last]?.pos === 'AUX' || clause.some(({ lower }) => REPORTED.test(lower));
  const span = isOnlySemicolon && isResumed ? spanOf(words, mark + 1, last) : undefined;
  return span === undefined || content.length === 0 ? content : [...content, span];
}
