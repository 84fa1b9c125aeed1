/** Whether a sentence speaks of what still lay ahead when it was published. */
import type { Span } from '../../answer.js';
import type { Dated } from './calendar.js';

const QUOTED = /[“"«][^”"»]*(?:[”"»]|$)/gu;
/**
 * The forms of English that look ahead, with a passive's participle, and the past tense that says
 * so was said; a "plan to ABC News" was told, and is none.
 */
const SIGNAL =
  /(?<ahead>(?:\b(?:will|shall|(?:is|are)\s+(?:to|due|set|expected|scheduled|planned)|plans?\s+to(?=\s+\p{Ll})|intends?\s+to|expects?\s+to|upcoming)\b|['’]ll\b)(?:\s+(?:not|also|then))*(?:\s+be(?:\s+\p{L}+ly)?\s+\p{L}+)?)|\b(?:\p{L}{2,}ed|said|told|was|were|had|met|spoke|held|took|began|came|went|made)\b/gu;

/**
 * A date behind publication lies ahead; one that holds it does when the verb
 * nearest before it says so, or without one the first behind it.
 */
export function isPlanned(
  { from, to }: Dated,
  published: string,
  text: string,
  sentence: Span & { readonly at: number },
): boolean {
  if (from > published) return true;
  if (to < published) return false;
  const before = toSignals(text.slice(sentence.start, sentence.at));
  const behind = toSignals(text.slice(sentence.at, sentence.end));
  return (before.at(-1) ?? behind[0]) === 'ahead';
}

function toSignals(text: string): ('ahead' | 'back')[] {
  return Array.from(text.replace(QUOTED, '').matchAll(SIGNAL), ({ groups }) =>
    groups?.ahead === undefined ? 'back' : 'ahead',
  );
}
