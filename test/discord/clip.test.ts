import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clip, clipLabel, MARK } from '../../src/discord/clip.js';
import { anyText } from '../support/answers.js';

const kept = (text: string, room: number) => {
  const clipped = clip(text, room);
  return clipped.endsWith(MARK) && clipped !== text ? clipped.slice(0, -MARK.length) : clipped;
};

test('what is kept is a prefix, within the room', () => {
  fc.assert(
    fc.property(anyText, fc.nat(500), (text, room) => {
      expect(text.startsWith(kept(text, room))).toBe(true);
      expect(clip(text, room).length).toBeLessThanOrEqual(room);
    }),
  );
});

test('no cut right before a word that turns the sentence round', () => {
  fc.assert(
    fc.property(anyText, fc.nat(500), (text, room) => {
      const prefix = kept(text, room);
      if (prefix === text || prefix === '') return;
      expect(text.slice(prefix.length)).not.toMatch(
        /^[\s\p{P}]*(unless|until|if|not)(?![\p{L}\p{M}])/iu,
      );
    }),
  );
});

test('no grapheme is split', () => {
  const family = '👩‍👩‍👧';
  for (let room = 0; room < 60; room += 1) {
    expect(kept(family.repeat(8), room).length % family.length).toBe(0);
  }
});

test.each([
  ['One. Two is longer. Three.', 20, 'One. […]'],
  ['One. Two is longer. Three.', 24, 'One. Two is longer. […]'],
  [
    'He met Mr. Rubio of the U.S. today in Paris and left.',
    45,
    'He met Mr. Rubio of the U.S. today in […]',
  ],
  ['They would sign at once unless Kyiv withdrew from it all.', 33, 'They would sign at […]'],
  ['We agree. Unless they withdraw, the deal is off for good.', 30, 'We agree. Unless they […]'],
  ['He left early. “We go. We stay and we hope for the best,” she said.', 30, 'He left early. […]'],
  ['“We go. We stay and we hope for the best until the end,” she said.', 30, '“We go. […]'],
])('%s in %i', (text, room, expected) => {
  expect(clip(text, room)).toBe(expected);
});

test('a label is cut with an ellipsis', () => {
  expect(clipLabel('Security guarantees', 10)).toBe('Security…');
});
