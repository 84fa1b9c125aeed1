/** Subjects behind their verb: “…,” said Rubio. */

import type { Cue } from '../cues/cues.js';
import { OFFICES, TITLES } from '../speakers/offices.js';
import { type Line, spanOf, type Word } from '../words.js';
import { isUtterance, subjectPhrase } from './appositions.js';
import { phraseAfter } from './phrases.js';
import type { Subject } from './subjects.js';

/** Inversion needs words before and a noun behind: “…,” said Rubio. */
export function invertedSubject(line: Line, cue: Cue): Subject | undefined {
  const { words } = line;
  // Behind "told" stands who was told.
  if (cue.verb.kind !== 'say' || cue.verb.lemma === 'tell' || cue.from !== cue.at) return undefined;
  const mark = words[cue.from - 1];
  if (mark === undefined || (!mark.quoted && !/^[,”"’?!»]/u.test(mark.surface))) return undefined;
  if (!mark.quoted && words[cue.from - 2]?.quoted !== true && mark.surface !== ',')
    return undefined;
  if (mark.quoted && !isUtterance(words, cue.from - 1)) return undefined;
  const first = words[cue.to + 1];
  if (first === undefined || first.quoted || !opensSubject(first)) return undefined;
  if (
    mark.surface === ',' &&
    words[cue.from - 2]?.quoted !== true &&
    first.pos !== 'PROPN' &&
    first.lower !== 'the' &&
    !opensTitle(words, cue.to + 1)
  )
    return undefined;
  const phrase = phraseAfter(words, cue.to + 1);
  if (phrase === undefined || followedByVerb(words, phrase.to + 1)) return undefined;
  // "X, Y's manager, said the man who …" begins what was said.
  if (words[phrase.to + 1]?.lower === 'who') return undefined;
  // "X, a senator, said Ukraine “should fight”": the quotation behind is what was said.
  const isBehindClause = mark.surface === ',' && words[cue.from - 2]?.quoted !== true;
  if (isBehindClause && (words[phrase.to + 1]?.quoted === true || closesApposition(words, cue)))
    return undefined;
  const span = spanOf(words, phrase.from, phrase.to);
  return span === undefined
    ? undefined
    : { span, start: words[cue.from]?.start ?? line.start, inverted: true };
}

/** "said regional governor Ann Lee", "said President Ruiz". */
function opensTitle(words: readonly Word[], from: number): boolean {
  const name = words.findIndex(({ pos }, i) => i >= from && !/^(?:NOUN|ADJ)$/u.test(pos));
  const office = words[name - 1];
  return (
    office !== undefined &&
    words[name]?.pos === 'PROPN' &&
    (OFFICES.has(office.lower) || TITLES.has(office.lower))
  );
}

/** "X, a spokesman for the campaign, said the foundation …": a name and its apposition open the sentence. */
function closesApposition(words: readonly Word[], { from }: Cue): boolean {
  const name = subjectPhrase(words, from - 1);
  if (name === undefined || words[name.to]?.pos === 'PRON') return false;
  const opening = words.slice(0, name.from);
  const aside = words.slice(name.to + 1, from);
  const verb = aside.findIndex((each) => isVerb(each) && !each.lower.endsWith('ing'));
  const isRelative = aside.slice(0, verb).some(({ lower }) => /^(?:who|which|that)$/u.test(lower));
  return (verb < 0 || isRelative) && !opening.some((each) => each.quoted || isVerb(each));
}

function isVerb({ pos }: Word): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

/** "said Rubio", "said the minister": no "said that", "told him". */
function opensSubject({ pos, lower }: Word): boolean {
  return /^(?:PROPN|DET|PRON|NOUN|ADJ|NUM)$/u.test(pos) && !/^(?:that|it|him|her)$/u.test(lower);
}

function followedByVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !isVerb(word)) return false;
  // "said X in a video posted on Friday": a participle goes on.
  return !(word.lower.endsWith('ed') && words[at + 1]?.pos === 'ADP');
}
