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
const OTHERS = 'Others';
/** Characters of a sentence that the picture has room for: seven lines, so that hardly one is cut. */
const WORDS = 320;
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
  // What lies years before the talks or is planned for years to come would leave the picture
  // empty; the card tells it.
  const inside = spans.filter(({ from, to }) => to >= profile.span.from && from <= profile.reach);
  const shown = inside.length > 0 ? inside : spans;
  const first = shown.reduce(
    (least, span) => (span.from < least ? span.from : least),
    profile.reach,
  );
  const last = shown.reduce((most, span) => (span.to > most ? span.to : most), first);
  const from = inside.length > 0 && first < profile.span.from ? profile.span.from : first;
  const to = last < profile.reach ? last : profile.reach;
  const months = monthsBetween(from, to);
  const parties = loudest(entries, library);
  const counts = countParties(
    entries,
    parties.map(({ id }) => id),
  );
  return {
    title,
    parties: [...parties.map(({ label }) => label), OTHERS],
    months: months.map((month) => ({
      label: toMonthLabel(month),
      counts: counts.get(month) ?? [...parties, OTHERS].map(() => 0),
    })),
    phases: toPhases(library, months),
    days: selectEntries(entries, 'key days', profile.phases).map((entry) => ({
      at: placeOf(toDayRange(entry.event.date)?.from ?? from, months),
      date: describeDate(entry.event.date),
      words: toWords(entry, library),
      parties: profile.parties
        .filter(({ id }) => entry.parties.includes(id))
        .map(({ label }) => label),
    })),
    foot: `Events a month by party. The corpus reaches to ${toLongDay(profile.reach)}.`,
  };
}

/** The span, the phases and all key days, as a reader who cannot see the picture needs them. */
export function toAlt({ title, months, phases, days }: TimelinePicture): string {
  const span = `${months[0]?.label ?? ''} to ${months.at(-1)?.label ?? ''}`;
  const told = phases.length > 0 ? ` Phases: ${phases.map(({ label }) => label).join('; ')}.` : '';
  const head = `${title}: events a month, ${span}.${told} Key days: `;
  const room = Math.floor((ALT_ROOM - head.length) / Math.max(1, days.length));
  const lines = days.map(({ date, words }) => {
    const marked = `${date}: `;
    return `${marked}${clip(words, Math.max(0, room - marked.length - CUT.length - 1))}`;
  });
  return `${head}${lines.join(' ')}`.slice(0, ALT_ROOM).trim();
}

function loudest(entries: readonly Entry[], { corpus }: Library) {
  const countOf = (id: string) => entries.filter(({ parties }) => parties.includes(id)).length;
  const named = corpus.profile.parties.filter(({ label }) => label !== OTHERS);
  const ranked = named.sort((a, b) => countOf(b.id) - countOf(a.id));
  const chosen = new Set(ranked.slice(0, COLOURED).filter(({ id }) => countOf(id) > 0));
  return corpus.profile.parties.filter((party) => chosen.has(party));
}

/** For each month, how often each party takes part in its events; the last count is of the others. */
function countParties(entries: readonly Entry[], ids: readonly string[]): Map<string, number[]> {
  const months = new Map<string, number[]>();
  for (const { event, parties } of entries) {
    const month = toDayRange(event.date)?.from.slice(0, 7) ?? '';
    const counts = months.get(month) ?? [...ids, OTHERS].map(() => 0);
    months.set(month, counts);
    const named = ids.flatMap((id, at) => (parties.includes(id) ? [at] : []));
    for (const at of named.length > 0 ? named : [ids.length]) counts[at] = (counts[at] ?? 0) + 1;
  }
  return months;
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
  return clip(text, WORDS);
}

const CUT = ' […]';

function clip(text: string, room: number): string {
  if (text.length <= room) return text;
  const whole = text.endsWith(CUT) ? text.slice(0, -CUT.length) : text;
  return `${whole.slice(0, Math.max(0, whole.lastIndexOf(' ', room)))}${CUT}`;
}
