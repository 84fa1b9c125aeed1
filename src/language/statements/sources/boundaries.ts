/** What parts a subject from the words before it: a comma, a mark, a quotation; no adjunct of its own. */

import { isTimePhrase } from '../contents/times.js';
import type { Cue } from '../cues/cues.js';
import type { Word } from '../words.js';

/** A clause or a quotation that ends with a comma or a mark before the subject. */
export function hasWordsBefore(
  words: readonly Word[],
  cue: Cue,
  subject: number,
  isFollowed: boolean,
): boolean {
  return beforeBoundary(words, subject - 1, {
    isClosed: words[cue.to + 1]?.surface === ',',
    isFollowed,
  });
}

/** How the verb goes on: with a comma, or with an adjunct. */
interface Rest {
  readonly isClosed: boolean;
  readonly isFollowed: boolean;
}

function beforeBoundary(
  words: readonly Word[],
  at: number,
  { isClosed, isFollowed }: Rest,
): boolean {
  const mark = words[at];
  if (mark === undefined) return false;
  if (mark.quoted) return true;
  if (mark.lower === 'as' && words[at - 1]?.surface === ',') return isFollowed;
  if (mark.surface !== ',' && !/^[?!—–-]$/u.test(mark.surface)) return false;
  if (words[at - 1]?.quoted === true) return true;
  if (isClosed) return true;
  return (
    (isFollowed || words.slice(0, at).some(({ pos }) => pos === 'VERB' || pos === 'AUX')) &&
    !startsAdjunct(words, at)
  );
}

const ADJUNCT_OPENERS = new Set([
  'asked',
  'speaking',
  'having',
  'in',
  'at',
  'on',
  'during',
  'after',
  'before',
  'as',
  'when',
  'while',
  'following',
  'since',
  'by',
  'with',
  'according',
  'earlier',
  'responding',
  'answering',
  'addressing',
]);

/** "On other points there was progress" is a clause, "In a speech given in Paris" none. */
function isFiniteVerb({ pos, lower }: Word): boolean {
  return pos === 'AUX' || (pos === 'VERB' && !/(?:ing|ed|en)$/u.test(lower));
}

/** "Addressing the crisis will be hard": a participle is the subject of the first verb behind it. */
function isSubject(rest: readonly Word[]): boolean {
  const verb = rest.findIndex((word) => !word.quoted && isFiniteVerb(word));
  return (
    verb > 0 &&
    !rest
      .slice(0, verb)
      .some(
        ({ pos, lower, surface }) =>
          pos === 'SCONJ' || /^(?:who|which|that|where)$/u.test(lower) || surface === ',',
      )
  );
}

/** "Speaking in Paris, …", "Two days after the interview, …" are no words of the source. */
export function startsAdjunct(words: readonly Word[], subject: number): boolean {
  const first = words[0];
  if (first === undefined || first.quoted) return false;
  if (!ADJUNCT_OPENERS.has(first.lower) && !isTimePhrase(words, 0)) return false;
  const comma = words.findIndex(({ surface }, at) => at > 1 && surface === ',');
  if (first.pos === 'ADP' && words.slice(1, comma).some(isFiniteVerb)) return false;
  if (first.lower.endsWith('ing') && isSubject(words.slice(1, comma))) return false;
  return !words.slice(comma + 1, subject).some(({ surface }) => surface === ',') || comma < 0;
}
