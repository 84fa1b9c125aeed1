/** Whether a question takes for granted that something has come about, and the words that say no to it. */

/** Questions for a circumstance take the act for granted; "did he …?" does not. */
const PRESUMES =
  /^\P{L}*(?:(?:and|so|but|ok|hey)\s+)?(?:(?:at|by|for|from|in|on|to|with|of)\s+)?(?:when|where|why|how|which|who|whom|whose|what)\b/iu;
/** What somebody says of a matter may well be no. */
const SAYING =
  /\b(?:say|said|think|thought|mean|meant|position|view|stance|react|reaction|respon\p{L}+|repl\p{L}+|descri\p{L}+|call|comment|tell|told|argu\p{L}+|words)s?(?:ing|ed)?\b/iu;

/** Words that say no, alone or written together with a verb. */
export const NEGATIONS =
  "not|never|no|nor|cannot|without|neither|none|nobody|(?:did|does|do|is|was|were|are|has|have|had|would|could|should|wo|ca)n['’]?t";
/** Verbs that say no, and what goes with a verb that does. */
export const REFUSALS = String.raw`refus\p{L}+|reject\p{L}*|declin\p{L}+|den(?:y|ies|ied|ying)|fail\p{L}*|cancel\p{L}*`;
export const OPPOSITIONS = String.raw`instead|against|oppos\p{L}+|rul\p{L}+ out|h[eo]ld out|block\p{L}*|veto\p{L}*|exclud\p{L}+|dismiss\p{L}*`;
/** "…, and did it?" */
export const OR_NOT = 'and (?:was|were|did|does|is|are|has|have|will|would|can|could|should)';

/** @param question as typed */
export function presumes(question: string): boolean {
  return PRESUMES.test(question) && !SAYING.test(question);
}
