/** ISO values → the dates on a card: plain text, as Discord's timestamps shift the day by zone. */
import { isDay, toShortDay } from '../corpus/day.js';
import { escapeMarkdown } from './escape.js';

/**
 * "18 Apr 2025"; both ends of a range "a/b"; anything that is no day stays as it is, escaped.
 * A day is put together once: the same few stand on every card.
 */
export function toDateWords(value: string): string {
  return value.split('/').map(toWords).join(' – ');
}

const known = new Map<string, string>();
const KNOWN = 10_000;

function toWords(value: string): string {
  const had = known.get(value);
  if (had !== undefined) return had;
  const words = isDay(value) ? toShortDay(value) : escapeMarkdown(value);
  if (known.size < KNOWN) known.set(value, words);
  return words;
}
