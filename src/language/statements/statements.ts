/** Article → the statements in it: who, for which party, on what, in which words, when. */
import type { Span, Tier } from '../../answer.js';
import type { Article } from '../../corpus/corpus.js';
import type { Lexicon } from '../names.js';
import { type Reading, readAttributions } from './article.js';
import type { Attribution } from './attributions.js';
import { toCaptions } from './captions.js';
import type { Cast, Speaker } from './cast.js';
import { type Focus, isAnaphor, toAntecedent } from './pronouns.js';
import { type Roles, toRoles } from './roles.js';
import { toRoster } from './roster.js';
import { type Said, toSaid } from './said.js';
import { isStatement } from './selection.js';
import { toSpeakers } from './speakers.js';
import type { Line } from './words.js';

/** Somebody's words, at their places in `article.text`; the span is that of the sentences. */
export interface Statement extends Span {
  /** Id of the passage that holds the start; "" in a text without passages. */
  readonly passage: string;
  /** The exact words: what stands in quotation marks, or what is reported. */
  readonly words: readonly Span[];
  readonly cue: Span;
  readonly source: Span;
  /** The fullest name in the article. */
  readonly speaker: string;
  /** The profile's name of the person. */
  readonly person?: string;
  readonly party?: string;
  readonly role?: string;
  /** Parties that the words are about, other than the speaker's. */
  readonly about: readonly string[];
  readonly issues: readonly string[];
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly tier: Tier;
  readonly said: Said;
  /** A later piece of a long quotation. */
  readonly cont: boolean;
}

export interface StatementReader {
  read(article: Article): Statement[];
}

/** A reader of articles for one profile; reading has no effects and no errors. */
export function toStatementReader(lexicon: Lexicon): StatementReader {
  const roles = toRoles(lexicon.profile, lexicon);
  return { read: (article) => readStatements(article, lexicon, roles) };
}

function readStatements(article: Article, lexicon: Lexicon, roles: Roles): Statement[] {
  const { text, published } = article;
  const reading = readAttributions(text);
  const roster = toRoster(text, reading.lines, lexicon);
  const cast: Cast = { text, roster, roles, lexicon, day: published };
  const statements: Statement[] = [];
  let focus: Focus | undefined;
  for (const attribution of withCaptions(reading, cast)) {
    const line = reading.lines[attribution.line];
    if (line === undefined || attribution.source === undefined || attribution.nested) continue;
    const speakers = whoSpeaks(cast, line, attribution.source, focus);
    const [first] = speakers;
    if (first === undefined) continue;
    focus = { line: line.index, speaker: first };
    for (const speaker of speakers) {
      if (!isStatement(text, attribution, speaker)) continue;
      statements.push(...toPieces(article, reading, attribution, speaker, cast));
    }
  }
  return datedOn(withoutDoubles(statements, text));
}

function withCaptions(reading: Reading, { text, roster }: Cast): Attribution[] {
  const { lines, attributions } = reading;
  const captions = toCaptions(text, lines, roster, attributions);
  return [...attributions, ...captions].sort((a, b) => a.line - b.line);
}

function whoSpeaks(cast: Cast, line: Line, source: Span, focus: Focus | undefined): Speaker[] {
  const phrase = cast.text.slice(source.start, source.end);
  if (!isAnaphor(phrase.toLowerCase())) return toSpeakers(cast, source);
  const speaker = toAntecedent(cast, line, source.start, phrase.toLowerCase(), focus);
  return speaker === undefined ? [] : [speaker];
}

/** The attributed sentence with one more of its quotation, then the rest two by two. */
function toPieces(
  article: Article,
  reading: Reading,
  attribution: Attribution,
  speaker: Speaker,
  cast: Cast,
): Statement[] {
  const lines = linesOf(reading, attribution);
  const pieces: Statement[] = [];
  for (let i = 0; i < lines.length; i += 2) {
    const first = lines[i];
    const last = lines[i + 1] ?? first;
    if (first === undefined || last === undefined) break;
    const span = { start: first.start, end: last.end };
    pieces.push(toStatement(article, attribution, speaker, span, pieces.length > 0, cast));
  }
  return pieces;
}

function linesOf({ lines }: Reading, { line, content, cue }: Attribution): Line[] {
  const start = Math.min(cue.start, content[0]?.start ?? cue.start);
  const end = Math.max(cue.end, content.at(-1)?.end ?? cue.end);
  return lines.filter((each) => each.index === line || (each.start < end && start < each.end));
}

function toStatement(
  article: Article,
  attribution: Attribution,
  speaker: Speaker,
  span: Span,
  cont: boolean,
  cast: Cast,
): Statement {
  const { text, published, passages } = article;
  const words = attribution.content
    .map(({ start, end }) => ({ start: Math.max(start, span.start), end: Math.min(end, span.end) }))
    .filter(({ start, end }) => end > start);
  const source = attribution.source ?? attribution.cue;
  const said = toSaid(text, span, attribution.cue, words, published);
  const day = said.value.slice(0, 10);
  const role = speaker.person === undefined ? undefined : cast.roles.on(speaker.person, day);
  return {
    ...span,
    passage: passages.find(({ start, end }) => start <= span.start && span.start < end)?.id ?? '',
    words,
    cue: attribution.cue,
    source,
    speaker: speaker.name,
    ...(speaker.person === undefined ? {} : { person: speaker.person }),
    ...(speaker.party === undefined ? {} : { party: speaker.party }),
    ...(role === undefined ? {} : { role: role.title }),
    about: toAbout(cast, words, speaker.party),
    issues: toIssues(cast.lexicon, text, words),
    kind: toKind(text, words),
    tier: toTier(text, words, speaker),
    said,
    cont,
  };
}

function toAbout(cast: Cast, words: readonly Span[], own: string | undefined): string[] {
  const parties = words.flatMap(({ start, end }) =>
    cast.roster.within(start, end).map(({ party }) => party),
  );
  return [...new Set(parties.filter((each) => each !== undefined && each !== own))].filter(
    (each) => each !== undefined,
  );
}

/** The issues of the words; weak signals only where there is no other. */
function toIssues(lexicon: Lexicon, text: string, words: readonly Span[]): string[] {
  const found = words.flatMap(({ start, end }) => lexicon.issues(text.slice(start, end)));
  const strong = found.filter(({ weak }) => weak !== true);
  return [...new Set((strong.length > 0 ? strong : found).map(({ id }) => id))];
}

/** Letters outside quotation marks that make a quotation mixed. */
const UNQUOTED = 3;

function toKind(text: string, words: readonly Span[]): Statement['kind'] {
  const content = words.map(({ start, end }) => text.slice(start, end)).join(' ');
  const quoted = content.match(/[“"«][^”"»]*[”"»]?|''[\s\S]*?''/gu);
  if (quoted === null) return 'indirect';
  const outside = content
    .replace(/[“"«][^”"»]*[”"»]?|''[\s\S]*?''/gu, '')
    .replace(/[^\p{L}]/gu, '');
  return outside.length <= UNQUOTED ? 'direct' : 'mixed';
}

function toTier(text: string, words: readonly Span[], speaker: Speaker): Tier {
  if (speaker.standing === 'analyst') return 'analyst';
  if (speaker.standing === 'unnamed') return 'unnamed official';
  if (speaker.standing === 'document') return 'document';
  return toKind(text, words) === 'indirect' ? 'reported speech' : 'direct quotation';
}

/** One statement for a sentence and a speaker, with the words of all its predicates. */
function withoutDoubles(statements: readonly Statement[], text: string): Statement[] {
  const seen = new Map<string, Statement>();
  for (const each of statements) {
    const key = `${each.start} ${each.speaker}`;
    const before = seen.get(key);
    seen.set(key, before === undefined ? each : join(text, before, each));
  }
  return [...seen.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "called the evening useful and said a quota was possible": two predicates, one statement. */
function join(text: string, one: Statement, other: Statement): Statement {
  if (one.cont !== other.cont) return one.cont ? other : one;
  const words = [...one.words];
  for (const span of other.words)
    if (!words.some(({ start, end }) => start < span.end && span.start < end)) words.push(span);
  words.sort((a, b) => a.start - b.start);
  const kind = toKind(text, words);
  return {
    ...one,
    end: Math.max(one.end, other.end),
    words,
    about: [...new Set([...one.about, ...other.about])],
    issues: [...new Set([...one.issues, ...other.issues])],
    kind,
    tier: one.tier === 'reported speech' && kind !== 'indirect' ? 'direct quotation' : one.tier,
    said: one.said.stated ? one.said : other.said,
  };
}

/** A sentence without a date goes on with the day of the speaker's last one in its passage. */
function datedOn(statements: readonly Statement[]): Statement[] {
  const last = new Map<string, Statement>();
  return statements.map((each) => {
    const key = `${each.passage} ${each.speaker}`;
    const before = last.get(key);
    const dated = each.said.stated || before === undefined ? each : { ...each, said: before.said };
    last.set(key, dated);
    return dated;
  });
}
