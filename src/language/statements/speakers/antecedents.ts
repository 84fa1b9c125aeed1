/** Whom the text before a pronoun names: in its sentence, at the head of its paragraph, before a relative. */

import type { Span } from '../../../answer.js';
import { phraseAfter } from '../sources/phrases.js';
import type { Line, Word } from '../words.js';
import { type Cast, type Speaker, toNamed } from './cast.js';
import { OFFICES, TITLES } from './offices.js';
import { toSpeakers } from './speakers.js';

/** The first figure of the sentence; "the dispute reached Vance in India, where he said": the last. */
export function hereBefore({ roster }: Cast, line: Line, start: number) {
  const named = roster.sightings.filter(
    (each) => !each.quoted && each.start >= line.start && each.end <= start,
  );
  const at = line.words.findIndex((word) => word.start === start);
  const isOwn = line.words[at - 1]?.lower === 'where';
  const figure = isOwn ? named.at(-1) : named[0];
  return figure && { ...figure, isOwn };
}

/** "Since he took office, Trump has …": in a clause before its own a pronoun means whom that begins with. */
export function comingAfter(
  cast: Cast,
  { words, start: from }: Line,
  start: number,
): Speaker | undefined {
  if (!/^(?:since|when|while|as|before|although|though|in)$/u.test(words[0]?.lower ?? ''))
    return undefined;
  const at = words.findIndex((word) => word.start === start);
  const pronoun = words[at];
  if (at > OPENING_WORDS || !/^(?:he|she)$/u.test(pronoun?.lower ?? '')) return undefined;
  const named = cast.roster.sightings.filter((each) => !each.quoted && each.start >= from);
  const next = named.find((each) => each.start > start);
  if (next === undefined || named.some((each) => each.end <= start)) return undefined;
  const isSubject = words.some(
    ({ surface, quoted }, i) =>
      i > at &&
      !quoted &&
      surface === ',' &&
      words[i + 1] !== undefined &&
      isHeadOf(words, i + 1, next),
  );
  return isSubject ? toNamed(cast, next.figure) : undefined;
}

/** How far into its sentence, in words, the pronoun stands: "In an address to Congress, in which he". */
const OPENING_WORDS = 12;

/** "…, President Lund spoke": a name behind a title at most, and its verb. */
function isHeadOf(words: readonly Word[], from: number, { start, end }: Span): boolean {
  const first = words.findIndex((word) => word.start === start);
  const title = words.slice(from, first);
  const verb = words.find((word) => word.start >= end);
  return (
    first >= from &&
    title.every(({ lower }) => TITLES.has(lower)) &&
    (verb?.pos === 'VERB' || verb?.pos === 'AUX' || verb?.pos === 'ADV')
  );
}

/** Whom the last sentence of the paragraph that names somebody names first. */
export function subjectWithin(cast: Cast, line: Line): Speaker | undefined {
  const opening = cast.text.lastIndexOf('\n\n', line.start);
  const isNamed = cast.roster.sightings.some(
    ({ quoted, start, end }) => !quoted && start > opening && end <= line.start,
  );
  return isNamed ? subjectBefore(cast, line) : undefined;
}

/** How far back a subject may stand, in characters. */
const REACH = 600;

/** "The US president had hoped for it, he told reporters": the title that opens the sentence. */
export function titledIn(cast: Cast, { words }: Line, end: number): Speaker | undefined {
  const title = words[0]?.lower === 'the' ? phraseAfter(words, 0) : undefined;
  const last = words[title?.to ?? -1];
  if (last === undefined || last.end > end || !OFFICES.has(last.lower)) return undefined;
  const [speaker] = toSpeakers(cast, { start: words[0]?.start ?? 0, end: last.end });
  return speaker?.standing === 'named' ? speaker : undefined;
}

/** How far into a paragraph its first subject begins, in characters: "In his yearly address to the body". */
const LEAD = 60;

/** Whom the paragraph is about, in the sentences of it before this one. */
export function leadOf({ text, roster, ...cast }: Cast, { start }: Line): Speaker | undefined {
  const opening = text.lastIndexOf('\n\n', start);
  const lead = roster.sightings.find(
    (each) => !each.quoted && each.start > opening && each.start < Math.min(start, opening + LEAD),
  );
  return lead === undefined ? undefined : toNamed({ text, roster, ...cast }, lead.figure);
}

/** The first figure of the nearest sentence before that names one. */
export function subjectBefore(cast: Cast, line: Line): Speaker | undefined {
  const sightings = cast.roster.sightings.filter(({ quoted }) => !quoted);
  const last = sightings.findLast((each) => each.end <= line.start);
  if (last === undefined || line.start - last.end > REACH) return undefined;
  const opening = /[^.?!\n]*$/u.exec(cast.text.slice(0, last.start))?.[0].length ?? 0;
  const first = sightings.find((each) => each.start >= last.start - opening) ?? last;
  return toNamed(cast, first.figure);
}

/** "X spoke. Trump had paused the talks. Afterwards he said …": whom the sentence right before begins with. */
export function subjectRightBefore(cast: Cast, line: Line): Speaker | undefined {
  const before = cast.text.slice(Math.max(0, line.start - REACH), line.start);
  const [sentence] = /[^.?!\n]*[.?!]\s$/u.exec(before) ?? [];
  if (sentence === undefined) return undefined;
  const from = line.start - sentence.length + (/^\s*/u.exec(sentence)?.[0].length ?? 0);
  const first = cast.roster.sightings.find((each) => each.start >= from && each.end <= line.start);
  const isSubject = first?.start === from && /^\s\p{Ll}/u.test(cast.text.slice(first.end));
  return first !== undefined && isSubject && !first.quoted
    ? toNamed(cast, first.figure)
    : undefined;
}

/** How far into its sentence a subject begins, in characters: "In Riyadh". */
const OPENING = 12;

/** "Russia received the draft. It said in answer …": the party that the sentence before begins with. */
export function bodyBefore(cast: Cast, line: Line): Speaker | undefined {
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

/** "Norland, which has pledged": the party right before the relative. */
export function bodyRightBefore({ text, roster }: Cast, start: number): Speaker | undefined {
  if (!/,\s$/u.test(text.slice(0, start))) return undefined;
  const body = roster
    .within(start - ', '.length - 1, start - ', '.length)
    .find(({ kind, party }) => party !== undefined && kind !== 'person');
  if (body?.party === undefined || body.end !== start - ', '.length) return undefined;
  // "The Times of Norland", "the drafts sent to Norland".
  if (/(?:\p{Lu}\S*\s(?:of|for)|\bto)\s(?:the\s)?$/u.test(text.slice(0, body.start)))
    return undefined;
  return { name: text.slice(body.start, body.end), party: body.party, standing: 'body' };
}

/** "Peskov, who said": the name before the relative. */
export function beforeRelative(cast: Cast, line: Line, start: number): Speaker | undefined {
  const last = cast.roster.sightings.findLast(
    (each) =>
      each.start >= line.start &&
      each.end <= start &&
      // "Ann Lee, Trump's former envoy, who".
      !/^['’]s\s/u.test(cast.text.slice(each.end, each.end + 3)),
  );
  return last === undefined ? undefined : toNamed(cast, last.figure);
}

/** "Ann Lee and Bo Roe met. They said …": those that the sentence begins with. */
export function subjectsOf(cast: Cast, { words }: Line): Speaker[] {
  const end = words.findIndex(({ pos, quoted }) => quoted || pos === 'VERB' || pos === 'AUX');
  const subject = words.slice(0, Math.max(0, end));
  if (!subject.some(({ lower }) => lower === 'and')) return [];
  const last = subject.findLast(({ pos }) => pos !== 'ADV');
  const first = subject[0];
  if (first === undefined || last === undefined || !/^(?:PROPN|NOUN)$/u.test(last.pos)) return [];
  return toSpeakers(cast, { start: first.start, end: last.end });
}
