/** Untrusted text → text that Discord shows as it is. */

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/g;
/** Characters that reorder what follows them: one in a title could turn a card around. */
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * Puts a backslash before every ASCII punctuation mark, so that nothing is left to be read as
 * markup, a mention, a timestamp or a link. Discord drops the backslash before any of them. Its
 * own libraries' escaping leaves masked links, headings, quotes and mentions alive.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(ASCII_PUNCTUATION, '\\$&');
}

/** White space and control characters → single blanks: for text that must stay on its line. */
export function toOneLine(text: string): string {
  return text.replace(INVISIBLE, ' ').replace(/\s+/g, ' ').trim();
}
