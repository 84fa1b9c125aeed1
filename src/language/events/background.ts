/** Dates that stand in a sentence without dating what it reports: names, beginnings, ages. */
import type { TimeExpression } from '../dates/dates.js';
import type { Token } from '../sentences.js';

/** The words of a sentence around a date. */
export interface Place {
  readonly tokens: readonly Token[];
  /** First token of the expression, and one past its last. */
  readonly from: number;
  readonly to: number;
}

export function toPlace(tokens: readonly Token[], { start, end }: TimeExpression): Place {
  const from = tokens.findIndex((token) => token.end > start);
  const behind = tokens.findIndex((token) => token.start >= end);
  return { tokens, from, to: behind < 0 ? tokens.length : behind };
}

/** @returns true when the date belongs to a name, a beginning or a comparison, not to an event */
export function isBackground(expression: TimeExpression, place: Place): boolean {
  const isYear = /^\d{4}$/.test(expression.value);
  return (
    beginsState(place) ||
    isNamed(expression) ||
    (isNamedDay(expression) && followedByNoun(place)) ||
    measuresFromEvent(expression, place) ||
    datesDocument(place) ||
    isStretch(expression) ||
    isOnlyAhead(expression, place) ||
    (isYear && (isNamePart(place) || isVagueYear(expression) || belongsToNoun(place)))
  );
}

function lowerAt({ tokens }: Place, at: number): string {
  return tokens[at]?.surface.toLowerCase() ?? '';
}

/** Newspapers that write themselves in capitals: "told USA TODAY". */
function isNamed({ text }: TimeExpression): boolean {
  return /^\p{Lu}{4,}$/u.test(text);
}

/** "Victory Day", "Easter": capitals, no figures, and neither a weekday nor a month. */
export function isNamedDay({ text, value }: TimeExpression): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}/.test(value) &&
    /^(?:the\s+)?\p{Lu}\P{N}*$/u.test(text) &&
    !/^(?:the\s+)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Today|Yesterday|Tomorrow|Tonight|Earlier|Later|Last|Next|This|The|That|A|One|Two|Three)\b/u.test(
      text,
    )
  );
}

/** "The Victory Day truce" lasted from another day on. */
function followedByNoun({ tokens, to }: Place): boolean {
  return /^(?:NOUN|PROPN|ADJ)$/.test(tokens[to]?.pos ?? '');
}

/** "Three days before the summit", "a week later than": counted from what follows. */
function measuresFromEvent({ text }: TimeExpression, { tokens, to }: Place): boolean {
  const next = tokens[to];
  if (/\b(?:earlier|later)$/iu.test(text) && next?.surface === 'than') return true;
  return /\b(?:before|after)$/iu.test(text) && next !== undefined && next.pos !== 'PUNCT';
}

/**
 * "Since 2014", "since the clash of February", "born in 1952", "as of May": what holds, not what
 * happened; "since Suderland invaded in 2014" tells what it did.
 */
function beginsState(place: Place): boolean {
  const before = lowerAt(place, place.from - 1);
  if (isSince(place) || before === '©') return true;
  if (before === 'in' && lowerAt(place, place.from - 2) === 'born') return true;
  return before === 'of' && lowerAt(place, place.from - 2) === 'as';
}

/** A noun of more words than these stands too far from its "since". */
const NOUN_WORDS = 8;

/** Nothing but a noun stands between "since" and the date. */
function isSince({ tokens, from }: Place): boolean {
  const before = tokens.slice(Math.max(0, from - NOUN_WORDS), from);
  const since = before.findLastIndex(({ surface }) => surface.toLowerCase() === 'since');
  const noun = before.slice(since + 1);
  return since >= 0 && noun.every(({ pos }) => !/^(?:VERB|AUX|PUNCT|PRON|SCONJ)$/.test(pos));
}

/** Papers known by their date: "the agreement of 30 April 2025", "the draft of 2022". */
const DOCUMENTS = new Set(
  `agreement agreements treaty treaties accord accords pact pacts resolution resolutions law laws decree decrees
  memorandum memoranda memorandums draft drafts constitution protocol protocols convention charter act budget plan
  plans communiqué communique model text version report reports framework frameworks document documents paper
  points letter letters proposal proposals counter-proposal counterproposal formula`
    .trim()
    .split(/\s+/u),
);

/** "The draft of 9 May", "the December 2025 draft", "which is dated 9 May"; "wrote in a letter dated 9 May" tells when. */
function datesDocument(place: Place): boolean {
  const before = lowerAt(place, place.from - 1);
  if (before === 'dated') return /^(?:is|are|was|were)$/.test(lowerAt(place, place.from - 2));
  if (before === 'of') return DOCUMENTS.has(lowerAt(place, place.from - 2));
  return /^(?:the|its|their|his|her)$/.test(before) && DOCUMENTS.has(lowerAt(place, place.to));
}

/** "Over the last year", "in the next month": a stretch up to or from today, no unit of the calendar. */
function isStretch({ text }: TimeExpression): boolean {
  return /^the (?:last|next|past|coming) \p{L}+$/iu.test(text);
}

/** "Ahead of winter"; what "ahead of Friday's summit" names is scheduled for Friday. */
function isOnlyAhead({ text }: TimeExpression, place: Place): boolean {
  const ahead =
    lowerAt(place, place.from - 2) === 'ahead' && lowerAt(place, place.from - 1) === 'of';
  return ahead && !/[’']s$/u.test(text) && !followedByNoun(place);
}

/** "The 2022 war goals", "a 1997 defense treaty": the year is part of the noun's name. */
function isNamePart(place: Place): boolean {
  const next = place.tokens[place.to];
  const before = place.tokens[place.from - 1];
  if (next === undefined || !/^(?:NOUN|ADJ|PROPN)$/.test(next.pos)) return false;
  return before !== undefined && before.pos !== 'ADP' && before.surface !== ',';
}

/** "The talks of 2022", "a loan for 2026", "the borders before 2014", "for the years 2026 and 2027". */
function belongsToNoun(place: Place): boolean {
  const before = lowerAt(place, place.from - 1);
  if (/^(?:of|for|before|years)$/.test(before)) return true;
  return before === 'and' && lowerAt(place, place.from - 3) === 'years';
}

/** "Three years ago", "a year earlier", "that year": too loose to date anything. */
function isVagueYear({ text, mod, anchored }: TimeExpression): boolean {
  return (
    mod === 'APPROX' ||
    (anchored && /^(?:that|the same)\b|\b(?:ago|earlier|before|later|hence)$/iu.test(text))
  );
}
