import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, voices, words } = toTextReader(shippedProfile(), '2026-03-04');

const days = (text: string) => read(text).map(({ said }) => (said.stated ? said.value : '-'));

describe('those who speak, in their time', () => {
  test.each([
    'Boris Johnson, then British prime minister, told Kyiv that a truce was far.',
    'Boris Johnson, British prime minister at the time, told Kyiv that a truce was far.',
  ])('a title beside "then" gives the role and the party of that time: %s', (text) => {
    expect(read(text)[0]).toMatchObject({
      party: 'europe',
      role: 'Prime Minister of the United Kingdom',
    });
  });
  test('without it the role is that of the day', () => {
    const text = 'Boris Johnson, the British politician, told Kyiv that a truce was far.';
    expect(read(text)[0]?.role).toBe('Former Prime Minister of the United Kingdom');
  });
  test('a group of offices under one title speaks, not the last of its places', () => {
    const text = 'A truce was far, the presidents of Estonia, Latvia and Lithuania held on Friday.';
    expect(voices(text)).toEqual(['presidents of Estonia, Latvia and Lithuania/europe']);
    expect(voices('Estonia, Latvia and Lithuania said that a truce was far.')).toEqual([
      'Estonia/europe',
      'Latvia/europe',
      'Lithuania/europe',
    ]);
    expect(voices('A truce was far, the presidents of Russia and Ukraine said.')).toHaveLength(2);
  });
  test('what two disagreed on is the word of neither', () => {
    expect(read('Kyiv and Rome disagreed on whether Moscow had kept its word.')).toEqual([]);
    expect(read('Kyiv disagreed with the plan for a truce.')).toHaveLength(1);
  });
});

describe('days told from the sentence before', () => {
  const before = 'A truce was far, Moscow declared on 25 February 2026.';
  test.each([
    [`${before} A truce was near, as Marco Rubio had said some days before.`, '2026-02'],
    [`${before} A truce was near, as Marco Rubio had said some weeks before.`, '2026-02'],
    [`${before} A truce was near, as Marco Rubio had said some days before the talks.`, '-'],
    [`${before} “The ball is there”, Marco Rubio had said of Russia.`, '-'],
  ])('%s', (text, expected) => {
    expect(days(text).at(-1)).toBe(expected);
  });
});

describe('days told by others', () => {
  test.each([
    ['A truce was far, Marco Rubio told Kyiv, Reuters reported on 20 February 2026.', '2026-02-20'],
    [
      'Marco Rubio wants a truce of a month, according to the Reuters report of 20 February 2026.',
      '2026-02-20',
    ],
    [
      'Marco Rubio said on 18 February that a truce was far, according to the Reuters report of 20 February 2026.',
      '2026-02-18',
    ],
    ['Marco Rubio called the reports of 20 February 2026 false.', '-'],
  ])('the day of a report is the last on which it was said: %s', (text, expected) => {
    expect(days(text)).toEqual([expected]);
  });
  test('a date of what is asked for is none of the asking', () => {
    const text = 'Kyiv asked Moscow for the lists from when the talks began in January 2026.';
    expect(days(text)).toEqual(['-']);
  });
  test('a date of a later clause is not that of a request', () => {
    const text =
      'JD Vance asked both sides for a yes on 13 February 2026 and Marco Rubio spoke on 17 February of a long week.';
    expect(days(text)).toEqual(['2026-02-13']);
    const once = 'JD Vance asked both sides for a yes on 13 February 2026 and went home.';
    expect(days(`${once} Sergei Lavrov said that a truce was far.`).at(-1)).toBe('2026-02-13');
  });
});

describe('words without when they were said', () => {
  test.each([
    [
      'A truce is not what Moscow wants, Sergei Lavrov said on 3 March; a lasting peace is.',
      ['A truce is not what Moscow wants', 'a lasting peace is'],
    ],
    [
      'Talks were far, Sergei Lavrov said on 3 March; Geneva could take the place of Riyadh.',
      ['Talks were far', 'Geneva could take the place of Riyadh'],
    ],
    ['Talks were far, Sergei Lavrov said on 3 March; the paper lists points.', ['Talks were far']],
    [
      'Talks were far, Sergei Lavrov said on 3 March; Kyiv said that it could wait.',
      ['Talks were far', 'that it could wait'],
    ],
    [
      'Kyiv criticised the demand, which had already stood in the way of the talks.',
      ['the demand'],
    ],
    [
      'Kyiv pointed to the truce, which had been kept, as proof of good will.',
      ['the truce, which had been kept, as proof of good will'],
    ],
    [
      'Kyiv demanded a truce, which had to be kept by both.',
      ['a truce, which had to be kept by both'],
    ],
    [
      'Paris repeated the figure in Berlin on 15 February, and the draft of 23 February contains it.',
      ['the figure in Berlin'],
    ],
    [
      'Paris repeated that the figure was right, and that the draft contains it.',
      ['that the figure was right, and that the draft contains it'],
    ],
    [
      'Kyiv accepted a truce with Russia at talks with Washington in Jeddah on 11 February 2026, on condition that Moscow did so.',
      ['a truce with Russia', 'on condition that Moscow did so'],
    ],
    [
      'Kyiv accepted a truce that began on 11 February 2026, on condition that Moscow did so.',
      ['a truce that began on 11 February 2026, on condition that Moscow did so'],
    ],
    [
      "Kyiv's offer was a truce of a month, accepted in Jeddah on 11 February, on condition that Moscow did so.",
      ['a truce of a month, accepted in Jeddah on 11 February, on condition that Moscow did so'],
    ],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});
