/** Who stands as the subject of an attributing verb: before it, behind it, or taken over. */
import type { Span } from '../../../answer.js';
import type { Attribution } from '../attributions.js';
import type { Cue } from '../cues/cues.js';
import { CLAUSAL } from '../cues/verbs-table.js';
import { type Line, spanOf, type Word } from '../words.js';
import { skipBack, subjectPhrase } from './appositions.js';
import { invertedSubject } from './inversions.js';
import { isOfPaper } from './issued.js';
import { type Phrase, phraseAfter, phraseBefore } from './phrases.js';

export interface Subject {
  readonly span?: Span;
  /** Where the clause of the subject begins: what stands before may be its words. */
  readonly start?: number;
  /** "…," said Rubio. */
  readonly inverted: boolean;
}

/** The subject of a cue, or none when the verb has nobody to speak for. */
export function toSubject(
  line: Line,
  cue: Cue,
  found: readonly Attribution[],
): Subject | undefined {
  const { words } = line;
  if (cue.passive || isAsStatedBy(words, cue)) return passiveSubject(line, cue);
  if (cue.verb.form === 'ing' || cue.infinitive) return participleSubject(line, cue, found);
  const inverted = invertedSubject(line, cue);
  if (inverted !== undefined) return inverted;
  const before = skipBack(words, cue.from - 1);
  if (isConjunct(words, before) || isSaidIn(words, cue)) return takenOver(line, cue, found);
  const whole = toWhole(line, subjectPhrase(words, before));
  return whole ?? (isListed(words, cue) ? takenOver(line, cue, found) : undefined);
}

/** "backed the plan, welcomed the truce and said so": of a list of predicates; "held in Kyiv" is a participle. */
function isListed(words: readonly Word[], { from, to, verb }: Cue): boolean {
  if (words[from - 1]?.surface !== ',' || words[to + 1]?.pos === 'ADP') return false;
  return verb.form === 'past' || verb.form === 's';
}

function toWhole({ words }: Line, phrase: Phrase | undefined): Subject | undefined {
  if (phrase === undefined || NO_SUBJECT.has(words[phrase.from - 1]?.lower ?? '')) return undefined;
  const span = spanOf(words, phrase.from, phrase.to);
  return span === undefined ? undefined : { span, start: span.start, inverted: false };
}

/** What stands behind these is no subject: "no country except France", "by American estimates". */
const NO_SUBJECT = new Set(['except', 'by', 'besides', 'without']);

/** "…, as stated by the spokesman": a participle without its auxiliary. */
function isAsStatedBy(words: readonly Word[], cue: Cue): boolean {
  const isParticiple = cue.verb.form === 'past' || cue.verb.form === 'participle';
  return isParticiple && words[cue.from - 1]?.lower === 'as' && words[cue.to + 1]?.lower === 'by';
}

/** How far behind a passive its "by" may stand, in words. */
const BY_REACH = 6;

/** "It is expected that" has no source; "was called hypothetical by X" has one behind it. */
function passiveSubject(line: Line, cue: Cue): Subject | undefined {
  const { words } = line;
  const behind = words.slice(cue.to + 1, cue.to + 1 + BY_REACH);
  const by = behind.findIndex(({ lower }) => lower === 'by');
  const stop = behind.findIndex(({ pos, quoted }) => pos === 'VERB' || pos === 'AUX' || quoted);
  if (by < 0 || (stop >= 0 && stop < by))
    return cue.verb.kind === 'show' || CLAUSAL.has(cue.verb.lemma)
      ? undefined
      : { inverted: false };
  if (cue.verb.lemma === 'hold') return undefined;
  const phrase = phraseAfter(words, cue.to + 2 + by);
  const span = phrase === undefined ? undefined : spanOf(words, phrase.from, phrase.to);
  const start = words[cue.from]?.start ?? line.start;
  return span === undefined ? undefined : { span, start, inverted: true };
}

/** "with Rubio suggesting that": the name stands before the participle; else it is taken over. */
function participleSubject(
  line: Line,
  cue: Cue,
  found: readonly Attribution[],
): Subject | undefined {
  const { words } = line;
  const before = words[cue.from - 1];
  if (cue.verb.form !== 'ing' || cue.infinitive || before === undefined)
    return takenOver(line, cue, found);
  if (before.surface === ',') {
    const name = subjectPhrase(words, cue.from - 1);
    const isAside = name !== undefined && words[name.from - 1]?.lower === 'with';
    return isAside ? toWhole(line, name) : takenOver(line, cue, found);
  }
  if (before.pos !== 'PROPN' && before.pos !== 'NOUN') return takenOver(line, cue, found);
  if (isOfPaper(words, cue)) return takenOver(line, cue, found);
  const phrase = phraseBefore(words, cue.from - 1);
  const isAbsolute = phrase !== undefined && words[phrase.from - 1]?.lower === 'with';
  return isAbsolute ? toWhole(line, phrase) : undefined;
}

/** "issued a statement that said": what whoever issued it says. */
function isSaidIn(words: readonly Word[], cue: Cue): boolean {
  const link = words[cue.from - 1]?.lower ?? '';
  return (
    cue.verb.kind === 'say' &&
    /^(?:that|which)$/u.test(link) &&
    isOfPaper(words, { ...cue, from: cue.from - 1 })
  );
}

/** "… and added": the verb goes on with the subject before it. */
function isConjunct(words: readonly Word[], before: number): boolean {
  return /^(?:and|but|then|or)$/u.test(words[before]?.lower ?? '');
}

/** Participles and conjuncts speak for the subject of the cue before, or of the clause. */
function takenOver(line: Line, cue: Cue, found: readonly Attribution[]): Subject | undefined {
  const start = line.words[cue.from]?.start ?? line.start;
  const earlier = found.filter(({ source }) => source !== undefined && source.end <= start).at(-1);
  if (earlier?.source !== undefined && cue.verb.form !== 'base')
    return { span: earlier.source, start, inverted: false };
  return firstSubject(line, cue);
}

/** The subject of the first verb of the sentence: "Trump has pressed both sides, warning of …". */
function firstSubject(line: Line, cue: Cue): Subject | undefined {
  const { words } = line;
  for (let at = 1; at < cue.from; at++) {
    const word = words[at];
    if (word === undefined || word.quoted || (word.pos !== 'VERB' && word.pos !== 'AUX')) continue;
    // "Rubio then flew home and told".
    const phrase = phraseBefore(words, skipBack(words, at - 1));
    if (phrase === undefined) continue;
    const span = spanOf(words, phrase.from, phrase.to);
    const start = words[cue.from]?.start ?? line.start;
    return span === undefined ? undefined : { span, start, inverted: false };
  }
  return undefined;
}
