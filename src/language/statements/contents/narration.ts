/** What the writer of an article adds behind the words of a source, at the end of a sentence. */

import { toVerb } from '../cues/verbs.js';
import { isDateWord, phraseAfter } from '../sources/phrases.js';
import type { Word } from '../words.js';
import { isTimePhrase } from './times.js';

/** Before what the writer adds at the end. */
export function writersEnd(words: readonly Word[], from: number): number {
  const last = dayEnd(words, from);
  const ends = [asEnd(words, from), afterEnd(words, from), shownEnd(words, from)];
  return Math.min(last, mediumEnd(words.slice(0, last + 1), from), ...ends);
}

/** "…, after Washington had sent a draft": what went before is the writer's. */
function afterEnd(words: readonly Word[], from: number): number {
  const at = words.findIndex(
    ({ surface, quoted }, i) =>
      i > from + 1 && !quoted && surface === ',' && words[i + 1]?.lower === 'after',
  );
  const subject = at < 0 ? undefined : phraseAfter(words, at + 2);
  const isBefore = words[(subject?.to ?? words.length) + 1]?.lower === 'had';
  return isBefore && !words.slice(at + 1).some(({ quoted }) => quoted) ? at - 1 : words.length - 1;
}

/** "…, the drafts of April 2022 show", at the end of the sentence. */
function shownEnd(words: readonly Word[], from: number): number {
  const at = words.findLastIndex(({ surface, quoted }) => surface === ',' && !quoted);
  const subject = at > from + 1 ? phraseAfter(words, at + 1) : undefined;
  const [verb, ...rest] = words
    .slice((subject?.to ?? words.length) + 1)
    .filter((word) => word.lower !== 'of' && !isDateWord(word));
  const isLast = rest.every(({ surface }) => /^[.?!]$/u.test(surface));
  return isLast && /^shows?$/u.test(verb?.lower ?? '') ? at - 1 : words.length - 1;
}

/** "…, a day before X received Y", "…, it was reported from Paris": the writer's. */
function dayEnd(words: readonly Word[], from: number): number {
  const at = words.findIndex(
    ({ surface, quoted }, i) =>
      i > from + 1 &&
      !quoted &&
      surface === ',' &&
      ((isTimePhrase(words, i + 1) && /^(?:before|after)$/u.test(words[i + 3]?.lower ?? '')) ||
        (words[i + 1]?.lower === 'it' &&
          words[i + 2]?.lower === 'was' &&
          words[i + 3]?.lower === 'reported')),
  );
  return at < 0 ? words.length - 1 : at - 1;
}

const MEDIA =
  /^(?:words|remarks?|comments?|interview|post|speech|statement|message|letter|appearance|article)$/u;
/** Words of "in an earlier interview". */
const MEDIUM_REACH = 4;

/** "…, in words reported on 14 April", at the end of the sentence. */
function mediumEnd(words: readonly Word[], from: number): number {
  const at = words.findLastIndex(({ surface, quoted }) => surface === ',' && !quoted);
  const isMedium =
    words[at + 1]?.lower === 'in' &&
    words.slice(at + 2, at + 2 + MEDIUM_REACH).some(({ lower }) => MEDIA.test(lower));
  const isLast = !words.slice(at + 1).some(({ quoted }) => quoted);
  return at > from + 1 && isMedium && isLast ? at - 1 : words.length - 1;
}

/** "…, as the president set out in June": who put it so, at the end of the sentence. */
function asEnd(words: readonly Word[], from: number): number {
  const at = words.findLastIndex(
    ({ surface, quoted }, i) =>
      i > from + 1 && !quoted && surface === ',' && words[i + 1]?.lower === 'as',
  );
  const subject = at < 0 ? undefined : phraseAfter(words, at + 2);
  const verb = toVerb(words[(subject?.to ?? words.length) + 1]?.lower ?? '');
  const isPut = verb?.form === 'past' && /^(?:say|set|lay|put|state|explain)$/u.test(verb.lemma);
  const isLast = !words.slice(at + 1).some(({ surface, quoted }) => quoted || surface === ',');
  return isPut && isLast ? at - 1 : words.length - 1;
}
