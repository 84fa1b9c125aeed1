/** Article → the events it tells: what happened or is scheduled, and on which date. */
import type { Span } from '../../answer.js';
import type { Article, Passage } from '../../corpus/corpus.js';
import { findTimeExpressions, type TimeExpression } from '../dates/dates.js';
import type { Lexicon } from '../names.js';
import { readSentences, type Sentence } from '../sentences.js';
import { type About, toAboutReader } from './about.js';
import { isPlanned } from './ahead.js';
import { type Dated, daysBetween, toDated } from './calendar.js';
import { type Dating, toDatings } from './dating.js';
import type { Event } from './event.js';
import { isCredit, isHeading, toDatelineLength, toStampLength } from './furniture.js';
import { goesOn, isToldOn, reports } from './inferred.js';
import { toReadableStart } from './quotation.js';
import { seenBySpeaker } from './quoted-day.js';

export type { Entry, Event, Precision } from './event.js';

type AboutReader = ReturnType<typeof toAboutReader>;

/** A lexicon serves many articles: its tables are compiled once. */
const readers = new WeakMap<Lexicon, AboutReader>();

/**
 * @returns in the order of the text; one for each date that a sentence gives,
 * and those inferred from the day of printing or from the sentence before
 * @throws when `article.published` is no ISO day
 */
export function readEvents(article: Article, lexicon: Lexicon): Event[] {
  const about = readers.get(lexicon) ?? toAboutReader(lexicon);
  readers.set(lexicon, about);
  const expressions = findTimeExpressions(article.text, article.published);
  const lead = article.passages.find(({ text }) => !isHeading(text));
  const isNews = expressions.some((each) => isSeenFromPrinting(each, article.published));
  return article.passages.flatMap((passage) => {
    const inside = expressions.filter(
      ({ start, end }) => passage.start <= start && end <= passage.end,
    );
    const leads = passage === lead && isNews;
    if ((inside.length === 0 && !leads) || isHeading(passage.text)) return [];
    return readPassage({ article, passage, expressions: inside, leads, about });
  });
}

/** A bare weekday lies within a week of printing. */
const NEAR_DAYS = 7;
const DEICTIC = /\p{Ll}day\b|\b(?:tonight|tomorrow)\b|\b(?:this|last|next) week/u;

/** "Friday", "yesterday", "this week": the writer speaks from the day of printing. */
function isSeenFromPrinting({ text, value, anchored }: TimeExpression, published: string): boolean {
  if (!anchored || !DEICTIC.test(text) || /\d/.test(text)) return false;
  const dated = toDated(value);
  return dated !== undefined && Math.abs(daysBetween(dated.from, published)) <= NEAR_DAYS;
}

interface Reading {
  readonly article: Article;
  readonly passage: Passage;
  /** Those within the passage. */
  readonly expressions: readonly TimeExpression[];
  /** The passage opens a news report, whose first sentence is of the day of printing. */
  readonly leads: boolean;
  readonly about: AboutReader;
}

function readPassage(reading: Reading): Event[] {
  const { article, passage, expressions, leads } = reading;
  const events: Event[] = [];
  let told: Dated | undefined;
  const sentences = readSentences(passage.text).map((each) => moved(each, passage.start));
  sentences.forEach((each, place) => {
    const sentence = toBody(article.text, each);
    const text = article.text.slice(sentence.start, sentence.end);
    if (isCredit(text) || !reports(article.text, sentence)) return;
    const begins = place === 0 ? sentence.start : toReadableStart(article.text, sentences, place);
    if (begins === undefined) return;
    const shown = { start: begins, end: sentence.end };
    const dateline = sentence.start + toDatelineLength(text);
    const inside = expressions.filter(({ start, end }) => dateline <= start && end <= sentence.end);
    const read = toDatings(article.text, sentence, inside);
    const datings = seenBySpeaker(article.text, sentence, read, article.published);
    const dated = datings.map((dating) => toStated(reading, shown, dating));
    events.push(...dated.filter((event) => !countsFromPlan(article.text, event)));
    const [first] = datings;
    if (first !== undefined) {
      const alone =
        datings.length === 1 && first.precision === 'day' && first.to <= article.published;
      told = alone && isToldOn(article.text, sentence, first.expression) ? first : undefined;
      return;
    }
    const inherited = leads && place === 0 ? toDated(article.published) : told;
    const carries =
      (leads && place === 0) ||
      (inside.every(({ type }) => type === 'DURATION') && goesOn(article.text, sentence));
    if (inherited !== undefined && carries) events.push(toInferred(reading, shown, inherited));
  });
  return events;
}

/** "It had come a day before", counted from a plan: the count starts elsewhere. */
function countsFromPlan(text: string, { planned, certainty, start, end }: Event): boolean {
  return planned && certainty === 'inferred' && /\bhad\b/u.test(text.slice(start, end));
}

function moved({ start, end, tokens }: Sentence, by: number): Sentence {
  return {
    start: start + by,
    end: end + by,
    tokens: tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by })),
  };
}

/** The sentence without a stamp before it. */
function toBody(text: string, sentence: Sentence): Sentence {
  const start = sentence.start + toStampLength(text.slice(sentence.start, sentence.end));
  if (start === sentence.start) return sentence;
  return { ...sentence, start, tokens: sentence.tokens.filter((token) => token.start >= start) };
}

function toStated(reading: Reading, shown: Span, dating: Dating): Event {
  const { start, end } = dating.expression;
  return {
    ...toEvent(reading, shown, dating, start),
    expression: { start, end },
    certainty: dating.inferred ? 'inferred' : 'stated',
  };
}

function toInferred(reading: Reading, shown: Span, dated: Dated): Event {
  return { ...toEvent(reading, shown, dated), certainty: 'inferred' };
}

function toEvent(
  { article, passage, about }: Reading,
  { start, end }: Span,
  dated: Dated,
  at = start,
): Omit<Event, 'certainty' | 'expression'> & About {
  return {
    start,
    end,
    articleId: article.id,
    passageId: passage.id,
    date: dated.date,
    precision: dated.precision,
    planned: isPlanned(dated, article.published, article.text, { start, end, at }),
    ...about(article.text, { start, end }),
  };
}
