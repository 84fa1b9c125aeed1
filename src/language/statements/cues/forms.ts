/** Whether a word that may be a form of an attributing verb is one where it stands. */
import { phraseBefore } from '../sources/phrases.js';
import { OFFICES } from '../speakers/offices.js';
import type { Word } from '../words.js';
import { groupStart, MODAL, NEGATION } from './groups.js';
import type { Verb } from './verbs.js';
import { PARTICLES } from './verbs-table.js';

export function isParticiple(verb: Verb): boolean {
  return verb.form === 'past' || verb.form === 'participle';
}

/** Many forms are nouns or adjectives too: the neighbours decide. */
export function isVerb(words: readonly Word[], at: number, verb: Verb): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (word === undefined || /^\p{Lu}/u.test(word.surface))
    return word !== undefined && at === 0 && verb.form === 'ing' && word.pos === 'VERB';
  if (word.surface === word.surface.toUpperCase()) return false;
  if (isParticiple(verb) && isBeforeNoun(words, at)) return false;
  if (before?.pos === 'DET' || isAdjective(before) || /^['’]s$/u.test(before?.surface ?? '')) {
    return verb.lemma === 'say' && before?.pos !== 'DET';
  }
  // "The Baltic states and Poland".
  if (word.lower === 'states' && /^(?:CCONJ|ADP|ADV|VERB|AUX)$/u.test(after?.pos ?? ''))
    return false;
  if (verb.form === 's' && (before?.pos === 'ADP' || before?.lower === 'to')) return false;
  if (verb.form === 'ing') return isParticipleVerb(words, at, verb);
  if (verb.form === 'base') return isBaseVerb(words, at);
  if (word.pos === 'VERB' || word.pos === 'AUX' || verb.lemma === 'say') {
    return !(isParticiple(verb) && before?.pos === 'NOUN' && isOfNoun(verb, after));
  }
  // "Russian demands on language", "forces of NATO states may be stationed", "the Baltic states agreed".
  const isCompound =
    after?.pos === 'AUX' ||
    after?.pos === 'VERB' ||
    (after?.pos === 'ADP' && !PARTICLES[verb.lemma]?.includes(after.lower));
  return (
    verb.form === 's' &&
    word.pos === 'NOUN' &&
    // "three Gulf states as hosts".
    verb.lemma !== 'state' &&
    !isCompound &&
    (before?.pos === 'PROPN' || before?.pos === 'PRON') &&
    !POSSESSIVES.has(before.lower)
  );
}

/** "The Hamas chief told", "the military called for": those are who speaks. */
function isAdjective(word: Word | undefined): boolean {
  return word?.pos === 'ADJ' && !OFFICES.has(word.lower);
}

/** "its announced plans", "a heavily signalled change": what a noun is called. */
function isBeforeNoun(words: readonly Word[], at: number): boolean {
  if (!/^(?:ADJ|NOUN|PROPN)$/u.test(words[at + 1]?.pos ?? '')) return false;
  const before = words[at - 1];
  if (POSSESSIVES.has(before?.lower ?? '')) return true;
  return before?.pos === 'ADV' && words[at - 2]?.pos === 'DET';
}

/** "a plan proposed by Kyiv", "words reported on 14 April": a participle of the noun before. */
function isOfNoun({ lemma }: Verb, after: Word | undefined): boolean {
  if (after?.lower === 'by') return true;
  // "officials accused of helping".
  if (lemma === 'accuse' && after?.lower === 'of') return true;
  return (
    /^(?:report|publish|quote|post)$/u.test(lemma) && /^(?:on|in|from)$/u.test(after?.lower ?? '')
  );
}

/** "by insisting that": other prepositions make a noun of it. "…, warning in a speech that" is none. */
function isParticipleVerb(words: readonly Word[], at: number, { kind }: Verb): boolean {
  const before = words[at - 1];
  if (words[at]?.pos === 'NOUN')
    return kind === 'say' && before?.surface === ',' && words[at + 1]?.pos === 'ADP';
  if (words[at]?.pos !== 'VERB') return false;
  return before?.pos !== 'ADP' || (before.lower === 'by' && kind === 'say');
}

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);

function isBaseVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[groupStart(words, at) - 1];
  if (word?.pos !== 'VERB') return false;
  const helper = words[at - 1]?.lower ?? '';
  if (MODAL.has(helper) || NEGATION.has(helper)) return true;
  if (before === undefined || before.lower === 'to') return false;
  return /^(?:NOUN|PROPN|PRON)$/u.test(before.pos)
    ? !isSubjunctive(words, at)
    : before.surface === ',';
}

/** "insisted that Ukraine accept": what is asked of somebody reports nothing. */
function isSubjunctive(words: readonly Word[], at: number): boolean {
  const phrase = phraseBefore(words, groupStart(words, at) - 1);
  const last = words[phrase?.to ?? -1];
  return (
    phrase !== undefined &&
    words[phrase.from - 1]?.lower === 'that' &&
    last?.pos === 'PROPN' &&
    !last.lower.endsWith('s') &&
    !words.slice(phrase.from, phrase.to).some(({ lower }) => lower === 'and')
  );
}
