/** He, she, it, they, who: the last figure of the article who fits. */

import type { Line } from '../words.js';
import {
  beforeRelative,
  bodyBefore,
  bodyRightBefore,
  comingAfter,
  hereBefore,
  leadOf,
  subjectBefore,
  subjectRightBefore,
  subjectsOf,
  subjectWithin,
  titledIn,
} from './antecedents.js';
import { type Cast, type Speaker, toNamed } from './cast.js';

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

/** A pronoun at its place, with what was said before it. */
export interface Anaphor {
  readonly line: Line;
  readonly start: number;
  /** In lower case. */
  readonly pronoun: string;
  readonly focus: Focus | undefined;
  /** The sentence before. */
  readonly before: Line | undefined;
}

/** The speakers that a pronoun stands for; several only for "they". */
export function toAntecedents(cast: Cast, anaphor: Anaphor): readonly Speaker[] {
  const { line, pronoun, focus, before } = anaphor;
  const isPlural = PLURAL.has(pronoun) && focus !== undefined && focus.speakers.length > 1;
  if (isPlural && line.index - focus.line <= TOGETHER) return focus.speakers;
  const both = pronoun === 'they' && before !== undefined ? subjectsOf(cast, before) : [];
  if (both.length > 1) return both;
  const speaker = toAntecedent(cast, anaphor);
  return speaker === undefined ? [] : [speaker];
}

function toAntecedent(cast: Cast, anaphor: Anaphor): Speaker | undefined {
  const { line, start, pronoun, focus } = anaphor;
  if (pronoun === 'which') return bodyRightBefore(cast, start) ?? beforeRelative(cast, line, start);
  if (pronoun === 'who') return beforeRelative(cast, line, start);
  // Outside quotation marks the writer speaks.
  if (pronoun === 'i') return undefined;
  const near = focus !== undefined && line.index - focus.line <= 6 ? focus.speaker : undefined;
  if (PERSONAL.has(pronoun)) return personBefore(cast, anaphor);
  const body = near !== undefined && !isPerson(near) ? near : undefined;
  return body ?? (pronoun === 'it' ? bodyBefore(cast, line) : undefined);
}

/** Nearest first: in the sentence, in its paragraph, then the last speaker. */
function personBefore(cast: Cast, { line, start, pronoun, focus }: Anaphor): Speaker | undefined {
  const behind = focus === undefined ? Number.POSITIVE_INFINITY : line.index - focus.line;
  const near =
    focus !== undefined && behind <= 6 && isPerson(focus.speaker) ? focus.speaker : undefined;
  // "…, the president claimed, because in his words": the same.
  if (behind === 0 && near !== undefined && /^(?:his|her)$/u.test(pronoun)) return near;
  const coming = comingAfter(cast, line, start);
  if (coming !== undefined) return coming;
  const here = isOpening(line) ? undefined : hereBefore(cast, line, start);
  const isSameParagraph = focus?.paragraph === line.paragraph;
  // "Ann Lee said so. The envoy Bo Roe will go, she said."
  if (near !== undefined && behind === 1 && isSameParagraph && isLast(line, start)) return near;
  const goesOn = near !== undefined && behind <= NEAR;
  if (here !== undefined && (here.isOwn || !(goesOn && here.start > line.start + TITLE)))
    return toNamed(cast, here.figure);
  const titled = titledIn(cast, line, start);
  if (titled !== undefined) return titled;
  const lead = isSameParagraph ? undefined : (leadOf(cast, line) ?? subjectWithin(cast, line));
  if (lead !== undefined) return lead;
  const turned = behind > 1 && behind <= 3 ? subjectRightBefore(cast, line) : undefined;
  if (turned !== undefined) return turned;
  return near !== undefined && behind <= 3 ? near : (subjectBefore(cast, line) ?? near);
}

/** "He asked Putin for support, he told reporters": both are one, named before. */
function isOpening({ words }: Line): boolean {
  return /^(?:he|she)$/u.test(words[0]?.lower ?? '') && words[0]?.quoted === false;
}

/** ", he said" at the end of its sentence. */
function isLast({ end }: Line, start: number): boolean {
  return end - start < SAID;
}
const SAID = 12;

/** Sentences over which the last speaker goes on being "he". */
const NEAR = 2;
/** A name further into the sentence than a title is long is not its subject. */
const TITLE = 40;

function isPerson({ standing }: Speaker): boolean {
  return standing === 'named' || standing === 'analyst';
}
