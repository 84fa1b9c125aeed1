/** Events without a date of their own: leads, and sentences that go on telling a dated one. */
import type { Sentence } from '../sentences.js';
import { toVerb } from '../statements/verbs.js';

/** Signs outside quotations that a sentence tells another time than the one before it. */
const ELSEWHERE =
  /\b(?:earlier|previously|already|afterwards?|later|ago|once|often|always|repeatedly|now|currently|recent(?:ly)?|in the past|followed|will|has|have|in recent|by then|at first)\b/iu;
const QUOTED = /[“"«][^”"»]*[”"»]/gu;

/** Past forms of what people do beside saying, which no ending tells and which are no base forms. */
const DID = new Set(
  `met came went took began held gave sent left led won lost fell rose struck broke brought
  spoke said told made agreed signed returned arrived`.split(/\s+/u),
);

/** A sentence after a dated one of its paragraph that goes on telling it in the past tense. */
export function goesOn(text: string, { start, end, tokens }: Sentence): boolean {
  const sentence = text.slice(start, end);
  if (/\?[”"’]?$/u.test(sentence) || ELSEWHERE.test(sentence.replace(QUOTED, ''))) return false;
  if (/^According to\b/.test(sentence)) return true;
  return tokens.some(({ surface, pos }, at) => {
    if (!isPast(surface) || !/^(?:VERB|AUX)$/.test(pos)) return false;
    return !/^(?:had|has|have|be|been|is|are)$/i.test(tokens[at - 1]?.surface ?? '');
  });
}

function isPast(surface: string): boolean {
  const lower = surface.toLowerCase();
  return DID.has(lower) || toVerb(lower)?.form === 'past';
}

/** A sentence that can tell an event: it has a verb, whatever it is tagged as, and asks nothing. */
export function reports(text: string, { start, end, tokens }: Sentence): boolean {
  if (/\?[”"’]?$/u.test(text.slice(start, end))) return false;
  return tokens.some(({ pos, surface }) => pos === 'VERB' || pos === 'AUX' || isPast(surface));
}
