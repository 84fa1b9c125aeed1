/** Whom and what a sentence is about, by the tables of the profile. */
import type { Span } from '../../answer.js';
import type { Lexicon, Mention } from '../names.js';
import { isStrong, toIssueFinder } from '../names-issues.js';
import type { Event } from './event.js';

export type About = Pick<Event, 'parties' | 'issues' | 'place' | 'stage'>;

/** Compiled once for a profile: sentence → parties, issues, place and stage. */
export function toAboutReader(lexicon: Lexicon): (text: string, sentence: Span) => About {
  const { profile } = lexicon;
  const places = new Set(profile.places.map(({ name }) => name));
  const stages = toIssueFinder(
    profile.stages.map(({ id, label, patterns }) => ({
      id,
      label,
      patterns,
      aka: [],
      exclude: [],
    })),
  );
  return (text, { start, end }) => {
    const sentence = text.slice(start, end);
    const mentions = lexicon.find(sentence);
    const place = toPlaceOf(sentence, mentions, places);
    const stage = mostOften(stages(sentence));
    return {
      parties: distinct(mentions.flatMap(({ party }) => party ?? [])),
      issues: toIssues(lexicon.issues(sentence)),
      ...(place === undefined ? {} : { place }),
      ...(stage === undefined ? {} : { stage }),
    };
  };
}

/** "In", "at" or "near" before a name makes it the place where something happened. */
const LOCATES = /\b(?:in|at|near|outside)\s+(?:the\s+|\p{L}+\s+)?$/iu;

function toPlaceOf(
  sentence: string,
  mentions: readonly Mention[],
  places: ReadonlySet<string>,
): string | undefined {
  return mentions.find(({ id, start }) => places.has(id) && LOCATES.test(sentence.slice(0, start)))
    ?.id;
}

/** Weak signals only where there is no other. */
function toIssues(found: readonly Mention[]): string[] {
  const strong = found.filter(isStrong);
  return distinct((strong.length > 0 ? strong : found).map(({ id }) => id));
}

function mostOften(found: readonly Mention[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { id } of found) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].reduce<[string, number] | undefined>(
    (best, each) => (best === undefined || each[1] > best[1] ? each : best),
    undefined,
  )?.[0];
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
