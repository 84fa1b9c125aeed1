/** A question as the peers get it: its words in small letters without function words. */
import { STOP_WORDS } from '../../src/language/terms-stop.js';

/** All words when none is left, since a peer has no other way to refuse. */
export function toQueryWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const content = words.filter((word) => !STOP_WORDS.has(word));
  return content.length > 0 ? content : words;
}
