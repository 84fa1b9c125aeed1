/** One attribution → its statements: a long quotation is read in pieces of two sentences. */
import type { Span } from '../../answer.js';
import type { Article } from '../../corpus/corpus.js';
import { toDayRange } from '../dates/day-range.js';
import type { Reading } from './article.js';
import type { Attribution } from './attributions.js';
import { toOpened, toTrimmed } from './contents/trimmed.js';
import type { Said, SaidReader } from './days/said.js';
import { toIssues } from './issues/issues.js';
import type { Cast, Speaker } from './speakers/cast.js';
import { toTitleThen } from './speakers/titles-then.js';
import { type Attributed, toKind, toTier } from './statement.js';
import type { Line } from './words.js';

/** What every piece of one attribution shares. */
export interface Utterance {
  readonly article: Article;
  readonly attribution: Attribution;
  readonly speaker: Speaker;
  readonly cast: Cast;
  readonly saidOn: SaidReader;
  /** What else its sentence attributes. */
  readonly others: readonly Attribution[];
}

/** The attributed sentence with one more of its quotation, then the rest two by two. */
export function toPieces(utterance: Utterance, reading: Reading): Attributed[] {
  const lines = linesOf(reading, utterance.attribution);
  const pieces: Attributed[] = [];
  for (let i = 0; i < lines.length; i += 2) {
    const first = lines[i];
    const last = lines[i + 1] ?? first;
    if (first === undefined || last === undefined) break;
    const previous = reading.lines[first.index - 1];
    const piece = {
      span: { start: first.start, end: last.end },
      cont: pieces.length > 0,
      before: previous?.paragraph === first.paragraph ? previous : undefined,
      own: reading.lines[utterance.attribution.line],
    };
    pieces.push(toStatement(utterance, piece));
  }
  return pieces;
}

function linesOf({ lines }: Reading, { line, content, cue }: Attribution): Line[] {
  const start = Math.min(cue.start, content[0]?.start ?? cue.start);
  const end = Math.max(cue.end, content.at(-1)?.end ?? cue.end);
  return lines.filter((each) => each.index === line || (each.start < end && start < each.end));
}

interface Piece {
  readonly span: Span;
  readonly cont: boolean;
  /** The sentence before, in the same paragraph. */
  readonly before: Span | undefined;
  /** The sentence that says whose words they are. */
  readonly own: Span | undefined;
}

/** Where to look for the day: “A? B?” is dated by the “C?”, he asked on Friday, that follows. */
function toSpoken(
  { cue, content }: Attribution,
  { span, own }: Piece,
  words: readonly Span[],
): { readonly line: Span; readonly words: readonly Span[] } {
  if (own === undefined || (span.start <= cue.start && cue.end <= span.end))
    return { line: span, words };
  return { line: own, words: content.filter(({ end }) => end > own.start) };
}

function toStatement(utterance: Utterance, piece: Piece): Attributed {
  const { span, cont, before } = piece;
  const { article, attribution, speaker, cast, saidOn, others } = utterance;
  const { text, passages } = article;
  const found = contentOf(attribution)
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => end > start);
  const source = attribution.source ?? attribution.cue;
  const isThing = namesThing(text, attribution, found);
  const opened = toOpened(text, found, attribution.cue);
  const words = isThing ? toTrimmed(text, opened, attribution.cue) : opened;
  const said = saidOn({
    ...attribution,
    source,
    ...toSpoken(attribution, piece, words),
    isThing,
    others,
  });
  const day = dayOf(said, article.published);
  const { person } = speaker;
  const titled = person === undefined ? undefined : toTitleThen(text, source);
  const then =
    person === undefined || titled === undefined ? undefined : cast.roles.was(person, titled);
  const role = then ?? (person === undefined ? undefined : cast.roles.on(person, day));
  const isOfficial = person !== undefined && speaker.party !== undefined;
  const party = then?.party ?? (isOfficial ? cast.roles.party(person, day) : speaker.party);
  return {
    ...span,
    passage: passages.find(({ start, end }) => start <= span.start && span.start < end)?.id ?? '',
    words,
    cue: attribution.cue,
    source,
    speaker: speaker.name,
    ...(person === undefined ? {} : { person }),
    ...(party === undefined ? {} : { party }),
    ...(role === undefined ? {} : { role: role.title }),
    about: toAbout(cast, words, party),
    issues: toIssues(cast, { ...attribution, words, line: span, before }),
    kind: toKind(text, words),
    tier: toTier(text, words, speaker),
    said,
    cont,
  };
}

/** The last day of when it was said, on which a role is read: that of a month may have begun in it. */
function dayOf({ value }: Said, published: string): string {
  const last = toDayRange(value)?.to ?? value;
  return last < published ? last : published;
}

/** Verbs of other kinds that take a thing: "repeated its offer on 9 July". */
const THINGS = new Set([
  'accept',
  'welcome',
  'repeat',
  'reiterate',
  'restate',
  'announce',
  'stress',
  'suggest',
  'confirm',
  'declare',
]);

/** "backed a text", "called the talks useful": no clause, and nothing quoted. */
function namesThing(
  text: string,
  { kind, lemma, cue }: Attribution,
  [first, ...rest]: readonly Span[],
): boolean {
  const isFor = lemma === 'ask' && FOR_THING.test(text.slice(first?.start, first?.end));
  const asksFor = isFor || /\s(?:for|on)$/u.test(text.slice(cue.start, cue.end));
  if (kind !== 'position' && !THINGS.has(lemma) && !asksFor) return false;
  if (first === undefined || rest.length > 0) return false;
  return !/^(?:that(?!\s\p{Ll}+\s(?:in|on|at)\s)|to)\s|[“"«]/u.test(
    text.slice(first.start, first.end),
  );
}

/** "asked for a yes on 3 May": not "for the records from when X left in January". */
const FOR_THING =
  /^for\s(?:(?!(?:when|from|after|before|since|that|which|who)\s)[^\s,;:]+(?:\s|$))+$/u;

/** "not ready to sign": the adjective belongs to the words, or they would say the opposite. */
function contentOf({ content, predicate }: Attribution): readonly Span[] {
  const [first, ...rest] = content;
  return first === undefined || predicate === undefined || predicate.start > first.start
    ? content
    : [{ start: predicate.start, end: first.end }, ...rest];
}

function toAbout(cast: Cast, words: readonly Span[], own: string | undefined): string[] {
  const parties = words.flatMap(({ start, end }) =>
    cast.roster.within(start, end).map(({ party }) => party),
  );
  return [...new Set(parties.filter((each) => each !== undefined && each !== own))].filter(
    (each) => each !== undefined,
  );
}
