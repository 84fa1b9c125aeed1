/** An Entry → what a card shows of it: one verbatim sentence under its date, with its sources. */
import type { ShownPassage, Source } from '../../answer.js';
import { describeDate } from '../../language/dates/dates.js';
import type { Entry, Event } from '../../language/events/event.js';
import type { Library } from '../../library.js';
import { toShown } from '../show.js';

/** Sources that stand under an entry; more would crowd the other entries off the card. */
const MAX_SOURCES = 3;

/** @param n its number on the card */
export function toShownEntry(library: Library, entry: Entry, n: number): ShownPassage {
  const { event } = entry;
  const shelved = library.passages.get(event.passageId);
  const origin = shelved?.passage.start ?? 0;
  const part = { start: event.start - origin, end: event.end - origin };
  const sources = sourcesOf(library, entry);
  const note = toNote(entry, sources.length);
  return {
    ...toShown(library, { id: event.passageId, part }, n),
    parties: library.corpus.profile.parties
      .filter(({ id }) => entry.parties.includes(id))
      .map(({ label }) => label),
    sources: sources.slice(0, MAX_SOURCES),
    event: {
      date: event.date,
      label: describeDate(event.date),
      inferred: event.certainty === 'inferred',
      planned: event.planned,
    },
    ...(note && { note }),
  };
}

/** The sources of all tellings, those of the best one first, each address once. */
export function sourcesOf(library: Library, entry: Entry): Source[] {
  const tellings: readonly Event[] = [entry.event, ...entry.others];
  const all = tellings.flatMap(
    ({ passageId }) => library.passages.get(passageId)?.passage.sources ?? [],
  );
  return [...new Map(all.map((source) => [source.url, source])).values()];
}

function toNote(entry: Entry, sources: number): string {
  const { passages, otherDates, outcome } = entry;
  const notes = [
    passages > 1 && `told in ${passages} passages`,
    sources > MAX_SOURCES && `more sources: ${sources - MAX_SOURCES}`,
    otherDates.length > 0 &&
      `other accounts date it ${otherDates.map((date) => describeDate(date)).join(', ')}`,
    outcome && `what came of it: ${describeDate(outcome.event.date)}`,
  ];
  return notes.filter(Boolean).join(' · ');
}
