/** The words of a sentence as the rules read them. */
import type { Span } from '../../answer.js';
import type { Sentence, Token } from '../sentences.js';
import { toVerb } from './cues/verbs.js';
import { OFFICES } from './speakers/offices.js';

export interface Word extends Token {
  readonly lower: string;
  /** Inside quotation marks, or one of them. */
  readonly quoted: boolean;
}

/** A sentence with its words and the quotations that touch it. */
export interface Line extends Span {
  readonly index: number;
  /** Counted over the article: two lines of one paragraph have the same. */
  readonly paragraph: number;
  readonly words: readonly Word[];
  /** Quoted stretches, cut to the sentence. */
  readonly quoted: readonly Span[];
}

export function toLines(
  text: string,
  sentences: readonly Sentence[],
  quotations: readonly Span[],
): Line[] {
  let paragraph = 0;
  let last = 0;
  let next = 0;
  return sentences.map(({ start, end, tokens }, index) => {
    if (/\n[^\S\n]*\n/u.test(text.slice(last, start))) paragraph++;
    last = end;
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const quoted: Span[] = [];
    for (let i = next; i < quotations.length; i++) {
      const span = quotations[i];
      if (span === undefined || span.start >= end) break;
      quoted.push({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
    }
    const words = tokens.map(({ start: from, end: to, surface, pos }, i) => ({
      start: from,
      end: to,
      surface,
      pos: isName(tokens, i) ? 'PROPN' : (mistaken(tokens, i) ?? pos),
      lower: toLower(surface),
      quoted: quoted.some((span) => span.start <= from && to <= span.end),
    }));
    return { start, end, index, paragraph, words, quoted };
  });
}

function toLower(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** "Baiba Braze said", "Will Hurd said": a verb with a capital beside a name is a name, but for a question's first. */
function isName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !/^(?:VERB|AUX)$/u.test(token.pos)) return false;
  if (!/^\p{Lu}\p{Ll}/u.test(token.surface)) return false;
  const before = tokens[at - 1];
  if (before?.pos === 'PROPN') return true;
  // "the Relief and Works Agency", "Garland said".
  if (
    before !== undefined &&
    /^(?:and|of|for)$/u.test(before.surface) &&
    tokens[at + 1]?.pos === 'PROPN'
  )
    return true;
  if (at > 0 && /^(?:said|says|told|added|wrote|warned)$/u.test(tokens[at + 1]?.surface ?? ''))
    return true;
  return (
    token.surface === 'Will' &&
    tokens[at + 1]?.pos === 'PROPN' &&
    !tokens.some(({ surface }) => surface === '?')
  );
}

/** What the tagger takes for another part of speech: "according to exit polls", "records show". */
function mistaken(tokens: readonly Token[], at: number): string | undefined {
  const token = tokens[at];
  const before = tokens[at - 1];
  const isSource = before?.surface === 'to' && /^according$/iu.test(tokens[at - 2]?.surface ?? '');
  if (isSource && token?.pos === 'VERB') return 'NOUN';
  // "the truce that X praised on Friday goes back to May".
  if (token?.surface === 'goes') return 'VERB';
  // "have all rejected", "has long accused".
  const isHelped = /^(?:has|have|had)$/u.test(before?.surface ?? '');
  if (isHelped && /^(?:all|both|each|long)$/u.test(token?.surface ?? '')) return 'ADV';
  // "a truce, which officials say has held".
  if (
    token?.surface === 'say' &&
    token.pos === 'NOUN' &&
    /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '')
  )
    return 'VERB';
  if (token?.surface === 'think' && /^tanks?$/u.test(tokens[at + 1]?.surface ?? '')) return 'NOUN';
  // "X alleged that", "the president-elect said".
  if (token?.surface === 'alleged' && before?.pos === 'PROPN') return 'VERB';
  if (token?.surface === 'elect' && before?.surface === '-') return 'NOUN';
  if (token?.pos === 'VERB' && isCompound(tokens, at)) return 'ADJ';
  // "The institute's lead analyst".
  if (token?.surface === 'lead' && OFFICES.has(tokens[at + 1]?.surface ?? '')) return 'ADJ';
  if (token !== undefined && isPerfect(tokens, at)) return 'VERB';
  const isPlural = /^(?:NOUN|PROPN)$/u.test(before?.pos ?? '') && before?.surface.endsWith('s');
  return isPlural && token?.surface === 'show' && token.pos === 'NOUN' ? 'VERB' : undefined;
}

/** "The Norland-run ministry", "the self-proclaimed republic": not "to re-elect". */
function isCompound(tokens: readonly Token[], at: number): boolean {
  // "A bombed-out dome".
  const [self, mark, particle] = tokens.slice(at, at + 3);
  if (
    self?.surface.endsWith('ed') &&
    mark?.surface === '-' &&
    self.end === mark.start &&
    mark.end === particle?.start &&
    tokens[at - 1]?.pos !== 'AUX'
  )
    return true;
  const [first, hyphen, token] = tokens.slice(Math.max(0, at - 2), at + 1);
  if (first === undefined || hyphen?.surface !== '-' || token === undefined) return false;
  const isJoined = first.end === hyphen.start && hyphen.end === token.start;
  return isJoined && !/^(?:re|co|pre|de|un|over|out|cross|double|fast)$/iu.test(first.surface);
}

/** "Have pressured Norland", "have long alleged that": no adjective behind "have" opens a thing. */
function isPerfect(tokens: readonly Token[], at: number): boolean {
  const { surface = '', pos = '' } = tokens[at] ?? {};
  if (!/^(?:ADJ|NOUN)$/u.test(pos) || !surface.endsWith('ed') || toVerb(surface) === undefined)
    return false;
  const before = tokens[at - 1];
  const isAdverb = before?.pos === 'ADV' || /^(?:all|both|each|long)$/u.test(before?.surface ?? '');
  const helper = isAdverb ? tokens[at - 2] : before;
  const next = tokens[at + 1];
  const opens =
    /^(?:PROPN|DET|PRON)$/u.test(next?.pos ?? '') || /^(?:that|to)$/u.test(next?.surface ?? '');
  return opens && /^(?:has|have|had)$/u.test(helper?.surface ?? '');
}

/** The span from one word to another, both included. */
export function spanOf(words: readonly Word[], from: number, to: number): Span | undefined {
  const first = words[from];
  const last = words[to];
  return first === undefined || last === undefined || to < from
    ? undefined
    : { start: first.start, end: last.end };
}
