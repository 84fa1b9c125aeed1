/** Days that a quoted speaker counts from the day of speaking, which may lie before that of printing. */
import type { Span } from '../../answer.js';
import { dayAfter, daysBetween } from './calendar.js';
import type { Dating } from './dating.js';
import { toOpenMark } from './quotation.js';

const DEICTIC = /^(?:today|tonight|tomorrow|yesterday)\b/iu;

/** "“Today we have a proposal”, she said on 14 February": her today is that day. */
export function seenBySpeaker(
  text: string,
  sentence: Span,
  datings: readonly Dating[],
  published: string,
): Dating[] {
  const quoted = ({ expression }: Dating) =>
    toOpenMark(text, sentence.start, expression.start) !== undefined;
  const [said, ...others] = datings.filter((each) => !quoted(each));
  if (said?.precision !== 'day' || others.length > 0) return [...datings];
  const by = daysBetween(published, said.from);
  const seen = datings.map((each) =>
    quoted(each) && DEICTIC.test(each.expression.text) ? moved(each, by) : each,
  );
  return seen.filter((each) => each === said || each.date !== said.date);
}

function moved(dating: Dating, by: number): Dating {
  if (dating.precision !== 'day') return dating;
  const date = dayAfter(dating.from, by);
  return { ...dating, date, from: date, to: date };
}
