/** Sentences → who is said to have said what: source, cue and content at their places. */
import type { Span } from '../../answer.js';
import { isInside, standsBefore, withoutNested } from './contents/nesting.js';
import { isBackReference } from './contents/references.js';
import { toContent } from './contents/spoken.js';
import { toAccording } from './cues/according.js';
import { type Appended, toAppended } from './cues/appended.js';
import { toColon } from './cues/colons.js';
import { type Cue, toCues } from './cues/cues.js';
import { toNouns } from './cues/nouns.js';
import type { VerbClass } from './cues/verbs-table.js';
import { type Subject, toSubject } from './sources/subjects.js';
import { type Line, spanOf, type Word } from './words.js';

export interface Attribution {
  /** Index of the line. */
  readonly line: number;
  readonly cue: Span;
  /** The phrase that names the source; absent in the passive. */
  readonly source?: Span;
  readonly content: readonly Span[];
  readonly kind: VerbClass | 'according' | 'colon' | 'position-noun';
  /** The verb in its base form, or the noun. */
  readonly lemma: string;
  /** The adjective that says where the source stands, with its negation: "not ready". */
  readonly predicate?: Span;
  /** Those inside its words, which count where nobody can be named for it: "X said so, reported Y". */
  readonly inner?: readonly Attribution[];
  /** Inside the words of another, while a line is read: "Zelensky said Russia wants …". */
  readonly nested?: true;
}

/**
 * Attributions of one line, in the order of their cues: not those inside the words of another
 * ("Zelensky said Russia wants X" is Zelensky's word), which news nests deeper than this reads.
 */
export function toAttributions(line: Line): Attribution[] {
  const cues = toCues(line.words);
  const found: Attribution[] = [];
  for (let i = 0; i < cues.length; i++) {
    const attribution = readCue(line, cues, i, found);
    if (attribution !== undefined) found.push(attribution);
  }
  const according = toAccording(line).filter(
    (each) => !found.some((other) => other.cue.start === each.cue.start),
  );
  const colon = found.length === 0 ? toColon(line) : [];
  const nouns = toNouns(line).filter((each) => !isInside(each, found));
  const clauses = nouns.filter((each) => opensClause(line, each));
  const own = found.filter((each) => !isInside(each, clauses));
  const all = [...own, ...according, ...colon, ...nouns];
  all.sort((a, b) => a.cue.start - b.cue.start);
  const open = withoutNested(line, all).filter(
    (each) =>
      (!SAYING.has(each.kind) ||
        lengthOf(each) >= (each.lemma === 'deny' ? SHORTEST_DENIED : SHORTEST)) &&
      !isInAdjunct(each, found),
  );
  const appended = toAppended(line);
  return appended === undefined ? open : withAppended(line, open, appended);
}

/** What the others say ends at the mark. */
function withAppended(
  { words }: Line,
  open: readonly Attribution[],
  { mark, attribution }: Appended,
): Attribution[] {
  const end = words[mark - 1]?.end ?? 0;
  const others = open
    .filter(({ cue }) => cue.end !== attribution.cue.end)
    .map((each) => {
      const content = each.content.filter(({ start }) => start < end);
      if (each.cue.start > end || content.length === 0) return each;
      return {
        ...each,
        content: content.map((span) => ({ ...span, end: Math.min(span.end, end) })),
      };
    });
  return [...others, attribution].sort((a, b) => a.cue.start - b.cue.start);
}

/** "The Vatican's position was that the Pope had called for a truce": the Vatican's word. */
function opensClause({ words }: Line, { kind, content: [first] }: Attribution): boolean {
  const opening = words.find(({ start }) => start === first?.start);
  return kind === 'position' && opening?.lower === 'that';
}

/** "answered in an interview published on Friday: “…”": between a verb and its words nobody else speaks. */
function isInAdjunct({ cue }: Attribution, found: readonly Attribution[]): boolean {
  return found.some(
    ({ kind, cue: other, content: [first] }) =>
      kind === 'say' && first !== undefined && other.end <= cue.start && cue.end <= first.start,
  );
}

const SAYING = new Set<Attribution['kind']>(['say', 'view', 'act']);
/** What is said in fewer characters is an object: "said yes", "told it". */
const SHORTEST = 12;
/** "denied the claim", not "denied it". */
const SHORTEST_DENIED = 8;

function lengthOf({ content }: Attribution): number {
  return (content.at(-1)?.end ?? 0) - (content[0]?.start ?? 0);
}

function readCue(
  line: Line,
  cues: readonly Cue[],
  i: number,
  found: readonly Attribution[],
): Attribution | undefined {
  const cue = cues[i];
  if (cue === undefined) return undefined;
  const { words } = line;
  const subject = toSubject(line, cue, found);
  if (subject === undefined) return undefined;
  if (cue.predicate !== undefined && isRelative(words, subject)) return undefined;
  const content = toContent(line, subject, cues, i);
  if (content.length === 0 || isBackReference(words, content)) return undefined;
  const span = spanOf(words, cue.from, cue.to);
  if (span === undefined) return undefined;
  const nested = isNested(span, subject, content, found);
  if (nested && cue.verb.kind !== 'say') return undefined;
  if (isModal(words, cue) && (cue.verb.kind === 'view' || cue.verb.kind === 'show'))
    return undefined;
  return {
    line: line.index,
    cue: span,
    ...(subject.span === undefined ? {} : { source: subject.span }),
    content,
    kind: cue.verb.kind,
    lemma: cue.verb.lemma,
    ...(cue.predicate && { predicate: cue.predicate }),
    ...(nested && { nested }),
  };
}

/** "the truce that Kyiv was ready to accept": the clause tells of the noun. */
function isRelative(words: readonly Word[], { start }: Subject): boolean {
  const at = words.findIndex((word) => word.start === start);
  return words[at - 1]?.lower === 'that' && words[at - 2]?.pos === 'NOUN';
}

/** Inside words that began before it, unless all of its own stand before its source. */
function isNested(
  cue: Span,
  { span }: Subject,
  content: readonly Span[],
  found: readonly Attribution[],
): boolean {
  if (standsBefore(content, cue) && standsBefore([span ?? cue], cue)) return false;
  return found.some(({ kind, content: words }) => {
    const holds = words.some(({ start, end }) => start <= cue.start && cue.end <= end);
    return holds && kind !== 'show' && kind !== 'act';
  });
}

/** "would see", "may show": no opinion that anybody holds. */
function isModal(words: readonly Word[], cue: Cue): boolean {
  const helpers = words.slice(cue.from, cue.at);
  return helpers.some(({ lower }) =>
    /^(?:will|would|can|could|may|might|should|must|to)$/u.test(lower),
  );
}
