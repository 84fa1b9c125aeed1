/** What a sentence says its words are about: "…, she said of the plan", "Kyiv's position on a truce was". */
import type { Span } from '../../answer.js';
import type { Place } from './issues.js';

/** Topics in a sentence. */
export interface Topics {
  /** Before the words, which then speak of nothing else: "On guarantees, X said …". */
  readonly title: readonly Span[];
  /** Beside them: "…, she said about the guarantees". */
  readonly aside: readonly Span[];
}

/** "On sanctions, X said …"; "On Friday, …", "On the eve of the talks, …" say when. */
const OPENING =
  /^On\s(?:the\s(?:question|matter|issue|subject|topic)s?\sof\s)?(?!.*\d)(?!the\s)[^,]{3,60},/u;
/** "position on a truce was", "answer to the plan is"; behind a verb only "of": "said on the day of the talks". */
const COMPLEMENT = /^\s(?:on|of|about)\s[^,;:“]*$/u;
const OF =
  /^(?:\s(?:on|in)\s[^,;:“]*?\d{4})?\sof\s(?:(?!\s(?:that|when|on|after|before)\s)[^,;:“])*/u;
const ASIDE =
  /\b(?:about|concerning|regarding)\s[^,;]*|\bin (?:answer|reply|response) to\s[^,;]*|\basked (?:whether|if|why|how|about)\s[^;]*/gu;

/** "…, X replied on Friday to the claim that …". */
const ANSWERED = /\bto\s[^;]*/u;

export function toTopics(text: string, place: Place): Topics {
  const { words, cue, line } = place;
  const first = words[0]?.start ?? line.end;
  const isNoun = place.source !== undefined && /['’]s?$/u.test(sliceOf(text, place.source));
  const between =
    first > cue.end ? ([COMPLEMENT, { start: cue.end, end: first }] as const) : undefined;
  const title = [
    ...find(text, OPENING, { start: line.start, end: first }),
    ...(isNoun && between !== undefined ? find(text, ...between) : []),
  ];
  const behind = { start: Math.max(words.at(-1)?.end ?? 0, cue.end), end: line.end };
  const aside = [
    ...find(text, OF, { start: cue.end, end: first > cue.end ? first : line.end }),
    ...find(text, ASIDE, behind),
    ...(/^(?:repl|answer|respond)/u.test(place.lemma) ? find(text, ANSWERED, behind) : []),
  ];
  return { title, aside };
}

function sliceOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function find(text: string, pattern: RegExp, span: Span): Span[] {
  const slice = sliceOf(text, span);
  const matches = pattern.global ? [...slice.matchAll(pattern)] : [pattern.exec(slice)];
  return matches.flatMap((match) =>
    match === null
      ? []
      : [{ start: span.start + match.index, end: span.start + match.index + match[0].length }],
  );
}
