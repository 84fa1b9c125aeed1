/** He, she, it, they, who: the last figure of the article who fits. */

import { type Cast, type Speaker, toNamed } from './cast.js';
import { OFFICES } from './offices.js';
import { phraseAfter } from './phrases.js';
import { toSpeakers } from './speakers.js';
import type { Line } from './words.js';

/** What was said last, and by whom. */
export interface Focus {
  readonly line: number;
  readonly paragraph: number;
  readonly speaker: Speaker;
  /** All of them, when several said it together. */
  readonly speakers: readonly Speaker[];
}

const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his']);
const PLURAL = new Set(['they', 'we']);

export function isAnaphor(lower: string): boolean {
  return PERSONAL.has(lower) || PLURAL.has(lower) || /^(?:it|who|which|i)$/u.test(lower);
}

/** How far behind their sentence several speakers are "they", in sentences. */
const TOGETHER = 2;

/** The speakers that a pronoun at `start` stands for; several only for "they". */
export function toAntecedents(
  cast: Cast,
  line: Line,
  start: number,
  lower: string,
  focus: Focus | undefined,
): readonly Speaker[] {
  const isPlural = PLURAL.has(lower) && focus !== undefined && focus.speakers.length > 1;
  if (isPlural && line.index - focus.line <= TOGETHER) return focus.speakers;
  const speaker = toAntecedent(cast, line, start, lower, focus);
  return speaker === undefined ? [] : [speaker];
}

function toAntecedent(
  cast: Cast,
  line: Line,
  start: number,
  lower: string,
  focus: Focus | undefined,
): Speaker | undefined {
  if (lower === 'who' || lower === 'which') return beforeRelative(cast, line, start);
  // Outside quotation marks the writer speaks.
  if (lower === 'i') return undefined;
  const near = focus !== undefined && line.index - focus.line <= 6 ? focus.speaker : undefined;
  if (PERSONAL.has(lower)) return personBefore(cast, line, start, lower, focus);
  const body = near !== undefined && !isPerson(near) ? near : undefined;
  return body ?? (lower === 'it' ? bodyBefore(cast, line) : undefined);
}

/** Nearest first: in the sentence, in its paragraph, then the last speaker. */
function personBefore(
  cast: Cast,
  line: Line,
  start: number,
  lower: string,
  focus: Focus | undefined,
): Speaker | undefined {
  const behind = focus === undefined ? Number.POSITIVE_INFINITY : line.index - focus.line;
  const near =
    focus !== undefined && behind <= 6 && isPerson(focus.speaker) ? focus.speaker : undefined;
  // "…, the president claimed, because in his words": the same.
  if (behind === 0 && near !== undefined && /^(?:his|her)$/u.test(lower)) return near;
  const here = isOpening(line) ? undefined : hereBefore(cast, line, start);
  const goesOn = near !== undefined && behind <= NEAR;
  if (here !== undefined && (here.isOwn || !(goesOn && here.start > line.start + TITLE)))
    return toNamed(cast, here.figure);
  const titled = titledIn(cast, line, start);
  if (titled !== undefined) return titled;
  const isSame = focus?.paragraph === line.paragraph;
  const lead = isSame ? undefined : (leadOf(cast, line) ?? subjectWithin(cast, line));
  if (lead !== undefined) return lead;
  return near !== undefined && behind <= 3 ? near : (subjectBefore(cast, line) ?? near);
}

/** "He asked Putin for support, he told reporters": both are one, named before. */
function isOpening({ words }: Line): boolean {
  return /^(?:he|she)$/u.test(words[0]?.lower ?? '') && words[0]?.quoted === false;
}

/** The first figure of the sentence; "the dispute reached Vance in India, where he said": the last. */
function hereBefore({ roster }: Cast, line: Line, start: number) {
  const named = roster.sightings.filter(
    (each) => !each.quoted && each.start >= line.start && each.end <= start,
  );
  const at = line.words.findIndex((word) => word.start === start);
  const isOwn = line.words[at - 1]?.lower === 'where';
  const figure = isOwn ? named.at(-1) : named[0];
  return figure && { ...figure, isOwn };
}

/** Whom the last sentence of the paragraph that names somebody names first. */
function subjectWithin(cast: Cast, line: Line): Speaker | undefined {
  const opening = cast.text.lastIndexOf('\n\n', line.start);
  const isNamed = cast.roster.sightings.some(
    ({ quoted, start, end }) => !quoted && start > opening && end <= line.start,
  );
  return isNamed ? subjectBefore(cast, line) : undefined;
}

/** Sentences over which the last speaker goes on being "he". */
const NEAR = 2;
/** A name further into the sentence than a title is long is not its subject. */
const TITLE = 40;

function isPerson({ standing }: Speaker): boolean {
  return standing === 'named' || standing === 'analyst';
}

/** How far back a subject may stand, in characters. */
const REACH = 600;

/** "The US president had hoped for it, he told reporters": the title that opens the sentence. */
function titledIn(cast: Cast, { words }: Line, end: number): Speaker | undefined {
  const title = words[0]?.lower === 'the' ? phraseAfter(words, 0) : undefined;
  const last = words[title?.to ?? -1];
  if (last === undefined || last.end > end || !OFFICES.has(last.lower)) return undefined;
  const [speaker] = toSpeakers(cast, { start: words[0]?.start ?? 0, end: last.end });
  return speaker?.standing === 'named' ? speaker : undefined;
}

/** How far into a paragraph its first subject begins, in characters: "In his yearly address to the body". */
const LEAD = 60;

/** Whom the paragraph is about, in the sentences of it before this one. */
function leadOf({ text, roster, ...cast }: Cast, { start }: Line): Speaker | undefined {
  const opening = text.lastIndexOf('\n\n', start);
  const lead = roster.sightings.find(
    (each) => !each.quoted && each.start > opening && each.start < Math.min(start, opening + LEAD),
  );
  return lead === undefined ? undefined : toNamed({ text, roster, ...cast }, lead.figure);
}

/** The first figure of the nearest sentence before that names one. */
function subjectBefore(cast: Cast, line: Line): Speaker | undefined {
  const sightings = cast.roster.sightings.filter(({ quoted }) => !quoted);
  const last = sightings.findLast((each) => each.end <= line.start);
  if (last === undefined || line.start - last.end > REACH) return undefined;
  const opening = /[^.?!\n]*$/u.exec(cast.text.slice(0, last.start))?.[0].length ?? 0;
  const first = sightings.find((each) => each.start >= last.start - opening) ?? last;
  return toNamed(cast, first.figure);
}

/** How far into its sentence a subject begins, in characters: "In Riyadh". */
const OPENING = 12;

/** "Russia received the draft. It said in answer …": the party that the sentence before begins with. */
function bodyBefore(cast: Cast, line: Line): Speaker | undefined {
  const before = /(?:^|[.?!”]\s)([^.?!\n]*[.?!”]+)\s$/u.exec(cast.text.slice(0, line.start));
  if (before === null) return undefined;
  const start = line.start - 1 - (before[1]?.length ?? 0);
  const subject = cast.roster
    .within(start, start + OPENING)
    .find(({ kind, party }) => party !== undefined && kind !== 'person');
  if (subject?.party === undefined) return undefined;
  const name = cast.text.slice(subject.start, subject.end);
  return { name, party: subject.party, standing: 'body' };
}

/** "Peskov, who said": the name before the relative. */
function beforeRelative(cast: Cast, line: Line, start: number): Speaker | undefined {
  const last = cast.roster.sightings.findLast(
    (each) => each.start >= line.start && each.end <= start,
  );
  return last === undefined ? undefined : toNamed(cast, last.figure);
}
