/** /positions: who wants what, in their own words, and how that has shifted. */
import type { Answer } from '../../answer.js';
import type { Library } from '../../library.js';
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
import { toMatrixCard } from './matrix.js';
import { fromState, type Scope, toScope } from './scope.js';
import { toAllCard, toCellCard, toIssueCard, toPartyCard } from './views.js';

export const positions: Command<Library> = {
  name: 'positions',
  description:
    'Who wants what: statements by party and issue, word for word, with speaker and date',
  options: [partyOption, issueOption, sinceOption, untilOption, privateOption],
  answer(options, context) {
    const scope = toScope(options, context.library, context.today);
    const answer = toCard(scope, 0, context);
    return options.private === true ? { ...answer, private: true } : answer;
  },
  choices(option, typed, _options, { library }) {
    const { parties, issues } = library.corpus.profile;
    return toChoices(typed, option === 'issue' ? issues : parties);
  },
  click(state, [chosen], context) {
    const [view = '', ...fields] = state.split('|');
    const scope = fromState(fields, context.library);
    if (view === 'party' || view === 'issue') {
      return toCard(choose(scope, view, chosen ?? '', context.library), 0, context);
    }
    const [, name, first] = /^(all|from|whole)(\d{0,4})$/.exec(view) ?? [];
    if (name === undefined) throw new BadOption('This card is out of date; please ask again.');
    if (name === 'all') return toAllCard(scope, Number(first), context);
    if (name === 'whole') return toCellCard(scope, true, context);
    return toCard(scope, Number(first), context);
  },
};

/** @param first how many issues or parties earlier cards have shown */
function toCard(scope: Scope, first: number, context: Context<Library>): Answer {
  if (scope.party && scope.issue) return toCellCard(scope, false, context);
  if (scope.party) return toPartyCard(scope, first, context);
  if (scope.issue) return toIssueCard(scope, first, context);
  return toMatrixCard(scope, context);
}

function choose(scope: Scope, name: 'party' | 'issue', id: string, library: Library): Scope {
  const { party, issue } = fromState(name === 'party' ? [id] : ['', id], library);
  return { ...scope, ...(party && { party }), ...(issue && { issue }) };
}
