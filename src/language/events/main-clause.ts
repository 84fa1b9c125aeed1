/** The part of a sentence that tells its event, without what lay before or after it. */
import type { Span } from '../../answer.js';
import type { Event } from './event.js';

/** What follows is another event, which places this one: "three days before the summit of 15 August". */
const PLACING =
  /(?:^|[\s,])(?:(?:\p{L}+ (?:days?|weeks?|hours?) )?(?:before|after)|on the eve of)\s/giu;
const CLAUSE_END = /[,;:]\s|$/u;

/** Stretches of the event's sentence that only place it, each up to the next comma. */
export function toPlacing(text: string, { start, end, expression }: Event): Span[] {
  const sentence = text.slice(start, end);
  const stretches = Array.from(sentence.matchAll(PLACING), ({ index, 0: words }) => {
    const behind = index + words.length;
    const length = sentence.slice(behind).search(CLAUSE_END);
    return { start: start + index, end: start + behind + length };
  });
  return stretches.filter((each) => expression === undefined || !holds(each, expression));
}

/** The event that the date is of stands there itself: "it came after the vote of 3 May". */
function holds(outer: Span, { start, end }: Span): boolean {
  return outer.start <= start && end <= outer.end;
}
