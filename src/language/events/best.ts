/** Which telling of an event a reader should see. */
import { isOfNoun } from './asides.js';
import { daysBetween } from './calendar.js';
import type { Likeness } from './likeness.js';
import type { Telling } from './tellings.js';

/** Sentences between these lengths in UTF-16 code units can be read at a glance. */
const SHORT = 60;
const LONG = 240;
/** Tellings compared for how central each is. */
const COMPARED = 30;

/** The one dated on a day that names who acts, printed as news, concise, and closest to the others. */
export function toBest(cluster: readonly Telling[], likeness: Likeness): Telling | undefined {
  let best: Telling | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const telling of cluster) {
    const worth = toWorth(telling) + toCentrality(telling, cluster, likeness);
    if (worth > most) [best, most] = [telling, worth];
  }
  return best;
}

/** Days after an event in which articles report it; later ones recall it for the sake of another. */
const NEWS_DAYS = 7;

/** A stated day outweighs all else, because entries stand under their dates. */
function toWorth(telling: Telling): number {
  const { event, article } = telling;
  const sentence = article.text.slice(event.start, event.end);
  const length = sentence.length;
  return (
    (event.certainty === 'stated' ? 3 : 0) +
    (event.precision === 'day' ? 3 : 0) +
    Math.min(event.parties.length, 2) * 0.5 +
    (event.place === undefined ? 0 : 0.25) +
    (isNews(telling) ? 1 : 0) +
    (isLead(telling) ? 1.5 : 0) -
    (length < SHORT ? 0.5 : Math.max(0, length - LONG) / LONG) -
    (LEANS.test(sentence) ? 1.5 : 0) -
    (isBeside(telling) ? 0.5 : 0) -
    (AHEAD.test(sentence) ? 1 : 0) -
    telling.otherDates * 0.5
  );
}

/** It needs the sentence before it to be understood. */
const LEANS =
  /^(?:[“"‘]|(?:(?:Against|After|At|In|On|By|With|For) )?(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|But|And|Both|this|that|these|those)\b)|\bsaid so\b/u;
/** A clause beside the main one holds the date. */
const BESIDE =
  /^(?:(?:\p{L}+ (?:hours?|days?|weeks?) )?(?:[Aa]fter|[Bb]efore)|When|While|Since|Although|Following)\b/u;

/** Recalled from a later day: "Norland had proposed it on 3 May"; what somebody said had been is news. */
const RECALLED = /^(?!.*\b(?:that|who|which|whom|after|since|when|said)\b)[^,;:]*\bhad\b/u;

/** Written before it happened, or as if. */
const AHEAD = /\b(?:due|scheduled|planned|expected)\b/u;

/** It cannot stand alone, or tells its date beside the main clause. */
export function leans({ event, article }: Telling): boolean {
  const sentence = article.text.slice(event.start, event.end);
  return LEANS.test(sentence) || isBeside({ event, article });
}

/** Its date stands in a clause beside the main one, or is recalled. */
function isBeside({ event, article }: Pick<Telling, 'event' | 'article'>): boolean {
  const { start, end, expression } = event;
  if (BESIDE.test(article.text.slice(start, end))) return true;
  if (expression === undefined) return false;
  const before = article.text.slice(start, expression.start);
  if (RECALLED.test(before)) return true;
  return isOfNoun(before, article.text.slice(expression.end, end));
}

function isNews({ article, to }: Telling): boolean {
  return daysBetween(to, article.published) <= NEWS_DAYS;
}

/** The sentence that an article opens with, printed as news. */
export function isLead(telling: Telling): boolean {
  const { event, article } = telling;
  return isNews(telling) && event.start === article.passages[0]?.start;
}

function toCentrality(telling: Telling, cluster: readonly Telling[], likeness: Likeness): number {
  const others = cluster.filter((each) => each !== telling).slice(0, COMPARED);
  if (others.length === 0) return 0;
  return others.reduce((sum, each) => sum + likeness(telling, each), 0) / others.length;
}
