/** He, she, it, they, who: the last figure of the article who fits. */

import { type Cast, type Speaker, toNamed } from './cast.js';
import type { Roster } from './roster.js';
import type { Line } from './words.js';

/** What was said last, and by whom. */
export interface Focus {
  readonly line: number;
  readonly speaker: Speaker;
}

const PERSONAL = new Set(['he', 'she', 'him', 'her', 'his']);
const PLURAL = new Set(['they', 'we']);

export function isAnaphor(lower: string): boolean {
  return PERSONAL.has(lower) || PLURAL.has(lower) || /^(?:it|who|which|i)$/u.test(lower);
}

/** The speaker that a pronoun at `start` stands for. */
export function toAntecedent(
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
  if (PERSONAL.has(lower)) {
    const here = firstIn(cast.roster, line.start, start);
    const goesOn =
      focus !== undefined &&
      near !== undefined &&
      isPerson(near) &&
      line.index - focus.line <= NEAR;
    if (here !== undefined && !(goesOn && here.start > line.start + TITLE))
      return toNamed(cast, here.figure);
    if (near !== undefined && isPerson(near) && line.index - (focus?.line ?? 0) <= 3) return near;
    const before = subjectBefore(cast, line);
    return before ?? (near !== undefined && isPerson(near) ? near : undefined);
  }
  const body = near !== undefined && !isPerson(near) ? near : undefined;
  return body ?? (lower === 'it' ? bodyBefore(cast, line) : undefined);
}

/** Sentences over which the last speaker goes on being "he". */
const NEAR = 2;
/** A name further into the sentence than a title is long is not its subject. */
const TITLE = 40;

function isPerson({ standing }: Speaker): boolean {
  return standing === 'named' || standing === 'analyst';
}

function firstIn(roster: Roster, start: number, end: number) {
  return roster.sightings.find((each) => each.start >= start && each.end <= end);
}

/** How far back a subject may stand, in characters. */
const REACH = 600;

/** The first figure of the nearest sentence before that names one. */
function subjectBefore(cast: Cast, line: Line): Speaker | undefined {
  const { sightings } = cast.roster;
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
