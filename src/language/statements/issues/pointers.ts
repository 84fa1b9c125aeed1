/** Words that stand for what was named before: "such a deal", "the idea", "to that". */
import type { Span } from '../../../answer.js';
import { POSITION_NOUNS } from '../cues/nouns-table.js';

/** An "it" that opens a clause may stand for nothing. */
const PRONOUN =
  /\bsuch\b(?! as)|\b(?:these|those|them)\b|^all this\b|\bnone\b|^(?:that )?they\b|^(?:him|her)\b|\b(?:to|of|for|on|about|with) (?:that|this)(?=[.,;”"]|$)|(?:(?<=\S\s)it\b|^it\b)(?!['’]s|\s(?:is|was|would|will|had|has|does|did|could|may|might)\b)/iu;
/** A noun with "the" or "that" that opens or ends the words and is told no more of. */
const NOUN =
  /^(?:that )?(?:the|this|that|its|their)\s(?:(?:two|three|four|five|same|very|whole|new)\s)?(\p{L}+)(?!['’\p{L}-]|\s(?:of|for|between|to|on)\b(?!\s\d))/iu;

const LAST = /\s(?:the|this|that)\s(\p{L}+)[.”"]?$/iu;

/** Nouns that stand for a thing named before. */
const ANAPHORIC = new Set(
  `idea text list paper document figure report accusation decree subject matter question exchange change
  example provision clause order pause step measure rule version date term number sum amount arrangement
  wording planning process approach move transfer verdict claim ban freeze provision part`.split(
    /\s+/u,
  ),
);

/** Whether any of the words do; a plan and a proposal are subjects themselves. */
export function pointsBack(text: string, words: readonly Span[]): boolean {
  return words.some(({ start, end }) => {
    const slice = text.slice(start, end);
    const [, noun = ''] = NOUN.exec(slice) ?? LAST.exec(slice) ?? [];
    const lower = noun.toLowerCase();
    if (PRONOUN.test(slice) || ANAPHORIC.has(lower)) return true;
    return POSITION_NOUNS.has(lower) && !/^(?:plan|proposal)s?$/u.test(lower);
  });
}
