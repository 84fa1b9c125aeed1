/** The whole range of a timeline → what its picture shows, and the same in words. */
import { Temporal } from 'temporal-polyfill';
import { toLongDay } from '../../corpus/day.js';
import { describeDate, toDayRange } from '../../language/dates/dates.js';
import type { Entry } from '../../language/events/event.js';
import type { Library } from '../../library.js';
import type { TimelinePicture } from '../../pictures/timeline.js';
import { selectEntries } from './select.js';

/** Parties with a colour of their own; the rest are counted together. */
const COLOURED = 5;
/** Characters of a sentence that the picture has room for, two lines. */
const WORDS = 150;
/** Discord's limit of an alt text is 1,024. */
const ALT_ROOM = 1_000;

/** @param entries in the order of their dates, at least one */
export function toPicture(
  title: string,
  entries: readonly Entry[],
  library: Library,
): TimelinePicture {
  const { profile } = library.corpus;
  const spans = entries.flatMap(({ event }) => toDayRange(event.date) ?? []);
  const from = spans.reduce((least, { from: day }) => (day < least ? day : least), profile.span.to);
  // What is planned for years to come would leave the picture empty; the card tells it.
  const last = spans.reduce((most, { to: day }) => (day > most ? day : most), from);
  const to = last < profile.reach ? last : profile.reach;
  const months = monthsBetween(from, to);
  const parties = loudest(entries, library);
  return {
    title,
    parties: [...parties.map(({ label }) => label), 'Others'],
    months: months.map((month) => ({
      label: toMonthLabel(month),
      counts: countParties(
        entries,
        month,
        parties.map(({ id }) => id),
      ),
    })),
    phases: toPhases(library, months),
    days: selectEntries(entries, 'key days', profile.phases).map((entry) => ({
      at: placeOf(entry.event.date, months),
      date: describeDate(entry.event.date),
      words: toWords(entry, library),
      parties: profile.parties
        .filter(({ id }) => entry.parties.includes(id))
        .map(({ label }) => label),
    })),
    foot: `Events a month by party. The corpus reaches to ${toLongDay(profile.reach)}.`,
  };
}

/** The key days and the span, as a reader who cannot see the picture needs them. */
export function toAlt({ title, months, days }: TimelinePicture): string {
  const span = `${months[0]?.label ?? ''} to ${months.at(-1)?.label ?? ''}`;
  let text = `${title}: events a month, ${span}. Key days: `;
  for (const { date, words } of days) {
    const next = `${date}: ${words} `;
    if (text.length + next.length > ALT_ROOM) break;
    text += next;
  }
  return text.trim();
}

function loudest(entries: readonly Entry[], { corpus }: Library) {
  const countOf = (id: string) => entries.filter(({ parties }) => parties.includes(id)).length;
  const ranked = [...corpus.profile.parties].sort((a, b) => countOf(b.id) - countOf(a.id));
  const chosen = new Set(ranked.slice(0, COLOURED).filter(({ id }) => countOf(id) > 0));
  return corpus.profile.parties.filter((party) => chosen.has(party));
}

/** How often each party takes part in the month's events; the last count is of the others. */
function countParties(entries: readonly Entry[], month: string, ids: readonly string[]): number[] {
  const here = entries.filter(({ event }) => toDayRange(event.date)?.from.startsWith(month));
  const named = ids.map((id) => here.filter(({ parties }) => parties.includes(id)).length);
  const others = here.filter(({ parties }) => !parties.some((id) => ids.includes(id))).length;
  return [...named, others];
}

function monthsBetween(from: string, to: string): string[] {
  const months: string[] = [];
  const last = Temporal.PlainYearMonth.from(to.slice(0, 7));
  let month = Temporal.PlainYearMonth.from(from.slice(0, 7));
  while (Temporal.PlainYearMonth.compare(month, last) <= 0) {
    months.push(month.toString());
    month = month.add({ months: 1 });
  }
  return months;
}

/** "Apr 25". */
function toMonthLabel(month: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    month: 'short',
    year: '2-digit',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A day as a share of the months shown, within 0 and 1. */
function placeOf(day: string, months: readonly string[]): number {
  const first = Temporal.PlainDate.from(`${months[0]}-01`);
  const end = Temporal.PlainDate.from(`${months.at(-1)}-01`).add({ months: 1 });
  const span = first.until(end).total('days');
  const at = first.until(Temporal.PlainDate.from(day)).total('days') / span;
  return Math.max(0, Math.min(1, at));
}

function toPhases({ corpus }: Library, months: readonly string[]): TimelinePicture['phases'] {
  const { phases, reach } = corpus.profile;
  const ends = [`${months[0]}-01`, `${months.at(-1)}-31`];
  return phases
    .filter(({ from, to }) => from <= (ends[1] ?? '') && (to ?? reach) >= (ends[0] ?? ''))
    .map(({ label, from, to }) => ({
      label,
      from: placeOf(from, months),
      to: placeOf(to ?? reach, months),
    }));
}

/** The beginning of the sentence, at a word; the whole stands on the card. */
function toWords({ event }: Entry, library: Library): string {
  const text =
    library.passages.get(event.passageId)?.article.text.slice(event.start, event.end) ?? '';
  if (text.length <= WORDS) return text;
  return `${text.slice(0, text.lastIndexOf(' ', WORDS))} […]`;
}
