/** Where a sentence ends though no mark says so: credits and headings run into the next, "on X." */
import type { Span } from '../answer.js';

/** What stands by a picture or a film, run into the sentence behind it: "Ann Lee/AFP/Getty Images The ministry said". */
const CREDIT =
  /(?:\d\d:\d\d - Source: \p{Lu}\p{L}+|\p{L}\/(?:Getty Images|AFP|AP|Reuters|REUTERS|Shutterstock|EPA|Bloomberg|Anadolu(?: Agency)?|Pool|TASS|Sputnik|FILE|Sipa USA))(?=\s[\p{Lu}“"])/gu;

function creditEnds(paragraph: string, start: number): number[] {
  if (!/\/|Source: /u.test(paragraph)) return [];
  return [...paragraph.matchAll(CREDIT)].map(
    ({ 0: credit, index }) => start + index + credit.length,
  );
}

/** A heading run into the sentence below it: "White House seeks billions for Norland The White House on Friday". */
const HEADING =
  /^(?=\P{L}?\p{Lu})[^.?!:;“”"\n]{12,110}?\s\S*[\p{L}\d][’']?(?=\s(?:The|An?|In|On|At|As|While|When|After|Since|During|Following|Amid|But|If|This|These|There|More|Several|He|She|It|They|Some)\s[\p{L}\d])/u;
/** Not every word of it has a capital. */
const IN_LOWER = /\s(?!from\b|with\b|over\b|after\b|into\b)\p{Ll}{4,}/u;
/** What a capital may follow in the middle of a sentence: "told The Associated Press", "a film called The Wall". */
const LEADS_ON =
  /(?:^|\s)(?:the|of|and|or|by|to|in|on|at|for|from|with|as|like|than|that|is|was|are|told|film|show|series|book|podcast|band|paper|newspaper|magazine|program|programme|song|\p{Ll}+ed)$/iu;
const NAMED_THE =
  /^\sThe\s(?:Hague|Associated|Guardian|New|Wall|Daily|Sunday|Atlantic|Hill|(?:\p{Lu}\p{Ll}+\s)?(?:Times|Post|Independent|Telegraph|Economist))\b/u;
/** The network: a letter that no name follows. */
const ON_X = /\b[oO]n X\.["”’]?(?=\s["“‘\p{Lu}])/gu;

/** The ends of a paragraph's sentences, with those that nothing marks: of credits, of a heading, and behind "on X." */
export function withUnmarked(
  text: string,
  { start, end }: Span,
  ends: readonly number[],
): number[] {
  const paragraph = text.slice(start, end);
  const posted = [...paragraph.matchAll(ON_X)].map(({ 0: all, index }) => index + all.length);
  const [heading = ''] = HEADING.exec(paragraph) ?? [];
  const isHeading =
    IN_LOWER.test(heading) &&
    !LEADS_ON.test(heading) &&
    !NAMED_THE.test(paragraph.slice(heading.length));
  const found = isHeading ? [heading.length, ...posted] : posted;
  const all = [...ends, ...found.map((at) => start + at), ...creditEnds(paragraph, start)];
  return all.sort((a, b) => a - b);
}
