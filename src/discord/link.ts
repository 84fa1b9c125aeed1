/** A masked link: its text, where backslashes would be shown, and its target. */
import { escapeMarkdown, toOneLine } from './escape.js';

/** Marks that could end the text or become markup inside it (discord-api-docs issue 6185). */
const UNSAFE_IN_TEXT = /[[\]()<>\\*_~`|@#]|:\/\//g;
/** Characters that could end the target or be read as markup. */
const UNSAFE_IN_TARGET = /[\s()<>[\]\\"'`*|{}^\p{Cc}\p{Bidi_Control}]/gu;

/** `[Reuters, 18 Apr 2025 ↗](https://…)`; plain text when the address is not http(s). */
export function toLink(text: string, url: string): string {
  // "Newser (AP), 18 Apr": where a bracket went, no space stays before the comma.
  const words = toOneLine(text.replace(UNSAFE_IN_TEXT, ' ')).replace(/ +,/g, ',');
  if (words === '') return toLink('link', url);
  return isWebAddress(url) ? `[${words} ↗](${toTarget(url)})` : escapeMarkdown(words);
}

/** Percent-encodes what would end a masked link's target; the rest stays as it is. */
export function toTarget(url: string): string {
  return url.trim().replace(UNSAFE_IN_TARGET, toPercent);
}

function toPercent(character: string): string {
  return [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/?#\s]/i.test(url.trim());
}
