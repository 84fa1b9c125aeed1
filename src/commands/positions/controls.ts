/** The two select menus and the buttons of a /positions card. */
import type { Action } from '../../answer.js';
import type { Library } from '../../library.js';
import { type Scope, toState } from './scope.js';

/** Discord shows at most 25 options in a select menu. */
const MAX_OPTIONS = 25;

/** Party and issue; choosing one keeps the other. */
export function toSelects(scope: Scope, { corpus }: Library): Action[] {
  const { parties, issues } = corpus.profile;
  return [
    {
      kind: 'select',
      id: `v1:positions:party|${toState(scope)}`,
      placeholder: scope.party ? `Party: ${scope.party.label}` : 'Choose a party',
      options: parties.slice(0, MAX_OPTIONS).map(({ id, label }) => ({ value: id, label })),
    },
    {
      kind: 'select',
      id: `v1:positions:issue|${toState(scope)}`,
      placeholder: scope.issue ? `Issue: ${scope.issue.label}` : 'Choose an issue',
      options: issues.slice(0, MAX_OPTIONS).map(({ id, label }) => ({ value: id, label })),
    },
  ];
}

/** @param view what the button opens: "all" and "whole" carry the first statement to show */
export function toButton(view: string, label: string, scope: Scope): Action {
  return { kind: 'button', id: `v1:positions:${view}|${toState(scope)}`, label };
}
