/** Dates of a clause that only tells more of a noun, and sentences that only tell more of the one before. */
import type { Telling } from './tellings.js';

/** "The draft that Norland sent on 3 May would …", and what goes on behind its date. */
const OF_NOUN = /^[^,;:]*\b(?:that|which|who|whom)\b[^,;:]*$/u;
const GOES_ON =
  /^,?\s+(?:would|will|could|was|were|is|are|has|have|had|did|does|lost|came|fell|led|put|went|(?!un)\p{L}{3,}(?:ed|s))\b/u;

/** "The men whom Norland had freed in May", "the aim with which it had come". */
const LOOKS_BACK = /\b(?:who|whom|which|where|those that|one that)\b[^,;:]*\bhad\s\p{L}[^,;:]*$/u;

/** "The office, opened in July 2031, …". */
const IN_COMMAS = /,\s(?:\p{L}+ly\s)?\p{L}+(?:ed|en|wn|ght|ld)\s[^,;:“]*$/u;

/** "Tariffs announced by Norland on 3 May are …". */
const ANNOUNCED = /^[^,;:“]*\s\p{L}+(?:ed|en|wn|ght|ld)\s(?:by|in|for|at)\s[^,;:“]*$/u;

/** "The remark came as …", "the threat was addressed to both": how or when something fell that is told before. */
const CIRCUMSTANCE =
  /^[^,;:“]*\b(?:came (?:as|while|when|amid|in|at|\p{L}+ (?:days?|weeks?|hours?))|(?:was|were) (?:addressed|described|reported|expressed|asked))\b/u;

/** Whether its sentence tells something else than what happened on its date. */
export function isAside({
  event,
  article,
  otherDates,
}: Pick<Telling, 'event' | 'article' | 'otherDates'>): boolean {
  const { start, end, expression } = event;
  if (expression === undefined) return CIRCUMSTANCE.test(article.text.slice(start, end));
  const before = article.text.slice(start, expression.start);
  const behind = article.text.slice(expression.end, end);
  if (LOOKS_BACK.test(before) || isOfNoun(before, behind)) return true;
  if (IN_COMMAS.test(before) && behind.startsWith(',')) return otherDates > 0;
  return ANNOUNCED.test(before) && GOES_ON.test(behind);
}

/** Its date stands in a relative clause of the subject. */
export function isOfNoun(before: string, behind: string): boolean {
  return OF_NOUN.test(before) && GOES_ON.test(behind);
}
