/** Who was told, between a verb and what was said: "told reporters", "urged those taking part to". */
import { type Phrase, phraseAfter } from '../sources/phrases.js';
import type { Word } from '../words.js';

const POSSESSIVE = /^['’]/u;

/** Over the listener: "told reporters", "told Reuters on Friday". */
export function skipTold(words: readonly Word[], at: number): number {
  const from = isOwner(words, at) ? at + 1 : at;
  const told = untilLink(words, at, phraseAfter(words, from));
  if (told === undefined) return at;
  const first = words[told.from];
  if (first?.lower === 'that') return at;
  // "warned Western troops would be targets": nobody is told.
  const verb = words[told.to + 1];
  if (
    first?.pos !== 'PRON' &&
    verb?.pos === 'AUX' &&
    !verb.quoted &&
    !POSSESSIVE.test(verb.surface)
  )
    return at;
  // "urged those taking part to press Russia": the participle says who they are.
  const participle = words[told.to + 1];
  if (first?.lower === 'those' && participle?.lower.endsWith('ing')) {
    const to = words.findIndex(({ lower }, i) => i > told.to && lower === 'to');
    return to < 0 ? told.to + 1 : to;
  }
  if (first?.pos === 'PRON' && !/^(?:both|some|many|most|one)$/u.test(first.lower))
    return told.from + 1;
  // "informed European leaders and President X about the call".
  const joined = words[told.to + 1]?.lower === 'and' ? phraseAfter(words, told.to + 2) : undefined;
  if (
    joined !== undefined &&
    words[joined.to]?.pos === 'PROPN' &&
    words[joined.to + 1]?.pos === 'ADP'
  )
    return joined.to + 1;
  // "told Putin he", "told CNN the talks": a second determiner begins the content.
  return told.to + 1;
}

/** "told his French counterpart X by telephone": not "promised his support". */
function isOwner(words: readonly Word[], at: number): boolean {
  const isTold = /^(?:tells?|told|telling|informed|reminded|assured)$/u;
  return (
    isTold.test(words[at - 1]?.lower ?? '') && /^(?:his|its|their)$/u.test(words[at]?.lower ?? '')
  );
}

/** "warned Moscow of a risk", "asked the ministry for help": the link opens what was said. */
function untilLink(
  words: readonly Word[],
  at: number,
  told: Phrase | undefined,
): Phrase | undefined {
  const asks = /^ask/u.test(words[at - 1]?.lower ?? '');
  const link = words.findIndex(
    ({ lower }, i) =>
      told !== undefined &&
      i > told.from &&
      i <= told.to &&
      ((lower === 'of' && words[i - 1]?.pos === 'PROPN') || (asks && /^(?:for|to)$/u.test(lower))),
  );
  return told === undefined || link < 0 ? told : { from: told.from, to: link - 1 };
}
