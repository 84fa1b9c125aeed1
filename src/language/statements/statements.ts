/** Article → the statements in it: who, for which party, on what, in which words, when. */
import type { Span } from '../../answer.js';
import type { Article } from '../../corpus/corpus.js';
import type { Lexicon } from '../names.js';
import { type Reading, readAttributions } from './article.js';
import type { Attribution } from './attributions.js';
import { toCaptions } from './captions.js';
import { type Cast, type Speaker, toWordList } from './cast.js';
import { goingOn } from './going-on.js';
import { REPORTS } from './offices.js';
import { toPieces } from './pieces.js';
import { type Focus, isAnaphor, toAntecedents } from './pronouns.js';
import { type Roles, toRoles } from './roles.js';
import { toRoster } from './roster.js';
import { toSaidReader } from './said.js';
import { isStatement } from './selection.js';
import { toSpeakers } from './speakers.js';
import { type Statement, toKind } from './statement.js';
import type { Line } from './words.js';

export type { Statement } from './statement.js';

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
  const saidOn = toSaidReader(text, published);
  const statements: Statement[] = [];
  const onLine = byLine(reading.attributions);
  let focus: Focus | undefined;
  for (const outer of withCaptions(reading, cast)) {
    for (const { attribution, line, speakers } of whoIsHeard(cast, reading, outer, focus)) {
      const [first] = speakers;
      const others = (onLine.get(outer.line) ?? []).filter((each) => each !== outer);
      if (attribution === outer && first !== undefined && outer.kind !== 'position-noun')
        focus = { line: line.index, paragraph: line.paragraph, speaker: first, speakers };
      for (const speaker of speakers)
        if (isStatement(text, attribution, speaker))
          statements.push(
            ...toPieces({ article, attribution, speaker, cast, saidOn, others }, reading),
          );
    }
  }
  return goingOn(text, withoutDoubles(statements, text), reading.lines, lexicon);
}

/** Those with a source, by the index of their line. */
function byLine(attributions: readonly Attribution[]): ReadonlyMap<number, Attribution[]> {
  const lines = new Map<number, Attribution[]>();
  for (const each of attributions) {
    if (each.source === undefined) continue;
    const same = lines.get(each.line);
    if (same) same.push(each);
    else lines.set(each.line, [each]);
  }
  return lines;
}

interface Heard {
  readonly attribution: Attribution;
  readonly line: Line;
  readonly speakers: readonly Speaker[];
}

/** The speakers of an attribution; where an outlet or a paper passes words on, those inside it. */
function whoIsHeard(
  cast: Cast,
  { lines }: Reading,
  outer: Attribution,
  focus: Focus | undefined,
): Heard[] {
  const hear = (attribution: Attribution): Heard[] => {
    const line = lines[attribution.line];
    if (line === undefined || attribution.source === undefined) return [];
    return [{ attribution, line, speakers: whoSpeaks(cast, line, attribution.source, focus) }];
  };
  const heard = hear(outer);
  const first = heard[0]?.speakers[0];
  const isPassedOn = first === undefined ? isReport(cast, outer) : first.standing === 'outlet';
  return isPassedOn ? (outer.inner ?? []).map((each) => within(each, outer)).flatMap(hear) : heard;
}

/** "Moscow refused a truce, Reuters reported": the words end where those of the outlet do. */
function within(inner: Attribution, { content }: Attribution): Attribution {
  const end = Math.max(...content.map((span) => span.end));
  const words = inner.content
    .filter(({ start }) => start < end)
    .map((span) => ({ start: span.start, end: Math.min(span.end, end) }));
  return words.length === 0 ? inner : { ...inner, content: words };
}

/** "The newspaper", "the open letter": "exit polls" and "Zelensky's understanding" pass nothing on. */
function isReport({ text, roster }: Cast, { source, lemma }: Attribution): boolean {
  if (source === undefined) return true;
  const isOwned = roster.within(source.start, source.end).some(({ party }) => party !== undefined);
  const words = toWordList(text.slice(source.start, source.end));
  return !isOwned && (lemma === 'report' || words.some((word) => REPORTS.has(word)));
}

function withCaptions(reading: Reading, { text, roster }: Cast): Attribution[] {
  const { lines, attributions } = reading;
  const captions = toCaptions(text, lines, roster, attributions);
  return [...attributions, ...captions].sort((a, b) => a.line - b.line);
}

function whoSpeaks(
  cast: Cast,
  line: Line,
  source: Span,
  focus: Focus | undefined,
): readonly Speaker[] {
  const phrase = cast.text.slice(source.start, source.end);
  if (!isAnaphor(phrase.toLowerCase())) return toSpeakers(cast, source);
  return toAntecedents(cast, line, source.start, phrase.toLowerCase(), focus);
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
