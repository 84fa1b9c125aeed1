/** /ask: the passages that answer a question best, or why there are none. */
import type { Action, Answer, Section, ShownPassage } from '../answer.js';
import { toLongDay } from '../corpus/day.js';
import type { Library } from '../library.js';
import type { Options } from '../request.js';
import type { AskedDate, Found, Query } from '../search/search.js';
import { toAsOf } from './as-of.js';
import { BadOption } from './check-options.js';
import type { Command, Context } from './command.js';
import {
  partyOption,
  privateOption,
  sinceOption,
  toChoices,
  toParty,
  toPeriod,
  untilOption,
} from './filters.js';
import { toNewer } from './newer.js';
import { toNothing } from './nothing.js';
import { toOccasions } from './occasions.js';
import { toShown } from './show.js';
import { issuesOf, toSides } from './sides.js';
import { toPartiesNamed, toSpoken } from './spoken.js';

/** Passages on a card: what a phone shows without much scrolling. */
const PER_CARD = 3;
/** Passages that "More passages" can reach. */
const REACHED = 12;
/** Characters that a card has for its passages and their sources; Discord allows 4,000 in all. */
const ROOM = 3_300;

type AskContext = Context<Library>;

export const ask: Command<Library> = {
  name: 'ask',
  description: 'Find the passages that answer a question, word for word, with their sources',
  options: [
    {
      name: 'question',
      description: 'What you want to know; quotation marks look for the exact words',
      type: 'string',
      required: true,
      maxLength: 500,
    },
    partyOption,
    sinceOption,
    untilOption,
    privateOption,
  ],
  answer(options, context) {
    const answer = toCard(toQuery(options, context), 0, context);
    return options.private === true ? { ...answer, private: true } : answer;
  },
  choices(option, typed, _options, { library }) {
    return option === 'party' ? toChoices(typed, library.corpus.profile.parties) : [];
  },
  click(state, _values, context) {
    const { view, query } = fromState(state, context);
    return view === 'sides' ? toSidesCard(query, context) : toCard(query, Number(view), context);
  },
};

function toQuery(options: Options, { library, today }: AskContext): Query {
  const party = toParty(options, library.corpus.profile)?.id;
  return {
    text: String(options.question),
    today,
    ...(party !== undefined && { party }),
    ...toPeriod(options, today),
    limit: REACHED,
  };
}

/** @param first how many passages earlier cards have shown */
function toCard(query: Query, first: number, context: AskContext): Answer {
  const { library, today } = context;
  const found = library.index.search({
    ...query,
    dates: toOccasions(query.text, library),
    spoken: toSpoken(query.text, library),
    named: toPartiesNamed(query.text, library),
  });
  const card = {
    title: query.text,
    asOf: toAsOf(library.corpus, today),
    notes: toNotes(found, first, query, library),
  };
  if (found.passages.length === 0) return toNothing(found, card, query, library);
  const passages = found.passages
    .slice(first, first + PER_CARD)
    .map((hit, index) => toShown(library, hit, first + index + 1));
  const sides = first === 0 ? sidesOf(query, passages, library) : [];
  const here = fits([...passages, ...sides.flatMap((side) => side.passages)]);
  const next = first + PER_CARD;
  return {
    kind: 'answer',
    ...card,
    sections: [{ passages }, ...(here ? sides : [])],
    actions: [
      ...(next < found.passages.length ? [toButton(String(next), 'More passages', query)] : []),
      ...(here || sides.length === 0 ? [] : [toButton('sides', 'Side by side', query)]),
    ],
  };
}

/** None when the question touches no issue, or asks for one party: the others were not asked for. */
function sidesOf(query: Query, passages: readonly ShownPassage[], library: Library): Section[] {
  const touches = query.party === undefined && issuesOf(query.text, library).length > 0;
  return touches ? toSides(query, passages, library) : [];
}

/** The sides must not push the best passages off the card: where both do not fit, they wait. */
function fits(passages: readonly ShownPassage[]): boolean {
  return passages.reduce((sum, passage) => sum + roomOf(passage), 0) <= ROOM;
}

/** About the characters that a passage, its head and its linked sources take on a card. */
function roomOf({ text, article, sources }: ShownPassage): number {
  const links = sources.map(({ url, publisher }) => url.length + publisher.length + 20);
  return text.length + article.title.length + 80 + links.reduce((sum, length) => sum + length, 0);
}

function toSidesCard(query: Query, { library, today }: AskContext): Answer {
  return {
    kind: 'answer',
    title: query.text,
    asOf: toAsOf(library.corpus, today),
    sections: toSides(query, [], library),
    actions: [toButton('0', 'Best passages', query)],
  };
}

/** How the question was read: words repaired, dates understood, filters, what is newer. */
function toNotes(found: Found, first: number, query: Query, library: Library): string[] {
  const { party, since, until } = query;
  const label = library.corpus.profile.parties.find((one) => one.id === party)?.label;
  const filters = [
    label && `party: ${label}`,
    since && `since ${toLongDay(since)}`,
    until && `until ${toLongDay(until)}`,
  ].filter(Boolean);
  return [
    ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
    ...found.dates.map(toDateNote),
    ...found.repaired.map(({ from, to }) => `“${from}” was read as “${to}”.`),
    ...toNewer(found, { first, count: PER_CARD }),
  ];
}

/** “last week” was read as 8 June 2026 to 14 June 2026. */
function toDateNote({ text, since, until }: AskedDate): string {
  const [from, to] = [since, until].map((day) => day && toLongDay(day));
  if (from === to && from !== undefined && text.endsWith(from)) return `Date asked for: ${from}.`;
  if (from && to) return `“${text}” was read as ${from === to ? from : `${from} to ${to}`}.`;
  return from ? `“${text}”: ${from} and later.` : `“${text}”: up to ${to}.`;
}

/** What the buttons of a card carry on: the view, the filters and the question. */
function toButton(view: string, label: string, { party, since, until, text }: Query): Action {
  const state = [view, party ?? '', since ?? '', until ?? '', text].join('|');
  return { kind: 'button', id: `v1:ask:${state}`, label };
}

function fromState(state: string, { today }: AskContext): { view: string; query: Query } {
  const [view, party, since, until, ...text] = state.split('|');
  if (!view || !/^(sides|\d{1,2})$/.test(view) || text.length === 0) {
    throw new BadOption('This card is out of date; please ask again.');
  }
  const query = {
    text: text.join('|'),
    today,
    ...(party && { party }),
    ...(since && { since }),
    ...(until && { until }),
    limit: REACHED,
  };
  return { view, query };
}
