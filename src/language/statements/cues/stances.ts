/** Adjectives that say where somebody stands: "is ready to", "remains opposed to", "is not sure that". */

import { spanOf, type Word } from '../words.js';
import type { Cue } from './cues.js';
import { BE, groupStart } from './groups.js';

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/u));
}

/** What somebody would do, or holds. */
const POSITIONS = words(`
  ready prepared unprepared willing unwilling reluctant determined eager keen resolved open opposed
  committed resistant receptive averse adamant against`);

/** What somebody expects or feels. */
const VIEWS = words(`
  concerned worried optimistic pessimistic sceptical skeptical wary cautious alarmed critical supportive
  confident sure unsure certain uncertain convinced unconvinced hopeful doubtful afraid fearful aware unaware
  mindful proud grateful thankful satisfied dissatisfied happy unhappy glad pleased displeased sorry
  disappointed dismayed angry furious frustrated upset outraged horrified appalled shocked surprised`);

/** What their words begin with; "prepared by" is no stance. */
const OPENS = {
  position: words('that to for on'),
  view: words('that to about of with over at by in for on because'),
};

/** Verbs beside "be" that say how somebody stands. */
const LINKS = words(
  'appear appears appeared seem seems seemed remain remains remained stay stays stayed sound sounds sounded feel feels felt',
);

/** How many adverbs and negations may stand between: "is not yet fully ready". */
const REACH = 3;

/** The stance whose adjective stands at `at`, or none. */
export function readStance(line: readonly Word[], at: number): Cue | undefined {
  const word = line[at];
  if (word === undefined || word.quoted) return undefined;
  const kind = POSITIONS.has(word.lower) ? 'position' : VIEWS.has(word.lower) ? 'view' : undefined;
  if (kind === undefined) return undefined;
  const link = linkBefore(line, at);
  const next = line[at + 1];
  if (link === undefined || next === undefined || next.quoted) return undefined;
  const isPhrase = word.lower === 'against';
  if (!isPhrase && !OPENS[kind].has(next.lower)) return undefined;
  const holdsClause = isPhrase || next.lower === 'that' || isInfinitive(line, at + 1);
  const predicate = spanOf(line, link + 1, at);
  const from = groupStart(line, link);
  return {
    from,
    to: holdsClause ? at : at + 1,
    at,
    verb: { lemma: word.lower, kind, form: 'past' },
    passive: false,
    infinitive: line[from - 1]?.lower === 'to',
    ...(predicate && { predicate }),
  };
}

function isInfinitive(line: readonly Word[], at: number): boolean {
  return line[at]?.lower === 'to' && /^(?:VERB|AUX)$/u.test(line[at + 1]?.pos ?? '');
}

/** Position of the verb that ties the adjective to its subject. */
function linkBefore(line: readonly Word[], at: number): number | undefined {
  for (let i = at - 1; i >= Math.max(0, at - 1 - REACH); i--) {
    const word = line[i];
    if (word === undefined || word.quoted) return undefined;
    if (BE.has(word.lower) || LINKS.has(word.lower)) return i;
    if (word.pos !== 'ADV' && word.pos !== 'PART') return undefined;
  }
  return undefined;
}
