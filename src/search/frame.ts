/**
 * The frame of a question: words that say what kind of answer is wanted
 * ("what happened", "how long", "does X think", "the position of X on"), not
 * what it is about. A passage that answers seldom repeats them.
 */
import type { Span } from '../answer.js';
import { toVerb } from '../language/statements/cues/verbs.js';

/** Idioms of asking, by what they ask for; none belongs to one negotiation. */
const FRAMES = [
  // Events: the event is named beside them.
  'happen(?:s|ed|ing)?',
  'occur(?:s|red|ring)?',
  '(?:take|takes|took|taken|taking) place',
  '(?:go|goes|going|went|gone) on',
  '(?:come|comes|came) (?:out|about)',
  // Measures.
  'how (?:long|far|often|soon|old|big|large|high)',
  '(?:what|which) (?:kind|sort|type)s?(?= of)',
  // Statements: "what does X say", "X's stance on".
  String.raw`(?<=\b(?:do|does|did|is|was|has|have|what|who|how)\b[^?]*)(?:say|says|said|think|thinks|believe|believes|feel|mean|want|wants)`,
  String.raw`(?<=\b(?:what|whats|what's)\b[^?]*)(?:position|stance|view|attitude|opinion|reaction|response)(?= (?:of|on|to|towards?)\b)`,
  // News of any kind: "latest news on", "any updates from".
  String.raw`(?:news|updates?)(?= (?:on|about|from|of)\b)`,
  String.raw`(?<=\b(?:latest|recent|any) )(?:news|updates?)`,
  'exactly|precisely|really|actually',
  'according to',
  'with regard to|regarding|concerning',
] as const;

const FRAME = new RegExp(String.raw`\b(?:${FRAMES.join('|')})\b`, 'giu');

/**
 * Verbs that have next to no meaning of their own: what did they get, put off, come up with, take up?
 * Passages say "obtain", "postpone", "propose", and seldom use them.
 */
const LIGHT =
  /\b(?:get|gets|got|getting|give|gives|gave|given|giving|take|takes|took|taken|taking|make|makes|made|making|put|puts|putting|go|goes|went|gone|going|come|comes|came|coming|let|lets|letting|keep|keeps|kept|keeping|bring|brings|brought|bringing|set|sets|setting|use|uses|used|using)\b/giu;

/** A verb of saying after its question word: the passage has another, or a colon. */
const SAYING = /(?<=\b(?:do|does|did)\b[^?]*)\b\p{L}+/giu;

/** Where the question's frame stands. */
export function toFrame(text: string): Span[] {
  const says = [...text.matchAll(SAYING)].filter(
    ([word]) => toVerb(word.toLowerCase())?.kind === 'say',
  );
  return [...text.matchAll(FRAME), ...text.matchAll(LIGHT), ...says].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Whether a word belongs to the frame wherever it stands. */
export function isFrame(word: string): boolean {
  return new RegExp(`^(?:${FRAMES.join('|')})$`, 'iu').test(word);
}
