/** Events made comparable: what each tells, in weighted terms. */
import type { Span } from '../../answer.js';
import type { Article } from '../../corpus/corpus.js';
import { toDayRange } from '../dates/dates.js';
import type { Lexicon } from '../names.js';
import { type Analyser, toAnalyser } from '../terms.js';
import type { Event } from './event.js';
import { toPlacing } from './main-clause.js';

/** An article with the events read in it. */
export interface Told {
  readonly article: Article;
  readonly events: readonly Event[];
}

/** One event of one article with what it is compared by. */
export interface Telling {
  readonly event: Event;
  readonly article: Article;
  /** Distinct terms of the sentence, names under one spelling, without its date. */
  readonly terms: ReadonlySet<string>;
  /** Its rarest terms: tellings that share none of them are not of one event. */
  readonly keys: readonly string[];
  /** Figures among the terms. */
  readonly figures: ReadonlySet<string>;
  /** How many more dates its sentence gives. */
  readonly otherDates: number;
  /** Of these, how many come before it. */
  readonly datesBefore: number;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
}

/** Rare words by which tellings find each other: with all their words they join 2 in 1,700 more. */
const KEYS = 12;

/**
 * @returns in the order of date, publication and text: what comes first decides ties
 * @yields after every article
 */
export function* toTellings(
  told: readonly Told[],
  lexicon: Lexicon,
): Generator<undefined, Telling[]> {
  const analyser = toAnalyser({ language: lexicon.profile.language, lexicon });
  const tellings: Omit<Telling, 'keys'>[] = [];
  for (const { article, events } of told) {
    const counts = countDates(events);
    for (const [at, event] of events.entries()) {
      const otherDates = (counts.get(event.start) ?? 1) - 1;
      const datesBefore = at - events.findIndex(({ start }) => start === event.start);
      const dates = { otherDates, datesBefore };
      tellings.push(...toTelling(article, event, analyser).map((each) => ({ ...each, ...dates })));
    }
    yield;
  }
  const counts = countTerms(tellings);
  const rarest = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0);
  return tellings
    .map((each) => ({ ...each, keys: [...each.terms].sort(rarest).slice(0, KEYS) }))
    .sort(
      (a, b) =>
        compare(a.from, b.from) ||
        compare(a.to, b.to) ||
        compare(a.article.published, b.article.published) ||
        compare(a.article.id, b.article.id) ||
        a.event.start - b.event.start,
    );
}

/** For the start of each sentence, how many dates it gives. */
function countDates(events: readonly Event[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { start } of events) counts.set(start, (counts.get(start) ?? 0) + 1);
  return counts;
}

function toTelling(
  article: Article,
  event: Event,
  analyser: Analyser,
): Omit<Telling, 'keys' | 'otherDates' | 'datesBefore'>[] {
  const range = toDayRange(event.date);
  if (range === undefined) return [];
  const { start, end, expression } = event;
  const beside = toPlacing(article.text, event);
  const terms = new Set<string>();
  const placing = new Set<string>();
  for (const term of analyser.terms(article.text.slice(start, end))) {
    if (term.stop) continue;
    const at = start + term.start;
    if (expression && isWithin(at, expression)) continue;
    (beside.some((span) => isWithin(at, span)) ? placing : terms).add(term.term);
  }
  if (terms.size < LEAST) for (const term of placing) terms.add(term);
  const figures = new Set([...terms].filter((term) => /^\d/.test(term)));
  return [{ event, article, terms, figures, ...range }];
}

/** Terms that a main clause must have to be compared by them alone. */
const LEAST = 4;

function isWithin(at: number, { start, end }: Span): boolean {
  return start <= at && at < end;
}

/** In how many tellings each term occurs. */
export function countTerms(tellings: readonly Pick<Telling, 'terms'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { terms } of tellings) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
