/** Contents that are no words of anybody: an object, or a noun for words that stand elsewhere. */
import type { Span } from '../../../answer.js';
import type { Cue } from '../cues/cues.js';
import { POSITION_NOUNS } from '../cues/nouns-table.js';
import { spanOf, type Word } from '../words.js';

/** "added that …", "added the deal was near", "added: “…”": not "added a billion". */
export function isClause(words: readonly Word[], cue: Cue, [content]: readonly Span[]): boolean {
  const inside = words.filter(
    ({ start, end }) => content !== undefined && content.start <= start && end <= content.end,
  );
  const [first] = inside;
  const isToSomebody = words[cue.to + 1]?.pos === 'ADP';
  if (first?.lower === 'that')
    return isToSomebody || !words.slice(cue.to + 1).some(isObject(first));
  // "holds a veto that …" is no clause.
  const opens = cue.verb.lemma === 'hold' ? /^(?:PRON|PROPN)$/u : /^(?:PRON|PROPN|DET)$/u;
  const opensClause = opens.test(first?.pos ?? '');
  return inside.some(({ quoted }) => quoted) || (opensClause && inside.some(isAuxiliary));
}

function isAuxiliary({ pos }: Word): boolean {
  return pos === 'AUX';
}

/** A noun before the "that" is an object: "holds the assets that are frozen". */
function isObject(that: Word): (word: Word) => boolean {
  return ({ start, pos }) => start < that.start && (pos === 'NOUN' || pos === 'DET');
}

/** "No troops: Russia repeated that refusal": what the noun means stands before the colon. */
export function referredTo(
  words: readonly Word[],
  cue: Cue,
  content: readonly Span[],
): readonly Span[] {
  const colon = words.findIndex(({ surface, quoted }) => surface === ':' && !quoted);
  if (colon < 1 || colon > cue.from || !isBackReference(words, content)) return content;
  const before = spanOf(words, 0, colon - 1);
  return before === undefined ? content : [before];
}

/** "reported that position of his": the words themselves stand elsewhere. */
export function isBackReference(words: readonly Word[], [content]: readonly Span[]): boolean {
  const at = words.findIndex(({ start }) => start === content?.start);
  const [first, noun, next] = at < 0 ? [] : words.slice(at, at + 3);
  if (!/^(?:that|this|these|those)$/u.test(first?.lower ?? '') || noun?.quoted) return false;
  const refers = POSITION_NOUNS.has(noun?.lower ?? '') || REFERRING.has(noun?.lower ?? '');
  return refers && !/^(?:VERB|AUX|NOUN|ADJ|DET)$/u.test(next?.pos ?? '');
}

export const REFERRING = new Set([
  'rule',
  'principle',
  'idea',
  'point',
  'formula',
  'notion',
  'order',
  'description',
  'account',
  'assessment',
  'version',
  'reading',
  'view',
]);
