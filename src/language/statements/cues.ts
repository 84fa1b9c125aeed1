/** The verbs of a sentence that attribute, each with the words that belong to it. */
import { toVerb, type Verb } from './verbs.js';
import { DEED_PARTICLES, NEEDS_PARTICLE, PARTICLES } from './verbs-table.js';
import type { Word } from './words.js';

export interface Cue {
  /** Positions of the first and last word: "has repeatedly said", "called for". */
  readonly from: number;
  readonly to: number;
  /** Position of the verb itself. */
  readonly at: number;
  readonly verb: Verb;
  readonly passive: boolean;
  /** After "to": "refused to say". */
  readonly infinitive: boolean;
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re"]);
const HAVE = new Set(['has', 'have', 'had', "'ve", "'d", "'s"]);
const MODAL = new Set([
  'will',
  'would',
  'can',
  'could',
  'may',
  'might',
  'should',
  'must',
  'do',
  'does',
  'did',
  "'ll",
]);
const NEGATION = new Set(['not', "n't", 'never']);

/** Attributing verbs outside quotation marks, in order. */
export function toCues(words: readonly Word[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const cue = readCue(words, at);
    if (cue === undefined) continue;
    cues.push(cue);
    at = cue.to;
  }
  return cues;
}

function readCue(words: readonly Word[], at: number): Cue | undefined {
  const word = words[at];
  if (word === undefined || word.quoted) return undefined;
  const verb = toVerb(word.lower);
  if (verb === undefined || !isVerb(words, at, verb)) return undefined;
  const from = groupStart(words, at);
  const to = groupEnd(words, at, verb);
  if (to === at && NEEDS_PARTICLE.has(verb.lemma)) return undefined;
  if (DEED_PARTICLES[verb.lemma]?.includes(words[at + 1]?.lower ?? '')) return undefined;
  const helpers = words.slice(from, at).map(({ lower }) => lower);
  const passive =
    isParticiple(verb) &&
    helpers.some((each) => BE.has(each)) &&
    !helpers.some((each) => each === 'being');
  return {
    from,
    to,
    at,
    verb,
    passive,
    infinitive: words[from - 1]?.lower === 'to' || helpers.includes('to'),
  };
}

function isParticiple(verb: Verb): boolean {
  return verb.form === 'past' || verb.form === 'participle';
}

/** Many forms are nouns or adjectives too: the neighbours decide. */
function isVerb(words: readonly Word[], at: number, verb: Verb): boolean {
  const word = words[at];
  const before = words[at - 1];
  const after = words[at + 1];
  if (word === undefined || /^\p{Lu}/u.test(word.surface))
    return word !== undefined && at === 0 && verb.form === 'ing' && word.pos === 'VERB';
  if (word.surface === word.surface.toUpperCase()) return false;
  if (before?.pos === 'DET' || before?.pos === 'ADJ' || /^['’]s$/u.test(before?.surface ?? '')) {
    return verb.lemma === 'say' && before?.pos !== 'DET';
  }
  if (verb.form === 's' && (before?.pos === 'ADP' || before?.lower === 'to')) return false;
  if (verb.form === 'ing') return word.pos === 'VERB' && before?.pos !== 'ADP';
  if (verb.form === 'base') return isBaseVerb(words, at);
  if (word.pos === 'VERB' || word.pos === 'AUX' || verb.lemma === 'say') {
    return !(isParticiple(verb) && before?.pos === 'NOUN' && after?.lower === 'by');
  }
  // "Russian demands on language", "forces of NATO states may be stationed".
  const isCompound =
    after?.pos === 'AUX' || (after?.pos === 'ADP' && !PARTICLES[verb.lemma]?.includes(after.lower));
  return (
    verb.form === 's' &&
    word.pos === 'NOUN' &&
    !isCompound &&
    (before?.pos === 'PROPN' || before?.pos === 'PRON') &&
    !POSSESSIVES.has(before.lower)
  );
}

const POSSESSIVES = new Set(['his', 'her', 'its', 'their', 'our', 'my', 'your']);

function isBaseVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[groupStart(words, at) - 1];
  if (word?.pos !== 'VERB') return false;
  const helper = words[at - 1]?.lower ?? '';
  if (MODAL.has(helper) || NEGATION.has(helper)) return true;
  if (before === undefined || before.lower === 'to') return false;
  return (
    before.pos === 'NOUN' ||
    before.pos === 'PROPN' ||
    before.pos === 'PRON' ||
    before.surface === ','
  );
}

/** Back over the auxiliaries, negations and adverbs of the verb. */
function groupStart(words: readonly Word[], at: number): number {
  let from = at;
  for (let i = at - 1; i >= 0; i--) {
    const word = words[i];
    if (word === undefined || word.quoted) break;
    const { lower } = word;
    const helps = BE.has(lower) || HAVE.has(lower) || MODAL.has(lower) || NEGATION.has(lower);
    if (helps && !isPossessive(words, i)) from = i;
    else if (word.pos === 'ADV' && (lower.endsWith('ly') || LIGHT.has(lower))) from = i;
    else break;
  }
  return from;
}

const LIGHT = new Set([
  'also',
  'now',
  'never',
  'again',
  'later',
  'once',
  'often',
  'then',
  'still',
  'already',
  'even',
  'just',
  'long',
  'always',
  'publicly',
  'already',
]);

function isPossessive(words: readonly Word[], at: number): boolean {
  return (
    /^['’]s$/u.test(words[at]?.surface ?? '') &&
    /^(?:NOUN|ADJ|PROPN)$/u.test(words[at + 1]?.pos ?? '')
  );
}

function groupEnd(words: readonly Word[], at: number, verb: Verb): number {
  const next = words[at + 1];
  if (next !== undefined && !next.quoted && PARTICLES[verb.lemma]?.includes(next.lower))
    return at + 1;
  // "made it clear", "pulled it out" hold one pronoun.
  const second = words[at + 2];
  if (verb.lemma === 'make' && next?.lower === 'it' && second?.lower === 'clear') return at + 2;
  return at;
}
