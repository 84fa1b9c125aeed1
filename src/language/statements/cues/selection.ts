/** Which attributions are statements: somebody's word on something, not any doing. */
import type { Attribution } from '../attributions.js';
import type { Speaker } from '../speakers/cast.js';
import { AIMS, ANALYSED, ASKS, DEEDS, OPINIONS, SILENT, STRONG } from './selection-table.js';
import { isBare, isReception, isRefusal, isYetTo } from './silences.js';

export function isStatement(text: string, attribution: Attribution, speaker: Speaker): boolean {
  const { kind, lemma } = attribution;
  if (speaker.standing === 'outlet') return false;
  if (speaker.standing === 'unnamed' && !speaksForSide(speaker)) return false;
  if (kind === 'position-noun' || kind === 'colon') return false;
  if (kind === 'act') return false;
  // "The Ardal Bugle reported": as likely as not an outlet that no table holds.
  if (lemma === 'report' && speaker.standing === 'body' && speaker.party === undefined)
    return false;
  if (kind === 'show') return speaker.standing === 'document';
  if (isSupposed(text, attribution) || isOccasion(text, attribution)) return false;
  const words = attribution.content.map(({ start, end }) => text.slice(start, end)).join(' ');
  const quotes = /[“"«]/u.test(words);
  if (isRefusal(lemma, words) || isNaming(text, attribution)) return false;
  if (isOpen(lemma, words) || isBare(attribution, words)) return false;
  if (SILENT.has(lemma) && isDenied(text, attribution)) return false;
  if (isYetTo(text, attribution) || isReception(lemma, words)) return false;
  if (SILENT.has(lemma) && /^No\s/u.test(words) && isBehind(attribution)) return false;
  // "cited no evidence"; "said no deal was near" is a word on something.
  if (/^(?:cite|mention|specify|disclose)$/u.test(lemma) && /^no\s/u.test(words)) return false;
  if (!quotes && isForetold(text, attribution)) return false;
  if (kind === 'view') return isView(text, attribution, speaker, quotes);
  if (isTold(text, attribution)) return true;
  const isNoun = lemma === 'request' && attribution.source?.end === attribution.cue.start - 1;
  if (STRONG.has(lemma) || (DEEDS.has(lemma) && !isNoun && !asksFor(text, attribution)))
    return quotes;
  return words.length > SHORTEST && (quotes || !isCircumstance(words));
}

/** "A senior NATO official", "Ukrainian sources"; "a person close to the Kremlin" speaks for nobody. */
function speaksForSide({ name, party }: Speaker): boolean {
  return party !== undefined && !/\b(?:person|source|insider)\b/iu.test(name);
}

/** What an analyst thinks is a statement when he has a name: "Ann Lee expects a truce". */
function isView(
  text: string,
  { lemma, cue }: Attribution,
  { standing, name }: Speaker,
  quotes: boolean,
): boolean {
  if (standing !== 'analyst') return OPINIONS.has(lemma) || quotes;
  const isPresent = text.slice(cue.start, cue.end).endsWith(`${lemma}s`);
  return isPresent && ANALYSED.has(lemma) && /^(?:\p{Lu}\S*\s)+\p{Lu}/u.test(name);
}

/** "…, X disclosed on Saturday", "X recalled that …": a clause, and not "recalled the envoy". */
function isTold(text: string, { lemma, cue, content: [first] }: Attribution): boolean {
  if (first === undefined || !/^(?:disclose|recall|relate|signal)$/u.test(lemma)) return false;
  const words = text.slice(first.start, first.end);
  return (
    first.end <= cue.start ||
    /^(?:that|they|he|she)\s|^it\s(?:is|was|w\p{Ll}+|ha[sd]|could|may|might)\s/u.test(words)
  );
}

/** Content of fewer characters is an object, not a word on anything. */
const SHORTEST = 8;

/** Circumstances of more words than this hold something said. */
const LONGEST = 12;

/** "Answered in Moscow with a list of questions": where and how, not what. */
function isCircumstance(words: string): boolean {
  if (words.split(/\s/u).length > LONGEST) return false;
  if (/\b(?:that|to|when|against|being)\b/u.test(words)) return false;
  return /^(?:in|at|with|after|before|during|by|from|under|via|since)\s/u.test(words);
}

/** "Asked for a delay", "asked Washington to wait" are positions, "asked Putin" none. */
function asksFor(text: string, { lemma, cue, content: [first] }: Attribution): boolean {
  const words = text.slice(first?.start, first?.end);
  if (lemma === 'ask' && text.slice(cue.start, cue.end).endsWith(' for')) return true;
  // "questioned whether", "has questioned Putin's resolve".
  if (lemma === 'question') return /^(?:whether|why|how)\s|^(?:\S+\s){0,2}\S+['’]s?\s/u.test(words);
  if (ASKS.has(lemma)) return /^(?:\S+\s){0,4}(?:for|to|that)\s/u.test(words);
  // "sought to pass a law" tells of a deed, "seeks a pause" of a position.
  if (lemma === 'seek')
    return /seeks?$|\b(?:is|are|was|were|been)\s(?:\p{Ll}+\s)*seeking$/u.test(
      text.slice(cue.start, cue.end),
    );
  return AIMS.has(lemma) && /^(?:to|that)\s/u.test(words);
}

/** "if Moscow refuses", "should Russia reject it": nobody has said it yet. */
function isSupposed(text: string, { source, cue }: Attribution): boolean {
  const before = text.slice(Math.max(0, (source ?? cue).start - SUPPOSING), source?.start);
  return /(?:^|[\s,;])(?:if|unless|should|whether|provided)\s(?:the\s|a\s)?$/iu.test(before);
}

/** "…, he said when threatening Kyiv with tariffs": at what he said it. */
function isOccasion(text: string, { cue }: Attribution): boolean {
  return /\bwhen\s$/u.test(text.slice(Math.max(0, cue.start - SUPPOSING), cue.start));
}

/** Length of the longest opening of a supposition, in characters. */
const SUPPOSING = 16;

function isDenied(text: string, { cue }: Attribution): boolean {
  return /\b(?:not|never)\b|n['’]t\b/u.test(text.slice(cue.start, cue.end));
}

/** "would announce the plan in May", "should demand a truce": nothing has been said yet. */
function isForetold(text: string, { cue, kind }: Attribution): boolean {
  const helpers = kind === 'say' ? /\b(?:will|would|may|might|could|should|must)\b/u : ADVISED;
  return helpers.test(text.slice(cue.start, cue.end));
}

/** What somebody "would reject" is a position, what he "should reject" is the writer's. */
const ADVISED = /\b(?:may|might|could|should|must)\b/u;

/** "No sanctions were announced by Washington": the words stand before a passive that denies them. */
function isBehind({ content: [first], cue, source }: Attribution): boolean {
  return first !== undefined && first.end <= cue.start && cue.end <= (source?.start ?? 0);
}

/** "What Moscow calls its terms": a name for something, no word on it. */
function isNaming(text: string, { lemma, source }: Attribution): boolean {
  const before = text.slice(Math.max(0, (source?.start ?? 0) - SUPPOSING), source?.start);
  return /^(?:call|term|label|dub|describe)$/u.test(lemma) && /\bwhat\s(?:the\s)?$/iu.test(before);
}

/** "Kyiv and Rome disagreed on whether it was kept": which of them said what is told of neither. */
function isOpen(lemma: string, words: string): boolean {
  return (
    /^(?:disagree|argue|debate|discuss)$/u.test(lemma) &&
    /^(?:(?:on|over|about)\s)?(?:whether|who|what|which|when|how)\s/u.test(words)
  );
}
