/** "According to X, …" and "…, according to X": attribution without a verb. */
import type { Attribution } from './attributions.js';
import { phraseAfter } from './phrases.js';
import { type Line, spanOf } from './words.js';

export function toAccording(line: Line): Attribution[] {
  const { words } = line;
  return words.flatMap((word, at) => {
    if (word.lower !== 'according' || word.quoted || words[at + 1]?.lower !== 'to') return [];
    const phrase = phraseAfter(words, at + 2);
    const cue = spanOf(words, at, at + 1);
    if (phrase === undefined || cue === undefined) return [];
    const source = spanOf(words, phrase.from, phrase.to);
    const content = at === 0 ? after(line, phrase.to + 1) : before(line, at);
    if (source === undefined || content === undefined) return [];
    return [
      {
        line: line.index,
        cue,
        source,
        content: [content],
        kind: 'according' as const,
        lemma: 'according',
        nested: false,
      },
    ];
  });
}

/** Behind the first comma. */
function after({ words }: Line, from: number) {
  const comma = words.findIndex(({ surface }, i) => i >= from && surface === ',');
  let last = words.length - 1;
  while (last > comma && !words[last]?.quoted && /^[.?!]$/u.test(words[last]?.surface ?? ''))
    last--;
  return comma < 0 ? undefined : spanOf(words, comma + 1, last);
}

function before({ words }: Line, at: number) {
  const last = words[at - 1]?.surface === ',' ? at - 2 : at - 1;
  return spanOf(words, 0, last);
}
