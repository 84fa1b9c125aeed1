/** The verbs and adjectives of a sentence that attribute, each with the words that belong to it. */
import type { Span } from '../../../answer.js';
import { behindPlace } from '../contents/adjuncts.js';
import { phraseAfter } from '../sources/phrases.js';
import type { Word } from '../words.js';
import { catenativeBefore, opensCatenative } from './catenatives.js';
import { isParticiple, isVerb } from './forms.js';
import { BE, groupEnd, groupStart } from './groups.js';
import { readStance } from './stances.js';
import { toVerb, type Verb } from './verbs.js';
import { DEED_PARTICLES, NEEDS_PARTICLE, OBJECTS } from './verbs-table.js';

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
  /** The adjective that says where the source stands, with what is before it: "not ready". */
  readonly predicate?: Span;
}

/** Attributing verbs and adjectives outside quotation marks, in order. */
export function toCues(words: readonly Word[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < words.length; at++) {
    const cue = readCue(words, at) ?? readStance(words, at);
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
  if (verb === undefined || opensCatenative(words, at)) return undefined;
  const catenative = catenativeBefore(words, at);
  if (catenative === undefined && !isVerb(words, at, verb)) return undefined;
  const from = groupStart(words, catenative?.at ?? at);
  const behind = particleBehind(words, at, verb);
  const to = behind ?? groupEnd(words, at, verb);
  if (to === at && NEEDS_PARTICLE.has(verb.lemma) && !pushesTo(words, at, verb)) return undefined;
  if (!takesObject(words, at, verb)) return undefined;
  const next = words[at + 1]?.lower ?? '';
  if (behind === undefined && DEED_PARTICLES[verb.lemma]?.includes(next)) return undefined;
  const helpers = words.slice(from, at).map(({ lower }) => lower);
  const passive =
    isParticiple(verb) &&
    helpers.some((each) => BE.has(each)) &&
    !helpers.some((each) => each === 'being') &&
    !isPerfect(words, at, to, helpers);
  return {
    from,
    to,
    at,
    verb: catenative === undefined ? finite(verb, helpers) : { ...verb, form: catenative.form },
    passive,
    infinitive:
      words[from - 1]?.lower === 'to' || (catenative === undefined && helpers.includes('to')),
  };
}

/** "It's decried the sanctions", "he's called for a truce": the "'s" of "has" before an object. */
function isPerfect(
  words: readonly Word[],
  at: number,
  to: number,
  helpers: readonly string[],
): boolean {
  if (!helpers.includes("'s") || helpers.some((each) => /^(?:is|was|be|been)$/u.test(each)))
    return false;
  const next = words[to + 1];
  return (
    to > at || (next !== undefined && /^(?:DET|PROPN|NOUN|ADJ)$/u.test(next.pos) && !next.quoted)
  );
}

/** "is calling for" has a subject of its own. */
function finite(verb: Verb, helpers: readonly string[]): Verb {
  const goesOn = verb.form === 'ing' && helpers.some((each) => BE.has(each));
  return goesOn ? { ...verb, form: 's' } : verb;
}

/** "called in Paris on 14 March for guarantees": where and when stand between. */
function particleBehind(words: readonly Word[], at: number, { lemma }: Verb): number | undefined {
  return lemma === 'call' ? behindPlace(words, at + 1) : undefined;
}

/** "has pushed Washington to act" needs no "for". */
function pushesTo(words: readonly Word[], at: number, { lemma }: Verb): boolean {
  if (lemma !== 'push') return false;
  const object = phraseAfter(words, at + 1);
  const next = object === undefined ? at + 1 : object.to + 1;
  return words[next]?.lower === 'to' && words[next + 1]?.pos === 'VERB';
}

/** "raised concerns", "raised the question": not "raised wages". */
function takesObject(words: readonly Word[], at: number, { lemma }: Verb): boolean {
  const objects = OBJECTS[lemma];
  if (objects === undefined) return true;
  return words.slice(at + 1, at + 1 + OBJECT_REACH).some(({ lower }) => objects.has(lower));
}

/** How far behind its verb an object may stand, in words: "raised a number of serious concerns". */
const OBJECT_REACH = 6;
