/** What a noun behind a mark takes up, and somebody rejects: "…, a claim that Kyiv has denied". */
import type { Attribution } from '../attributions.js';
import { phraseAfter } from '../sources/phrases.js';
import { type Line, spanOf, type Word } from '../words.js';
import { BE, MODAL } from './groups.js';
import { toVerb } from './verbs.js';

const CLAIMS =
  /^(?:claim|charge|allegation|accusation|assertion|warning|suggestion|demand|proposal|condition|request|idea|move|figure)s?$/u;
const REJECTS = new Set([
  'deny',
  'reject',
  'dispute',
  'dismiss',
  'oppose',
  'condemn',
  'criticise',
  'criticize',
  'denounce',
  'rebut',
  'scoff',
]);

/** Position of the mark, and what is attributed behind it. */
export interface Appended {
  readonly mark: number;
  readonly attribution: Attribution;
}

/** The last such clause of a sentence; its words are those before the mark. */
export function toAppended(line: Line): Appended | undefined {
  const { words } = line;
  const mark = words.findLastIndex((_, at) => opensNoun(words, at));
  if (mark < 1) return undefined;
  const noun = words.findIndex(({ lower }, at) => at > mark && CLAIMS.test(lower));
  const link = /^(?:that|which)$/u.test(words[noun + 1]?.lower ?? '') ? noun + 1 : noun;
  const subject = phraseAfter(words, link + 1);
  if (subject === undefined) return undefined;
  let at = subject.to + 1;
  while (words[at]?.pos === 'AUX' || words[at]?.pos === 'ADV') at++;
  const verb = toVerb(words[at]?.lower ?? '');
  const helpers = words.slice(subject.to + 1, at).map(({ lower }) => lower);
  if (verb === undefined || !REJECTS.has(verb.lemma) || !endsClause(words, at + 1))
    return undefined;
  if (helpers.some((each) => BE.has(each) || MODAL.has(each))) return undefined;
  const cue = spanOf(words, subject.to + 1, at);
  const source = spanOf(words, subject.from, subject.to);
  const content = spanOf(words, 0, mark - 1);
  if (cue === undefined || source === undefined || content === undefined) return undefined;
  const attribution = { line: line.index, cue, source, content: [content] };
  return { mark, attribution: { ...attribution, kind: 'position', lemma: verb.lemma } };
}

/** A comma or a dash, and behind it "a claim", "charges". */
function opensNoun(words: readonly Word[], at: number): boolean {
  const mark = words[at];
  if (mark === undefined || mark.quoted || !/^(?:,|[–—]|--)$/u.test(mark.surface)) return false;
  let next = at + 1;
  while (/^(?:DET|ADJ)$/u.test(words[next]?.pos ?? '')) next++;
  return next <= at + 3 && CLAIMS.test(words[next]?.lower ?? '');
}

/** "has denied.", "reject as nonstarters", "has scoffed at, accusing": nothing is rejected behind it. */
function endsClause(words: readonly Word[], from: number): boolean {
  const next = words[from];
  return (
    next === undefined || next.pos === 'PUNCT' || /^(?:as|at|and|repeatedly)$/u.test(next.lower)
  );
}
