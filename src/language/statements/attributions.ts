/** Sentences → who is said to have said what: source, cue and content at their places. */
import type { Span } from '../../answer.js';
import { toAccording } from './according.js';
import { isClauseVerb } from './adjuncts.js';
import { toColon } from './colons.js';
import { contentAfter, contentBefore } from './contents.js';
import { type Cue, toCues } from './cues.js';
import { isAfterEmpty } from './left.js';
import { toNouns } from './nouns.js';
import { POSITION_NOUNS } from './nouns-table.js';
import { type Subject, toSubject } from './subjects.js';
import { CLAUSAL, POSTPOSED, type VerbClass } from './verbs-table.js';
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
  /** Inside the words of another: "Zelensky said Russia wants …". */
  readonly nested: boolean;
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
  const all = [...found, ...according, ...colon, ...nouns];
  return nestLeft(
    line,
    all.sort((a, b) => a.cue.start - b.cue.start),
  ).filter((each) => !each.nested && (!SAYING.has(each.kind) || lengthOf(each) >= SHORTEST));
}

const SAYING = new Set<Attribution['kind']>(['say', 'view', 'act']);
/** What is said in fewer characters is an object: "said yes", "told it". */
const SHORTEST = 12;

function lengthOf({ content }: Attribution): number {
  return (content.at(-1)?.end ?? 0) - (content[0]?.start ?? 0);
}

function isInside({ cue }: Attribution, found: readonly Attribution[]): boolean {
  return found.some(({ content }) =>
    content.some(({ start, end }) => start <= cue.start && cue.end <= end),
  );
}

/** What stands before its own source is that source's word: “Putin agreed …, Lavrov said”. */
function nestLeft({ words }: Line, found: readonly Attribution[]): Attribution[] {
  const outer = found.filter(
    ({ kind, lemma, cue, source, content }) =>
      kind === 'according' ||
      ((kind === 'say' || POSTPOSED.has(lemma) || standsBefore([source ?? cue], cue)) &&
        standsBefore(content, cue)),
  );
  return found.flatMap((one) => {
    const each = outer.reduce((all, other) => untilWordsOf(words, all, other), one);
    if (each.content.length === 0) return [];
    if (outer.includes(one)) return { ...each, nested: false };
    const inside = outer.some(
      (other) =>
        !isPassedOn(words, each, other) &&
        other.content.some(({ start, end }) => start <= each.cue.start && each.cue.end <= end),
    );
    return inside ? { ...each, nested: true } : each;
  });
}

const REPORTS = new Set(['report', 'reports', 'account', 'accounts', 'media', 'transcript']);

/** "X said so, according to Z", "X wants it, according to reports": still the word of X. */
function isPassedOn(words: readonly Word[], each: Attribution, other: Attribution): boolean {
  const { kind, source } = other;
  if (kind !== 'according' || source === undefined) return false;
  const isReport = words.some(
    ({ lower, start, end }) => start >= source.start && end <= source.end && REPORTS.has(lower),
  );
  return each.kind === 'say' || isReport;
}

/** "Russia wants more: “It is not enough”, the ministry said": the first words end where the second begin. */
function untilWordsOf(
  words: readonly Word[],
  each: Attribution,
  { content: [next], cue }: Attribution,
): Attribution {
  if (next === undefined || next.end > cue.start || each.cue.end > next.start) return each;
  const last = words.findLast(({ end, pos }) => end <= next.start && pos !== 'PUNCT');
  const content = each.content
    .filter(({ start }) => start < next.start)
    .map(({ start, end }) => ({ start, end: Math.min(end, last?.end ?? end) }));
  return { ...each, content };
}

function standsBefore(content: readonly Span[], cue: Span): boolean {
  return content.some(({ end }) => end <= cue.start);
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
  const content = toContent(line, subject, cues, i);
  if (content.length === 0 || isBackReference(words, content)) return undefined;
  const span = spanOf(words, cue.from, cue.to);
  if (span === undefined) return undefined;
  const nested =
    !(standsBefore(content, span) && standsBefore([subject.span ?? span], span)) &&
    found.some(
      (each) =>
        each.kind !== 'show' &&
        each.kind !== 'act' &&
        each.content.some((part) => part.start <= span.start && span.end <= part.end),
    );
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
    nested,
  };
}

/** The words before the source, or behind the verb. */
function toContent(line: Line, subject: Subject, cues: readonly Cue[], i: number): readonly Span[] {
  const { words } = line;
  const cue = cues[i];
  if (cue === undefined) return [];
  const later = cues.slice(i + 1);
  const at = words.findIndex(({ start }) => start === subject.start);
  const start = subject.start ?? words[cue.from]?.start ?? line.start;
  const cleft = cleftAt(words, at);
  if (cleft !== undefined) return contentBefore(line, words[cleft]?.start ?? start);
  const stated = cue.passive ? behindPassive(words, cue, subject) : undefined;
  if (stated !== undefined) return [stated];
  if (subject.inverted || isAfterEmpty(line, cue)) {
    const before = contentBefore(line, start).map((span) => behindColon(words, span, cues));
    return around(line, cue, before, later);
  }
  const content = contentAfter(line, cue, later);
  return CLAUSAL.has(cue.verb.lemma) && !isClause(words, cue, content)
    ? []
    : referredTo(words, cue, content);
}

/** "The position was stated by X in May: the talks are welcome". */
function behindPassive(words: readonly Word[], cue: Cue, { span }: Subject): Span | undefined {
  if (!POSITION_NOUNS.has(words[cue.from - 1]?.lower ?? '')) return undefined;
  const colon = words.findIndex(
    ({ surface, quoted, start }) => surface === ':' && !quoted && start >= (span?.end ?? start),
  );
  const last = words.findLastIndex(({ surface, quoted }) => quoted || !/^[.?!]$/u.test(surface));
  return colon < 0 ? undefined : spanOf(words, colon + 1, last);
}

/** "X answered on Friday: the war, he said, must end": what X did is none of his words. */
function behindColon(words: readonly Word[], span: Span, cues: readonly Cue[]): Span {
  const colon = words.findIndex(
    ({ surface, quoted, end }) => surface === ':' && !quoted && end < span.end,
  );
  const start = words[colon + 1]?.start ?? span.end;
  const isAttributed = colon > 0 && cues.some(({ to }) => to < colon);
  return isAttributed && start >= span.start ? { start, end: span.end } : span;
}

/** "added that …", "added the deal was near", "added: “…”": not "added a billion". */
function isClause(words: readonly Word[], cue: Cue, [content]: readonly Span[]): boolean {
  const inside = words.filter(
    ({ start, end }) => content !== undefined && content.start <= start && end <= content.end,
  );
  const [first] = inside;
  const isToSomebody = words[cue.to + 1]?.pos === 'ADP';
  if (first?.lower === 'that')
    return isToSomebody || !words.slice(cue.to + 1).some(isObject(first));
  const opensClause = /^(?:PRON|PROPN|DET)$/u.test(first?.pos ?? '');
  return inside.some(({ quoted }) => quoted) || (opensClause && inside.some(isAuxiliary));
}

function isAuxiliary({ pos }: Word): boolean {
  return pos === 'AUX';
}

/** A noun before the "that" is an object: "holds the assets that are frozen". */
function isObject(that: Word): (word: Word) => boolean {
  return ({ start, pos }) => start < that.start && (pos === 'NOUN' || pos === 'DET');
}

/** "No troops: Russia repeated that refusal": what the noun means stands before the colon. */
function referredTo(words: readonly Word[], cue: Cue, content: readonly Span[]): readonly Span[] {
  const colon = words.findIndex(({ surface, quoted }) => surface === ':' && !quoted);
  if (colon < 1 || colon > cue.from || !isBackReference(words, content)) return content;
  const before = spanOf(words, 0, colon - 1);
  return before === undefined ? content : [before];
}

/** "reported that position of his": the words themselves stand elsewhere. */
function isBackReference(words: readonly Word[], [content]: readonly Span[]): boolean {
  const at = words.findIndex(({ start }) => start === content?.start);
  const [first, noun, next] = at < 0 ? [] : words.slice(at, at + 3);
  if (!/^(?:that|this|these|those)$/u.test(first?.lower ?? '') || noun?.quoted) return false;
  const refers = POSITION_NOUNS.has(noun?.lower ?? '') || REFERRING.has(noun?.lower ?? '');
  return refers && !/^(?:VERB|AUX)$/u.test(next?.pos ?? '');
}

const REFERRING = new Set(['rule', 'principle', 'idea', 'point', 'formula', 'notion']);

/** "A “short-term measure” was how Bessent described it", "…, according to what Meloni said": what parts the words from it. */
function cleftAt(words: readonly Word[], subject: number): number | undefined {
  const link = words[subject - 2]?.lower ?? '';
  if (!/^(?:how|what)$/u.test(words[subject - 1]?.lower ?? '')) return undefined;
  if (/^(?:is|was|are|were)$/u.test(link)) return subject - 2;
  return link === 'to' && words[subject - 3]?.lower === 'according' ? subject - 3 : undefined;
}

/** "The war, he said, must end": an attribution between commas parts its words in two. */
function around(
  line: Line,
  cue: Cue,
  before: readonly Span[],
  later: readonly Cue[],
): readonly Span[] {
  const { words } = line;
  const comma = commaBehind(words, cue.to + 1);
  const behind = words[comma + 1];
  const last = words.findLast(({ surface, quoted }) => quoted || !/^[.?!]$/u.test(surface));
  if (behind === undefined || last === undefined || behind.quoted || last.end <= behind.start)
    return before;
  const isParted = comma === cue.to + 1 || !hasVerb(words, before);
  const goesOn = isParted
    ? isOwnClause(words, before, behind)
    : CONDITIONS.has(behind.lower) ||
      isPredicate(words, comma + 1) ||
      (later.length === 0 && REASONS.has(behind.lower));
  return goesOn ? [...before, { start: behind.start, end: last.end }] : before;
}

/** What must never be cut from the words that it limits. */
const CONDITIONS = new Set(['unless', 'if', 'provided', 'except', 'until']);
/** What goes on with them, unless the rest of the sentence has a source of its own. */
const REASONS = new Set(['because', 'since', 'but', 'although', 'though']);
/** How far behind the verb such a clause may begin, in words. */
const REACH = 12;

/** "…, X hoped on Friday, and will take it into account": the clause before goes on. */
function isPredicate(words: readonly Word[], at: number): boolean {
  return /^(?:and|but|or)$/u.test(words[at]?.lower ?? '') && words[at + 1]?.pos === 'AUX';
}

/** The first comma behind the verb, with adjuncts only between: "said on Friday in Paris, unless …". */
function commaBehind(words: readonly Word[], from: number): number {
  for (let at = from; at < Math.min(words.length, from + REACH); at++) {
    const word = words[at];
    if (word?.surface === ',') return at;
    if (word === undefined || word.quoted || isClauseVerb(words, at)) break;
  }
  return words.length;
}

/** "The United States, Kellogg said about the talks, understood …": no clause yet. */
function hasVerb(words: readonly Word[], before: readonly Span[]): boolean {
  return before.some(({ start, end }) =>
    words.some(
      (word) =>
        word.start >= start && word.end <= end && (word.quoted || /^(?:VERB|AUX)$/u.test(word.pos)),
    ),
  );
}

/** Not the reporter's participle, nor behind a quotation. */
function isOwnClause(words: readonly Word[], before: readonly Span[], behind: Word): boolean {
  const isQuoted = before.some(({ start, end }) =>
    words.some((word) => word.quoted && word.start >= start && word.end <= end),
  );
  return !isQuoted && !(behind.pos === 'VERB' && behind.lower.endsWith('ing'));
}

/** "would see", "may show": no opinion that anybody holds. */
function isModal(words: readonly Word[], cue: Cue): boolean {
  const helpers = words.slice(cue.from, cue.at);
  return helpers.some(({ lower }) =>
    /^(?:will|would|can|could|may|might|should|must|to)$/u.test(lower),
  );
}
