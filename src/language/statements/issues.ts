/** The issues that words are about: named in them, or in what they point to. */
import type { Span } from '../../answer.js';
import type { Lexicon, Mention } from '../names.js';

/** What the sentence says its words are about: "…, she said about the guarantees". */
const TOPIC = /\b(?:about|concerning|regarding)\s[^,;]*/u;
/** Words that stand for what the sentence before named; an "it" that opens a clause may stand for nothing. */
const POINTER =
  /\bsuch\b(?! as)|\b(?:these|those|them)\b|^all this\b|\bnone\b|(?:(?<=\S\s)it\b|^it\b)(?!['’]s|\s(?:is|was|would|will|had|has|does|did|could|may|might)\b)/iu;

/**
 * Issue ids; what only may signal an issue counts where nothing else does. Words that name none
 * take those of the topic beside them or, when they point back, what the rest of their sentence or
 * the sentence before signals for certain.
 * @param line the attributed sentence
 * @param before the sentence before it, in the same paragraph
 */
export function toIssues(
  lexicon: Lexicon,
  text: string,
  words: readonly Span[],
  line: Span,
  before: Span | undefined,
): string[] {
  const own = words.flatMap(({ start, end }) => lexicon.issues(text.slice(start, end)));
  if (own.length > 0) return toIds(strongest(own));
  const [topic] = TOPIC.exec(text.slice(words.at(-1)?.end ?? line.end, line.end)) ?? [];
  const named = topic === undefined ? [] : lexicon.issues(topic);
  if (named.length > 0) return toIds(strongest(named));
  const pointsBack = words.some(({ start, end }) => POINTER.test(text.slice(start, end)));
  if (!pointsBack) return [];
  const [here, there] = [{ start: line.start, end: words[0]?.start ?? line.end }, before].map(
    (span) =>
      span === undefined
        ? []
        : toIds(lexicon.issues(text.slice(span.start, span.end)).filter(isStrong)),
  );
  return here !== undefined && here.length > 0 ? here : (there ?? []);
}

function strongest(found: readonly Mention[]): readonly Mention[] {
  const strong = found.filter(isStrong);
  return strong.length > 0 ? strong : found;
}

function isStrong({ weak }: Mention): boolean {
  return weak !== true;
}

function toIds(found: readonly Mention[]): string[] {
  return [...new Set(found.map(({ id }) => id))];
}
