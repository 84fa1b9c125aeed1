import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { voices } = toTextReader(shippedProfile(), '2026-03-04');

describe('whom "he" and "his" stand for', () => {
  test.each([
    [
      'nobody whom the quotation names',
      '“Vladimir Putin respects no agreement”, Keir Starmer said, and he insisted that Kyiv decide.',
      ['Keir Starmer'],
    ],
    [
      'the last name before "where"',
      'Sergei Lavrov said the talks had failed. The dispute over the land had reached JD Vance in India, where he said that a proposal was on the table.',
      ['Sergei Lavrov', 'JD Vance'],
    ],
    [
      'who opens the sentence as "he"',
      'Emmanuel Macron said the talks would go on. He had called Vladimir Putin for help, he told reporters.',
      ['Emmanuel Macron', 'Emmanuel Macron'],
    ],
    [
      'who claimed it, in "in his words"',
      'Volodymyr Zelensky could not sign, Vladimir Putin claimed, because in his words the time was over.',
      ['Vladimir Putin'],
    ],
    [
      'who begins the sentence right before, when the last speaker is further back',
      'Friedrich Merz said a ceasefire must come first. Donald Trump had paused the talks to call Moscow. Afterward, he said he would arrange a meeting.',
      ['Friedrich Merz', 'Donald Trump'],
    ],
    [
      'the last speaker still, when the sentence between only names another',
      'Friedrich Merz said a ceasefire must come first. The talks were paused by Donald Trump. Afterward, he said he would accept no meeting without a truce.',
      ['Friedrich Merz', 'Friedrich Merz'],
    ],
  ])('%s', (_, text, expected) => {
    expect(voices(text).map((voice) => voice.split('/')[0])).toEqual(expected);
  });
  test('a time behind the verb is no object', () => {
    expect(voices('Joe Biden has agreed to talks in May, the Kremlin said late Sunday.')).toEqual([
      'Kremlin/russia',
    ]);
  });
});
