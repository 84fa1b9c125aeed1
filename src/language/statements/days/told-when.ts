/** What the verb of a statement says of its time beside what is told around it. */
import type { Span } from '../../../answer.js';
import { toVerb } from '../cues/verbs.js';
import type { Attributed } from '../statement.js';

/** Words that lead to another day: "had complained shortly before", "said later". */
const ELSEWHEN =
  /\b(?:before|earlier|previously|already|later|afterwards|subsequently|since then|repeatedly|often|still|beforehand|once more|several times)\b/iu;
/** "had said": before what is told beside it. */
export function isPast(text: string, { cue }: Attributed): boolean {
  return /\bhad\b/u.test(text.slice(cue.start, cue.end));
}

/** "said", "according to", "the paper asks": not "had said", "has said", "says", "said later". */
export function isReported(
  text: string,
  { cue, source, start, end, words, tier }: Attributed,
  elsewhen = ELSEWHEN,
): boolean {
  const verb = text.slice(cue.start, cue.end).toLowerCase();
  const beside = text.slice(start, words[0]?.start) + text.slice(words.at(-1)?.end, end);
  if (isBeside(text, { cue })) return true;
  if (/\b(?:had|has|have)\b/u.test(verb) || elsewhen.test(beside)) return false;
  if (/\bin\s(?:the\s)?$/u.test(text.slice(Math.max(0, source.start - 7), source.start)))
    return true;
  // "was sceptical about it".
  if (/^(?:was|were)\b/u.test(verb)) return true;
  const forms = verb.split(/\s/u).map((word) => toVerb(word)?.form);
  if (forms.some((form) => form === 'past' || form === 'participle' || form === 'ing'))
    return !/\b(?:is|are)\b/u.test(verb);
  if (/\bdid\b/u.test(verb)) return true;
  // "The second demand was stronger defence": a noun that is a verb, too; an aim is not said once.
  if (
    /\b(?:was|were)\s$/u.test(text.slice(cue.end, words[0]?.start)) &&
    !/^(?:aim|goal)s?$/u.test(verb)
  )
    return forms.every((form) => form === undefined || form === 'base' || form === 's');
  if (forms.every((form) => form === undefined))
    return /^(?:according|in)\b/u.test(verb) || /^\s(?:was|were)\b/u.test(behind(text, cue));
  return tier === 'document';
}

/** "had then proposed", "said then", "had added in it": beside what is told before. */
export function isBeside(text: string, { cue }: { readonly cue: Span }): boolean {
  const verb = text.slice(cue.start, cue.end);
  return /\bthen\b|\badded$/u.test(verb) || /^\sthen\b/u.test(text.slice(cue.end));
}

function behind(text: string, { end }: Span): string {
  const rest = text.slice(end, end + REACH);
  return rest.replace(/^(?:\s(?!was|were|is|are)[\p{L}-]+)*/u, '');
}

/** How far behind its noun the verb of "the position on a truce was" may stand, in characters. */
const REACH = 60;
