/** Whether a question takes for granted that something has come about. */

/** Questions for a circumstance take the act for granted; "did he …?" does not. */
const PRESUMES =
  /^\P{L}*(?:(?:and|so|but|ok|hey)\s+)?(?:(?:at|by|for|from|in|on|to|with|of)\s+)?(?:when|where|why|how|which|who|whom|whose|what)\b/iu;
/** What somebody says of a matter may well be no. */
const SAYING =
  /\b(?:say|said|think|thought|mean|meant|position|view|stance|react|reaction|respon\p{L}+|repl\p{L}+|descri\p{L}+|call|comment|tell|told|argu\p{L}+|words)s?(?:ing|ed)?\b/iu;

/** "did", "has" and their like with the negation that is written together with them. */
export const CONTRACTED =
  "(?:did|does|do|is|was|were|are|has|have|had|would|could|should|wo|ca)n['’]?t";
/** "…, and did it?" */
export const OR_NOT = 'and (?:was|were|did|does|is|are|has|have|will|would|can|could|should)';

/** @param question as typed */
export function presumes(question: string): boolean {
  return PRESUMES.test(question) && !SAYING.test(question);
}
