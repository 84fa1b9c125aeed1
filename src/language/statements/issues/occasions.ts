/** At what something was said or done, which is not what it is about: "a truce after the Riyadh talks". */
import type { Span } from '../../../answer.js';
import type { Mention } from '../../names.js';

/** "after the separate talks with both", "at talks with Kyiv in Jeddah", "before the Paris talks", "after a truce". */
const OCCASION =
  /\b(?:(?:after|during|at|since|following|on the (?:margins|sidelines|eve) of)\s(?:(?:the|a|an|his|her|their|its)\s)?(?:[\p{L}'’-]+\s){0,4}?(?:talks|meetings?|summit|negotiations|calls?|conversation|rounds?|conference|interview|visit|session)|before\sthe\s\p{Lu}[\p{L}'’-]+\s(?:talks|meeting|summit|round|conference)|(?:after|following)\s(?:the|a|any)\s(?:ceasefire|truce|war)|post-\p{Ll}+)\b(?:\s(?:of|with|between|in|on)\s(?:(?!\b(?:that|to|about|and)\b)[^,;:.])*)?/giu;

/** Without what is signalled only by an occasion, unless nothing else is and talk is of it. */
export function withoutOccasions(text: string, found: readonly Mention[]): readonly Mention[] {
  if (found.length < 2) return found;
  const occasions = [...text.matchAll(OCCASION)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const rest = found.filter((each) => !occasions.some((span) => holds(span, each)));
  return rest.length === 0 ? found : rest;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
