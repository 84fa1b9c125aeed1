/** What is printed around an article's sentences and tells no event: headings, stamps, credits. */

/** A heading is short and ends without a full stop. */
const HEADING_WORDS = 14;
const ENDS = /[.!?…:;,][”"’')\]]*$/u;

export function isHeading(passage: string): boolean {
  return !ENDS.test(passage.trim()) && passage.trim().split(/\s+/u).length <= HEADING_WORDS;
}

/** "Updated Feb. 18, 2025, 8:12 p.m. ET", alone or before the first sentence. */
const STAMP =
  /^(?:(?:last\s+)?updated|published|posted|first published)\b[^\n]{0,60}?\b(?:[ap]\.?m\.?(?:\s*\(?(?:E[SD]?T|P[SD]?T|GMT|UTC|BST|CES?T)\b\)?)?|\d{4}\b(?!,?\s+(?:at\s+)?\d))[\s,.|·–—-]*/iu;

/** "June 26, 2023, 2:11 p.m. ET" before the first sentence: an hour with its zone. */
const HOUR_STAMP =
  /^\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4},? (?:at )?\d{1,2}:\d{2} ?[ap]\.?m\.? \(?(?:E[SD]?T|P[SD]?T|GMT|UTC|BST|CES?T)\)?[\s,.|·–—-]*/u;

/** Length of the stamp that a sentence begins with; 0 without one. */
export function toStampLength(sentence: string): number {
  return (STAMP.exec(sentence) ?? HOUR_STAMP.exec(sentence))?.[0].length ?? 0;
}

/** Photo captions, copyright lines and credits, whose dates are those of printing. */
const CREDIT =
  /^(?:contributing|contributors?|reporting by|editing by|read more|related|follow|sign up|file photo|photo)\b|©|\bcopyright \d{4}|\bgetty images\b|\bvia (?:AP|REUTERS|AFP)\b|\b(?:AP|AFP|REUTERS) photo\b/iu;

export function isCredit(sentence: string): boolean {
  return CREDIT.test(sentence);
}

/** The agency's dateline: "KYIV, Ukraine, April 18 (Reuters) -". */
const DATELINE = /^\P{Ll}[^.\n]{0,60}\((?:[A-Z][\p{L}. ]{1,20})\)\s*[-–—]+\s*/u;

/** Where the dateline of a sentence ends; 0 without one. */
export function toDatelineLength(sentence: string): number {
  return DATELINE.exec(sentence)?.[0].length ?? 0;
}
