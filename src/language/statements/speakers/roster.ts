/** The people of an article under their fullest names. */
import type { Lexicon, Mention } from '../../names.js';
import type { Line } from '../words.js';
import { withoutNamesakes } from './namesakes.js';
import { toRuns } from './runs.js';
import { toNames } from './strangers.js';

/** Somebody whom the article names, known to the profile or not. */
export interface Figure {
  /** The fullest name in the article, without titles. */
  readonly name: string;
  /** The profile's name, when it knows the person. */
  readonly person?: string;
  readonly party?: string;
  /** Where the fullest name first stands. */
  readonly start: number;
  readonly end: number;
}

export interface Roster {
  readonly mentions: readonly Mention[];
  /** Mentions and unknown names within a span, in order. */
  within(start: number, end: number): readonly Mention[];
  /** By the profile's name, or by any name that the article uses. */
  figure(name: string): Figure | undefined;
  /** Every place where a figure is named, in order. */
  readonly sightings: readonly Sighting[];
}

type Place = Omit<Sighting, 'quoted'>;

export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
  /** Named in somebody's quoted words. */
  readonly quoted: boolean;
}

export function toRoster(text: string, lines: readonly Line[], lexicon: Lexicon): Roster {
  // A word with several spellings names nobody.
  const found = lexicon.find(text).filter(({ kind }) => kind !== 'spelling');
  const mentions = withoutNamesakes(text, found);
  const known = toKnown(text, mentions);
  const unknown = toUnknown(text, lines, mentions, known);
  const byName = new Map<string, Figure>([...unknown.byName, ...known]);
  const quotations = lines.flatMap(({ quoted }) => quoted);
  const isQuoted = ({ start, end }: Place) =>
    quotations.some((span) => span.start <= start && end <= span.end);
  const sightings = [
    ...mentions
      .filter(({ kind }) => kind === 'person')
      .flatMap(({ start, end, id }) => {
        const figure = known.get(id);
        return figure === undefined ? [] : [{ start, end, figure }];
      }),
    ...unknown.sightings,
  ]
    .sort((a, b) => a.start - b.start)
    .map((each) => ({ ...each, quoted: isQuoted(each) }));
  return {
    mentions,
    within: (start, end) => mentions.filter((each) => each.start < end && start < each.end),
    figure: (name) => byName.get(name),
    sightings,
  };
}

function toKnown(text: string, mentions: readonly Mention[]): Map<string, Figure> {
  const known = new Map<string, Figure>();
  for (const { kind, id, party, start, end } of mentions) {
    if (kind !== 'person') continue;
    const name = text.slice(start, end);
    const before = known.get(id);
    if (before !== undefined && before.name.split(' ').length >= name.split(' ').length) continue;
    known.set(id, { name, person: id, start, end, ...(party === undefined ? {} : { party }) });
  }
  return known;
}

interface Unknown {
  readonly byName: Map<string, Figure>;
  readonly sightings: readonly Place[];
}

/** Names that no table holds: two or more capitalised words first, then their last word alone. */
function toUnknown(
  text: string,
  lines: readonly Line[],
  mentions: readonly Mention[],
  known: ReadonlyMap<string, Figure>,
): Unknown {
  const taken = new Set(mentions.flatMap(({ start }) => [start]));
  const covered = (at: number) => mentions.some(({ start, end }) => start <= at && at < end);
  const runs = lines.flatMap(({ words }) =>
    toRuns(words, (word) => taken.has(word.start) || covered(word.start)),
  );
  const byName = toNames(text, runs, known);
  const sightings = runs.flatMap((run) => {
    const first = run[0];
    const last = run.at(-1);
    if (first === undefined || last === undefined) return [];
    const figure = byName.get(run.length > 1 ? text.slice(first.start, last.end) : last.surface);
    return figure === undefined ? [] : [{ start: first.start, end: last.end, figure }];
  });
  return { byName, sightings };
}
