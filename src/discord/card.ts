/** The words of a card: what is reserved, what gives way, what is left out and said to be. */
import type { Answer, Section, ShownPassage } from '../answer.js';
import { MARK, toEnd } from './clip.js';
import { escapeMarkdown, toOneLine } from './escape.js';
import { CHARACTERS } from './limits.js';
import { toPassageText } from './passage.js';
import type { Room } from './room.js';

export interface Card {
  readonly head: string;
  /** Headings and passages in their order. */
  readonly body: readonly string[];
  readonly foot: string;
}

/** Characters, after escaping, that our own words around the passages may take at most. */
const ROOM_FOR = {
  title: 400,
  reason: 800,
  note: 240,
  asOf: 240,
  heading: 160,
  line: 320,
} as const;
const MOST_NOTES = 5;
/** Characters of its text below which a passage says too little to be shown. */
const LEAST_TEXT = 120;
/** The longest line that says what was left out. */
const LEFT_OUT = 160;

/** @param left controls that found no room, to be told with the rest */
export function fillCard(
  answer: Answer,
  room: Room,
  left: { readonly actions: number; readonly files: number },
): Card {
  const head = toHead(answer);
  const asOf = `-# ${toFitting(answer.asOf, ROOM_FOR.asOf) || '…'}`;
  room.take(head);
  room.take(asOf + '.'.repeat(LEFT_OUT));
  const sections = toSections(answer);
  const leads = sections.map((section) => takeLead(section, room));
  const passages = toShared(admit(sections, room), room);
  const all = sections.flatMap((section) => section.passages);
  const body = sections.flatMap((section, index) => [
    ...(leads[index]?.text ? [leads[index].text] : []),
    ...section.passages.flatMap((passage) => passages.get(passage) ?? []),
  ]);
  const leftOut = toLeftOut({
    passage: all.length - passages.size,
    line: leads.reduce((sum, lead) => sum + lead.left, 0),
    note: Math.max(0, (answer.notes ?? []).length - MOST_NOTES),
    button: left.actions,
    file: left.files,
  });
  return { head, body, foot: [...leftOut, asOf].join('\n') };
}

function toHead({ title, reason, notes = [] }: Answer): string {
  return [
    `## ${toFitting(title, ROOM_FOR.title) || '…'}`,
    ...(reason?.trim() ? [toFitting(reason, ROOM_FOR.reason)] : []),
    ...notes.slice(0, MOST_NOTES).map((note) => `-# ${toFitting(note, ROOM_FOR.note) || '…'}`),
  ].join('\n');
}

/** One line of our own or the asker's words, escaped, cut until it takes no more than `room`. */
function toFitting(text: string, room: number): string {
  const line = toOneLine(text);
  const end = toEnd(line);
  for (let raw = room; ; raw = Math.floor(raw * 0.9)) {
    const kept = end(raw);
    const shown = escapeMarkdown(line.slice(0, kept)) + (kept < line.length ? MARK : '');
    if (shown.length <= room) return shown;
  }
}

/** The answer's sections, and the nearest passages as one more that says what they are. */
function toSections({ sections, near = [] }: Answer): readonly Section[] {
  if (near.length === 0) return sections;
  return [...sections, { heading: 'Nearest passages, not an answer', passages: near }];
}

/** Heading and lines of a section as far as they have room; counts the lines that have none. */
function takeLead({ heading, lines = [] }: Section, room: Room): { text: string; left: number } {
  const parts = [
    ...(heading?.trim() ? [`### ${toFitting(heading, ROOM_FOR.heading)}`] : []),
    ...lines.filter((line) => line.trim() !== '').map((line) => toFitting(line, ROOM_FOR.line)),
  ];
  let shown = parts.length;
  while (shown > 0 && !room.take(parts.slice(0, shown).join('\n'))) shown -= 1;
  return { text: parts.slice(0, shown).join('\n'), left: parts.length - shown };
}

interface Shown {
  readonly passage: ShownPassage;
  /** The passage on the card, with no more of its text than `most` characters, mark included. */
  readonly render: (most: number) => string;
}

/**
 * The passages that have room with their sources and the least of their text: the first of every
 * section, then the second of each, so that no section crowds out another.
 */
function admit(sections: readonly Section[], room: Room): Shown[] {
  const all = toRounds(sections).map(toShown);
  if (room.fits(all.map(({ render }) => render(CHARACTERS)))) return all;
  const contents: string[] = [];
  return all.filter(({ render }) => {
    // Without its text first: finding where a text may be cut is the costly part.
    if (!room.fits([...contents, render(0)])) return false;
    const content = render(LEAST_TEXT);
    const fits = room.fits([...contents, content]);
    if (fits) contents.push(content);
    return fits;
  });
}

/** The first passage of every section, then the second of each, and so on. */
function toRounds(sections: readonly Section[]): ShownPassage[] {
  const rounds: ShownPassage[][] = [];
  for (const { passages } of sections) {
    for (const [place, passage] of passages.entries()) {
      rounds[place] ??= [];
      rounds[place].push(passage);
    }
  }
  return rounds.flat();
}

function toShown(passage: ShownPassage): Shown {
  const end = toEnd(passage.text);
  const text = toPassageText(passage);
  return { passage, render: (most) => text(end(most)) };
}

/**
 * Shares the room out: every text gets the same length, the longest that fits, but no text is cut
 * before the end of its best sentence while the others can do without.
 */
function toShared(shown: readonly Shown[], room: Room): Map<ShownPassage, string> {
  const renderAll = (most: number, upToBest: boolean) =>
    shown.map(({ passage, render }) => {
      const least = upToBest ? (passage.best?.end ?? 0) + MARK.length : 0;
      return render(Math.max(most, least));
    });
  let contents = renderAll(CHARACTERS, false);
  if (!room.fits(contents)) {
    const upToBest = room.fits(renderAll(LEAST_TEXT, true));
    const most = largest(LEAST_TEXT, CHARACTERS, (length) =>
      room.fits(renderAll(length, upToBest)),
    );
    contents = renderAll(most, upToBest);
  }
  return new Map(shown.map(({ passage }, index) => [passage, contents[index] ?? '']));
}

/** The largest number from `low` (which holds) to below `high` that holds, a few less at most. */
function largest(low: number, high: number, holds: (value: number) => boolean): number {
  let [known, failed] = [low, high];
  while (failed - known > 4) {
    const middle = Math.floor((known + failed) / 2);
    if (holds(middle)) known = middle;
    else failed = middle;
  }
  return known;
}

/** "Not shown for want of room: 3 passages, 1 button." */
function toLeftOut(counts: Readonly<Record<string, number>>): string[] {
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([noun, count]) => `${count} more ${noun}${count === 1 ? '' : 's'}`);
  return parts.length > 0 ? [`-# Not shown for want of room: ${parts.join(', ')}.`] : [];
}
