/** What a sentence says its words are about: "…, she said of the plan", "Kyiv's position on a truce was". */
import type { Span } from '../../../answer.js';
import { NAMING } from '../cues/verbs-table.js';
import type { Place } from './issues.js';

/** "On sanctions, X said …"; "On Friday, …", "On the eve of the talks, …" say when. */
const OPENING =
  /^On\s(?:the\s(?:question|matter|issue|subject|topic)s?\sof\s)?(?![^,]*\d)(?!the\s)[^,]{3,60},/u;
/** "position on a truce was", "answer to the plan is"; behind a verb only "of": "said on the day of the talks". */
const COMPLEMENT = /^\s(?:on|of|about)\s[^,;:“]*$/u;
const OF =
  /^(?:\s(?:on|in)\s[^,;:“]*?\d{4})?\sof\s(?:(?!\s(?:that|when|after|before)\s|\son\s(?:\d|\p{Lu}\p{Ll}+day))[^,;:“])*/u;
const ASIDE =
  /\b(?:about|concerning|regarding|referring to|(?:with|in) reference to|speaking of|praising|criticizing|criticising|commenting on)\s[^,;]*|\bin (?:answer|reply|response) to\s[^,;]*|\basked (?:whether|if|why|how|about)\s[^;]*/gu;

/** "…, X replied on Friday to the claim that …". */
const ANSWERED = /\bto\s[^;]*/u;
/** "“…” was how X described the licence for oil". */
const OBJECT = /^\s[^,;]*/u;
/** "asks for more than a refusal: “…”". */
const EXPLAINED = /^:\s.*/su;

/** "X cautioned the pull-out could be a ruse": words that begin with their verb have their subject before them. */
const BARE = /^(?:could|would|should|might|may|must|will|can|was|were|is|are|had|has|have)\s/u;
const SUBJECT = /^\s(?:that\s)?(?:the|an?|any|its|his|her|their|this|these|those)\s[^,;:“]*$/u;

/** Topics before the words, which then speak of nothing else: "On guarantees, X said …". */
export function toTitles(text: string, { words, cue, source, line }: Place): Span[] {
  const first = words[0]?.start ?? line.end;
  const gap = { start: cue.end, end: first };
  const isNoun = source !== undefined && /['’]s?$/u.test(text.slice(source.start, source.end));
  return [
    ...find(text, OPENING, { start: line.start, end: first }),
    ...(isNoun ? find(text, COMPLEMENT, gap) : []),
    ...(BARE.test(text.slice(first, line.end)) ? find(text, SUBJECT, gap) : []),
  ];
}

/** Topics beside the words: "…, she said about the guarantees". */
export function toAsides(text: string, { words, cue, line, lemma }: Place): Span[] {
  const first = words[0]?.start ?? line.end;
  const isBehind = first > cue.end;
  const behind = { start: Math.max(words.at(-1)?.end ?? 0, cue.end), end: line.end };
  return [
    ...find(text, OF, { start: cue.end, end: isBehind ? first : line.end }),
    ...find(text, ASIDE, behind),
    ...find(text, EXPLAINED, behind),
    ...(/^(?:reply|answer|respond)$/u.test(lemma) ? find(text, ANSWERED, behind) : []),
    ...(NAMING.has(lemma) && !isBehind ? find(text, OBJECT, behind) : []),
  ];
}

function find(text: string, pattern: RegExp, span: Span): Span[] {
  const slice = text.slice(span.start, span.end);
  const matches = pattern.global ? [...slice.matchAll(pattern)] : [pattern.exec(slice)];
  return matches.flatMap((match) =>
    match === null
      ? []
      : [{ start: span.start + match.index, end: span.start + match.index + match[0].length }],
  );
}

/** "…, according to X, a fellow at the Endowment for Peace": who speaks is not what is spoken of. */
const ROLE =
  /^(?:an?\s(?:[\p{L}’'-]+\s){0,5}?(?:fellow|professor|lecturer|analyst|expert|researcher|scientist|scholar|director|head|chief|member|author|spokes(?:man|woman|person)|secretary|minister|ambassador|advis[eo]r|president|chair(?:man|woman)?)|the\s(?:head|director|author|leader|chair(?:man|woman)?|spokes(?:man|woman|person))\s(?:of|for))\b/iu;

/** The words without what tells who the speaker is. */
export function withoutRoles(text: string, { words, source }: Place): readonly Span[] {
  const rest = words.filter(
    ({ start, end }) =>
      source === undefined ||
      !/^,\s$/u.test(text.slice(source.end, start)) ||
      !ROLE.test(text.slice(start, end)),
  );
  return rest.length === 0 ? words : rest;
}
