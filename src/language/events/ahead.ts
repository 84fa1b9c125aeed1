/** Whether a sentence speaks of what still lay ahead when it was published. */
import type { Span } from '../../answer.js';
import { type Dated, daysBetween } from './calendar.js';

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
  const [head, tail] = [
    text.slice(sentence.start, sentence.at),
    text.slice(sentence.at, sentence.end),
  ];
  if (isDeadline(head, tail) && daysBetween(published, to) > NEAR_END) return true;
  const before = toSignals(head);
  const behind = toSignals(tail);
  return (before.at(-1) ?? behind[0]) === 'ahead';
}

/** Days before the end of a year or a month within which the verb must tell whether it has come. */
const NEAR_END = 14;

/** "By the end of the year". */
function isDeadline(before: string, behind: string): boolean {
  return /\bby\s+(?:the\s+)?$/iu.test(before) && /^(?:the\s+)?end\b/iu.test(behind);
}

function toSignals(text: string): ('ahead' | 'back')[] {
  return Array.from(text.replace(QUOTED, '').matchAll(SIGNAL), ({ groups }) =>
    groups?.ahead === undefined ? 'back' : 'ahead',
  );
}
