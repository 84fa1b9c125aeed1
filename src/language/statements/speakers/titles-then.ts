/** A title of its time: "X, then British prime minister, told …", "the then minister X". */
import type { Span } from '../../../answer.js';

const BEHIND = /^,\s(?:then|at the time|who was then|who was at the time)\s([^,.;:“”]{3,60}),/u;
const BEHIND_LAST = /^,\s([^,.;:“”]{3,60}?)\s(?:at the time|then),/u;
const BEFORE = /\bthen[\s-](\p{L}[^,.;:“”]{2,60})$/u;

/** The title that somebody held when he spoke, though not when it was printed. */
export function toTitleThen(text: string, { start, end }: Span): string | undefined {
  const behind = text.slice(end, end + REACH);
  const before = BEFORE.exec(text.slice(start, end));
  return (BEHIND.exec(behind) ?? BEHIND_LAST.exec(behind) ?? before)?.[1];
}

/** Longest apposition, in characters. */
const REACH = 90;
