/** Words that name a thing, without when and where it was said: "rejected peacekeepers on 6 March". */
import type { Span } from '../../../answer.js';

/** "on 6 March", "on 6 and 8 March", "in March 2022", "two days before". */
const WHEN =
  /\s(?:(?:on|in)\s(?:(?:early|mid|late)[\s-])?(?:\p{Lu}\p{Ll}+day,?\s)?(?:(?:\d{1,2}\sand\s)?\d{1,2}\s)?\p{Lu}\p{Ll}{2,8}(?:\s\d{4})?|on\s\p{Lu}\p{Ll}+day|(?:\p{Ll}+|\d+)\s(?:days?|weeks?|months?|years?)\s(?:before|earlier))$/u;
/** "in the same interview of 11 February 2025", "at the London meeting with X and Y on 8 December". */
const WHERE =
  /\s(?:(?:in|at|during)\s(?:the|a|an|another|his|her|their|its)|at|during)\s(?:[\p{L}'’-]+\s){0,4}?(?:interview|meeting|summit|talks|call|conversation|speech|address|statement|briefing|conference|debate|letter|message|post|session|round|visit|trip|journey)\b[^;:“”]*$/u;
/** "on the same occasion", "on the same Sunday, 17 August 2025". */
const SAME =
  /\son\sthe\ssame\s(?:day|evening|occasion|\p{Lu}\p{Ll}+day)(?:,\s\d{1,2}\s\p{Lu}\p{Ll}+(?:\s\d{4})?)?$/u;
/** "the demand, which had been in the way": what the writer tells of a thing that was named before. */
const TOLD =
  /^((?:the|this|that|these|those|his|her|its|their)\s[^,;:“”]*),\s(?:which|who|whose|where)\s(?:had|has|have|was|were|is|are)\s[^\d,;:“”]*$/u;
const DATED = /\d{4}$|\d{1,2}\s\p{Lu}\p{Ll}+$/u;
const MONTH_OR_DAY =
  /(?:january|february|march|april|may|june|july|august|september|october|november|december|day|days|weeks?|months?|years?|\d{4}|before|earlier)$/iu;
/** Words of fewer characters would be nothing. */
const SHORTEST = 2;

/** "when the envoys met on 5 May", "after his talks with X on 5 May". */
const CLAUSE =
  /,?\s(?:when\s|after\s(?:the|a|his|her|their|its)\s|(?:\p{Ll}+|\d+)\s(?:days?|weeks?|months?)\sbefore\s)[^;:“”]*$/u;
/** "on 5 May, the day on which X …", "on 5 May in answer to Y", "on 5 May, and Z was told": what the writer adds to it. */
const TAIL =
  /\s(?:on|in)\s(?:(?:early|mid|late)[\s-])?(?:\p{Lu}\p{Ll}+day,?\s)?(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s\d{4})?(?:,\s(?:the\s(?:same\s|very\s|first\s|last\s)?day\s|when\s|while\s|whereas\s|(?:and|but)\s\p{Lu})|\s(?:in\s(?:answer|reply|response|reaction)\sto\s|after\sthe\s))[^;:“”]*$/u;
/** "announced progress after the talks of 6 August between X and Y": dated, though not at its end. */
const AFTER_TALKS =
  /,?\s(?:after|at\sthe\stime\sof)\s(?:the|a|his|her|their|its)\s(?:[\p{L}'’-]+\s){0,3}(?:interview|meeting|summit|talks|call|conversation|session|round|visit|trip)\s(?:of|on)\s(?:\p{Lu}\p{Ll}+day,?\s)?(?:\d{1,2}\s)?\p{Lu}\p{Ll}{2,8}\b[^;:“”]*$/u;
/** A date behind these is that of their clause: "which had come into force a day before". */
const HELD = /\s(?:which|who|whom|as(?=\s\p{Lu})|before|until|since)\s[^,]*$/u;
/** "there to send troops", "before the talks to come to the table". */
const OPENING =
  /^(?:there\s|(?:at|in|during|before|after|on)\s(?:the|a|an|his|her|their|its)\s[^,;:“”]*?\s)(?=to\s\p{Ll})/u;

/** "in Moscow on Wednesday 20 August any discussion". */
const DATED_OPENING =
  /^(?:in\s\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?\s)?on\s(?:\p{Lu}\p{Ll}+day\s)?\d{1,2}\s\p{Lu}\p{Ll}+(?:\s\d{4})?\s(?=\p{L})/u;

/** "Kyiv on 10 May of breaches", "as nonsense on 10 May the offer": when, behind who or what is judged. */
const DATED_MIDDLE =
  /^(?:(?<head>(?:(?!(?:a|an|the|in|at|of|for|to|that|on|by|with)\s)(?:\p{Lu}[\p{L}'’.-]*|\p{Ll}+(?=\s\p{Lu}))(?:\s|$))+?)|(?<verdict>as\s(?:[\p{L}-]+\s){1,3}?))(?:on\s(?:\p{Lu}\p{Ll}+day\s)?\d{1,2}\s\p{Lu}\p{Ll}+(?:\s\d{4})?|at\sthe\ssame\stime|in\sprivate)\s(?=(?<next>of|to|the|any)\s)/u;

/** Words behind their verb without where and when they were said, which may open or part them. */
export function toOpened(text: string, words: readonly Span[], cue: Span): readonly Span[] {
  const [first, ...rest] = words;
  if (first === undefined || first.start < cue.end) return words;
  const whole = text.slice(first.start, first.end);
  const opening = DATED_OPENING.exec(whole)?.[0].length ?? 0;
  const middle = DATED_MIDDLE.exec(whole);
  const { head, verdict, next = '' } = middle?.groups ?? {};
  const isParted = head === undefined ? /^(?:the|any)$/u.test(next) : /^(?:of|to)$/u.test(next);
  if (middle === null || !isParted)
    return [{ start: first.start + opening, end: first.end }, ...rest];
  const length = (head ?? verdict ?? '').trimEnd().length;
  return [
    { start: first.start, end: first.start + length },
    { start: first.start + middle[0].length, end: first.end },
    ...rest,
  ];
}

/** The one span of a thing behind its verb, cut before its last adjuncts; all others as they are. */
export function toTrimmed(text: string, words: readonly Span[], cue: Span): readonly Span[] {
  const [only, ...rest] = words;
  if (only === undefined || rest.length > 0 || only.start < cue.end) return words;
  const whole = text.slice(only.start, only.end);
  const limit = LIMIT.exec(whole);
  if (limit !== null) return toLimited(only, whole.slice(0, limit.index), limit[0].length);
  const thing = whole.replace(SAME, '').replace(TOLD, '$1');
  const start = OPENING.exec(thing)?.[0].length ?? 0;
  const end = endOf(thing);
  if (end - start < SHORTEST) return words;
  return [{ start: only.start + start, end: only.start + end }];
}

/** "a truce at talks on 11 March, on condition that …": without when, with what limits it. */
function toLimited({ start, end }: Span, thing: string, length: number): readonly Span[] {
  const until = endOf(thing);
  // "a truce, accepted in Jeddah on 11 March, on condition that …": the day is that of the aside.
  const isPlain = !/,|\sthat\s/u.test(thing.slice(0, until)) && until >= SHORTEST;
  if (until === thing.length || !isPlain) return [{ start, end }];
  return [
    { start, end: start + until },
    { start: end - length + ', '.length, end },
  ];
}

/** What must never be cut from the thing that it limits. */
const LIMIT = /,\s(?:on condition that|provided|unless|as long as|if)\s[^;:“”]*$/u;

function endOf(thing: string): number {
  const added = [TAIL, AFTER_TALKS]
    .map((pattern) => pattern.exec(thing)?.index)
    .find((at) => at !== undefined && at > 0 && !HELD.test(thing.slice(0, at)));
  if (added !== undefined) return added;
  if (!DATED.test(thing) && !MONTH_OR_DAY.test(thing)) return thing.length;
  const found = [CLAUSE, WHERE, WHEN]
    .map((pattern) => pattern.exec(thing)?.index)
    .find((at) => at !== undefined && !HELD.test(thing.slice(0, at)));
  return found === undefined
    ? thing.length
    : thing.slice(0, found).replace(/(?:,|\slater)?\s*$/u, '').length;
}
