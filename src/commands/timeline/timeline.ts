/** /timeline: what happened when, each entry one verbatim sentence under its date. */
import { createHash } from 'node:crypto';
import type { Action, Answer } from '../../answer.js';
import type { Entry } from '../../language/events/event.js';
import type { Library } from '../../library.js';
import { drawTimeline } from '../../pictures/timeline.js';
import { toAsOf } from '../as-of.js';
import { BadOption } from '../check-options.js';
import type { Command, Context } from '../command.js';
import {
  issueOption,
  partyOption,
  privateOption,
  sinceOption,
  toChoices,
  untilOption,
} from '../filters.js';
import { toCalendar, toMarkdown } from './export.js';
import { toAlt, toPicture } from './picture.js';
import { DETAILS, entriesOf, fromState, type Scope, toScope, toState } from './scope.js';
import { selectEntries } from './select.js';
import { toShownEntry } from './show.js';
import { toNotes, toReason, toTitle } from './words.js';

/** Entries on a card, so that each keeps its sentence and its sources. */
const PER_CARD = 4;

export const timeline: Command<Library> = {
  name: 'timeline',
  description: 'What happened when: dated events, word for word, with their sources',
  options: [
    {
      name: 'topic',
      description: 'Only events on this topic, in your own words',
      type: 'string',
      maxLength: 200,
    },
    partyOption,
    issueOption,
    sinceOption,
    untilOption,
    {
      name: 'detail',
      description: 'Key days (the default), the best of each week, or all',
      type: 'string',
      choices: DETAILS.map((detail) => ({ name: detail, value: detail })),
    },
    privateOption,
  ],
  async answer(options, context) {
    const answer = await toCard(toScope(options, context.library, context.today), 0, context);
    return options.private === true ? { ...answer, private: true } : answer;
  },
  choices(option, typed, _options, { library }) {
    const { parties, issues } = library.corpus.profile;
    return toChoices(typed, option === 'issue' ? issues : parties);
  },
  click(state, _values, context) {
    const [view = '', ...fields] = state.split('|');
    const scope = fromState(fields);
    if (view === 'export') return toExport(scope, context);
    if (!/^\d{1,5}$/.test(view)) throw new BadOption('This card is out of date; please ask again.');
    return toCard(scope, Number(view), context);
  },
};

/** @param first how many entries earlier cards have shown */
async function toCard(scope: Scope, first: number, context: Context<Library>): Promise<Answer> {
  const { library, today } = context;
  const { phases } = library.corpus.profile;
  const fitting = await entriesOf(library, scope, today);
  const entries = inOrder(selectEntries(fitting, scope.detail, phases), scope);
  const title = toTitle(scope, library);
  const asOf = toAsOf(library.corpus, today);
  if (entries.length === 0) {
    return { kind: 'nothing', title, reason: toReason(scope), asOf, sections: [] };
  }
  const shown = entries.slice(first, first + PER_CARD);
  const last = first + shown.length;
  const heading = `${first + 1} to ${last} of ${entries.length}, ${scope.oldestFirst ? 'oldest' : 'newest'} first`;
  return {
    kind: 'answer',
    title,
    asOf,
    notes: toNotes(scope),
    sections: [
      { heading, passages: shown.map((entry, at) => toShownEntry(library, entry, first + at + 1)) },
    ],
    actions: toActions(scope, first, entries.length),
    ...(first === 0 && { files: [attachPicture(scope, title, fitting, context)] }),
  };
}

function inOrder(entries: readonly Entry[], { oldestFirst }: Scope): Entry[] {
  return oldestFirst ? [...entries] : [...entries].reverse();
}

function attachPicture(
  scope: Scope,
  title: string,
  entries: readonly Entry[],
  context: Context<Library>,
) {
  const picture = toPicture(title, entries, context.library);
  const name = `timeline-${toFileName(scope)}.png`;
  context.attach(name, () => drawTimeline(picture));
  return { name, alt: toAlt(picture) };
}

/** The calendar and the Markdown of all that the card's pages hold. */
async function toExport(scope: Scope, context: Context<Library>): Promise<Answer> {
  const { library, today } = context;
  const { phases } = library.corpus.profile;
  const fitting = await entriesOf(library, scope, today);
  const entries = selectEntries(fitting, scope.detail, phases);
  const title = toTitle(scope, library);
  const stem = `timeline-${toFileName(scope)}`;
  context.attach(`${stem}.ics`, () => toCalendar(entries, library));
  const asOf = toAsOf(library.corpus, today);
  context.attach(`${stem}.md`, () =>
    toMarkdown([title, ...toNotes(scope), asOf], entries, library),
  );
  return {
    kind: 'answer',
    title: `${title}: ${entries.length} entries to take away`,
    asOf,
    notes: ['A calendar (.ics) and Markdown with every source.'],
    sections: [],
    files: [{ name: `${stem}.ics` }, { name: `${stem}.md` }],
    private: true,
  };
}

function toActions(scope: Scope, first: number, total: number): Action[] {
  const button = (view: string, label: string, other = scope): Action => {
    return { kind: 'button', id: `v1:timeline:${view}|${toState(other)}`, label };
  };
  const turned = { ...scope, oldestFirst: !scope.oldestFirst };
  return [
    ...(first > 0 ? [button(String(Math.max(0, first - PER_CARD)), 'Back')] : []),
    ...(first + PER_CARD < total ? [button(String(first + PER_CARD), 'More')] : []),
    button('0', scope.oldestFirst ? 'Newest first' : 'Oldest first', turned),
    ...(scope.detail === 'all' ? [] : [button('0', 'All events', { ...scope, detail: 'all' })]),
    button('export', 'Export'),
  ];
}

/** Equal scopes share a name; a topic's own letters may be none that a file name takes. */
function toFileName(scope: Scope): string {
  return createHash('sha256').update(toState(scope)).digest('hex').slice(0, 16);
}
