/** Who held which office, and when, as a profile's roles say. */
import type { Party, Profile, Role } from '../corpus/corpus.js';
import { toDayNumber } from '../corpus/day.js';
import type { DayRange } from './dates/dates.js';
import type { NameFinder } from './terms-names.js';

export type OfficeFinder = Pick<NameFinder, 'find'> & {
  readonly profile: Pick<Profile, 'reach'> & { readonly parties: readonly Pick<Party, 'people'>[] };
};

export interface Holder {
  readonly name: string;
  /** By what the holder is also called, and not by the title. */
  readonly isCalled: boolean;
}

/** A stretch of holding an office; ISO days compare as text. */
export interface Tenure extends Holder {
  readonly from: string;
  readonly to: string;
  /** Up to where it counts where no date is asked for. */
  readonly until: string;
}

/** Days in office within the corpus, before which its articles speak of the one who held it before. */
const SETTLED = 90;

/** Place and office → those who have held it. */
export function toTenures(lexicon: OfficeFinder): Map<string, Tenure[]> {
  const { parties, reach } = lexicon.profile;
  const tenures = new Map<string, Tenure[]>();
  for (const { name, roles } of parties.flatMap(({ people }) => people)) {
    for (const { title, aka = [], from, to = '9999' } of roles) {
      const days = from === undefined ? SETTLED : toDayNumber(reach) - toDayNumber(from);
      const until = days < SETTLED ? '' : to;
      for (const called of [title, ...aka]) {
        const key = toOffice(called, lexicon);
        if (key === undefined) continue;
        const tenure = { name, from: from ?? '', to, until, isCalled: called !== title };
        tenures.set(key, [...(tenures.get(key) ?? []), tenure]);
      }
    }
  }
  return tenures;
}

/** Who held it then, nobody where several did; without a date who holds it, or held it last. */
export function pickHolder(
  tenures: readonly Tenure[],
  days: DayRange | undefined,
): Holder | undefined {
  if (days !== undefined) {
    const [then, ...others] = tenures.filter(({ from, to }) => from <= days.to && days.from <= to);
    if (then !== undefined) return others.length === 0 ? then : undefined;
  }
  return tenures.reduce<Tenure | undefined>(
    (last, each) => (last === undefined || each.until > last.until ? each : last),
    undefined,
  );
}

/** "Prime Minister of Belgium" and "US President" are an office of the one place they name. */
function toOffice(title: Role['title'], { find }: OfficeFinder): string | undefined {
  // "Defence" is a word with several spellings, and no place.
  const [place, ...others] = find(title).filter(({ kind }) => kind !== 'spelling');
  if (place === undefined || others.length > 0) return undefined;
  const before = title.slice(0, place.start).replace(/\s+of\s+(?:the\s+)?$/iu, '');
  const office = `${before}${title.slice(place.end).replace(/^['’]s/u, '')}`.trim();
  return toKey(place.id, office.toLowerCase());
}

export function toKey(place: string, office: string): string {
  return `${place}|${office}`;
}
