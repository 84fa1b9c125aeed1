/** Proposals of an autocomplete → what Discord accepts. */
import type { Choice } from '../answer.js';
import { clipLabel } from './clip.js';
import { CHOICE_TEXT, CHOICES } from './limits.js';

/**
 * At most 25, names shortened to fit. A value is never shortened: it would mean something else,
 * so a choice whose value does not fit is left out.
 */
export function toChoices(choices: readonly Choice[]): Choice[] {
  return choices
    .filter(({ name, value }) => name.trim() && value && value.length <= CHOICE_TEXT)
    .slice(0, CHOICES)
    .map(({ name, value }) => ({ name: clipLabel(name, CHOICE_TEXT), value }));
}
