/** A timeline as files to take away: a calendar, and Markdown with every source. */
import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { describeDate, toDayRange } from '../../language/dates/dates.js';
import type { Entry } from '../../language/events/event.js';
import type { Library } from '../../library.js';
import { sourcesOf } from './show.js';

/** An iCalendar file; every entry is an all-day event, its end the day after its last day. */
export function toCalendar(entries: readonly Entry[], library: Library): Uint8Array {
  const calendar = ical({
    name: library.corpus.profile.negotiation,
    prodId: '//Parley//Timeline//EN',
  });
  for (const entry of entries) {
    const days = toDayRange(entry.event.date);
    if (!days) continue;
    calendar.createEvent({
      // A sentence with two dates is two events.
      id: `${entry.event.passageId}-${entry.event.start}-${entry.event.date}@parley`,
      start: toDate(days.from),
      end: toDate(Temporal.PlainDate.from(days.to).add({ days: 1 }).toString()),
      // The stamp is the day of printing: an export of the same corpus is the same file.
      stamp: toDate(publishedOf(entry, library)),
      allDay: true,
      // What happened elsewhere keeps nobody busy.
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(entry.event.planned && { status: ICalEventStatus.TENTATIVE }),
      summary: sentenceOf(entry, library),
      description: [
        ...toMarks(entry),
        ...sourcesOf(library, entry).map(({ publisher, url }) => `${publisher} ${url}`),
      ].join('\n'),
    });
  }
  return Buffer.from(calendar.toString());
}

/**
 * A Markdown list: date, sentence, sources.
 * The first line of its head is the title, the others say what the list holds.
 */
export function toMarkdown(
  [title, ...notes]: readonly [string, ...string[]],
  entries: readonly Entry[],
  library: Library,
): Uint8Array {
  const items = entries.map((entry) => {
    const marks = toMarks(entry);
    const head = `- **${describeDate(entry.event.date)}**${marks.length > 0 ? ` (${marks.join(', ')})` : ''}: `;
    const sources = sourcesOf(library, entry).map(
      ({ publisher, url }) => `[${publisher}](<${url}>)`,
    );
    return `${head}${escapeMarks(sentenceOf(entry, library))} ${sources.join(', ')}`;
  });
  const head = [`# ${escapeMarks(title)}`, ...notes.map(escapeMarks)].join('\n\n');
  return Buffer.from(`${head}\n\n${items.join('\n')}\n`);
}

function toMarks({ event: { planned, certainty } }: Entry): string[] {
  return [...(planned ? ['planned'] : []), ...(certainty === 'inferred' ? ['date inferred'] : [])];
}

function sentenceOf({ event }: Entry, library: Library): string {
  const article = library.passages.get(event.passageId)?.article;
  return article?.text.slice(event.start, event.end) ?? '';
}

function publishedOf({ event }: Entry, library: Library): string {
  return library.passages.get(event.passageId)?.article.published ?? event.date;
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
