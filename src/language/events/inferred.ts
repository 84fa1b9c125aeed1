/** Events without a date of their own: leads, and sentences that go on telling a dated one. */
import type { Span } from '../../answer.js';
import type { Sentence, Token } from '../sentences.js';
import { toVerb } from '../statements/cues/verbs.js';

/** Signs outside quotations that a sentence tells another time than the one before it. */
const ELSEWHERE =
  /\b(?:earlier|previously|already|afterwards?|later|ago|once|often|always|repeatedly|now|currently|recent(?:ly)?|in the past|followed|will|has|have|in recent|by then|at first|(?:is|are) that|(?:was|were) (?:still |also )?(?:expected|planned|scheduled|due))\b/iu;
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
  return toClauses(tokens).some((clause) => {
    const verb = clause.findIndex(
      // The "led" of "American-led efforts" is none.
      (token, at) => isVerb(token) && isPast(token.surface) && clause[at - 1]?.surface !== '-',
    );
    const had = clause.findIndex(({ surface }) => HAD.test(surface));
    if (verb < 0 || (had >= 0 && had < verb) || clause.slice(0, verb).some(isPresent)) return false;
    return !PERFECT.test(clause[verb - 1]?.surface ?? '');
  });
}

const HAD = /^had$/i;
const PERFECT = /^(?:has|have|be|been|is|are|would|could|should|may|might|must|to)$/i;

/** "The report rests on people who spoke": what holds, whatever has been. */
function isPresent({ pos, surface }: Token): boolean {
  return pos === 'AUX'
    ? /^(?:is|are|do|does)$/iu.test(surface)
    : pos === 'VERB' && /[^s]s$/u.test(surface);
}

function isPast(surface: string): boolean {
  const lower = surface.toLowerCase();
  return DID.has(lower) || toVerb(lower)?.form === 'past';
}

function isVerb({ pos }: Token): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

/** Between commas: "All had been shot down, Veld said" has a clause in the simple past. */
function toClauses(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    if (token.surface === ',') clauses.push([]);
    else clauses.at(-1)?.push(token);
  }
  return clauses;
}

/**
 * Whether the sentences after a dated one can be of its day: not when the date stands in a
 * quotation, or is one of what had happened before, or of what has held since.
 */
export function isToldOn(text: string, { start, end, tokens }: Sentence, date: Span): boolean {
  const quoted = [...text.slice(start, end).matchAll(QUOTED)].some(
    ({ index, 0: words }) => start + index < date.start && date.end < start + index + words.length,
  );
  const verbs = tokens.filter((token) => isVerb(token) || isPast(token.surface));
  const nearest =
    verbs.findLast((verb) => verb.end <= date.start) ??
    verbs.find((verb) => verb.start >= date.end);
  const auxiliary = nearest && tokens[tokens.indexOf(nearest) - 1];
  const since = /\bsince\b[^,;:]*$/iu.test(text.slice(start, date.start));
  const before = /^\s+had\b/u.test(text.slice(date.end, end));
  return (
    !quoted &&
    !since &&
    !before &&
    ![nearest, auxiliary].some((token) => HAD.test(token?.surface ?? ''))
  );
}

/** A sentence that can tell an event: it has a verb, whatever it is tagged as, and asks nothing. */
export function reports(text: string, { start, end, tokens }: Sentence): boolean {
  if (/\?[”"’]?$/u.test(text.slice(start, end))) return false;
  return tokens.some(({ pos, surface }) => pos === 'VERB' || pos === 'AUX' || isPast(surface));
}
