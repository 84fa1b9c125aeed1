import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, words } = toTextReader(shippedProfile(), '2026-03-20');

/** Of the last statement: the day that the text gives, or "printed". */
function lastDay(text: string): string | undefined {
  const said = read(text).at(-1)?.said;
  return said?.stated === false ? 'printed' : said?.value;
}

describe('a day that leads to a clause', () => {
  test.each([
    [
      'The aim stands, Andrii Sybiha said on 17 March 2026, a day after Mike Waltz had called membership unlikely.',
      '2026-03-16',
    ],
    [
      'The envoys met on 13 March 2026, two days before Donald Trump appealed to Moscow to spare the troops.',
      '2026-03-15',
    ],
    [
      'No land is given up, Keir Starmer said on 13 March 2026, one day after the talks in Jeddah at which Ukraine had accepted a 30-day ceasefire proposed by the United States.',
      '2026-03-12',
    ],
    [
      'Troops were on their way days before the meeting of 4 March 2026 at which Donald Trump claimed that Moscow would agree.',
      '2026-03-04',
    ],
    [
      'The Oval Office meeting of 4 March 2026 turned after a calm start: Volodymyr Zelensky named broken promises, and Donald Trump told him that he was gambling.',
      '2026-03-04',
    ],
  ])('%s', (text, day) => {
    expect(lastDay(text)).toBe(day);
  });
  test.each([
    [
      'what comes a day later than printing',
      'The envoys met on 20 March 2026, a day before Donald Trump called the plan useful.',
    ],
    [
      'some days',
      'The envoys met on 13 March 2026, some days after Donald Trump had called the plan useful.',
    ],
    [
      'a standing view, whose date is that of another',
      'Kyiv considers the Russian terms unacceptable: on 4 March 2026 the army held its ground.',
    ],
    [
      'the date of a thing',
      'The document of 4 March 2026 turned heads after a calm start, with all of the guests and most of the ministers still around one large table: Donald Trump told the guests that they were gambling.',
    ],
    [
      'one of two dates before a colon',
      'The meetings of 4 March 2026 and of 5 March 2026 turned after a calm start, with all of the guests and most of the ministers still around one large table: Donald Trump told the guests that they were gambling.',
    ],
  ])('not %s', (_, text) => {
    expect(lastDay(text)).toBe('printed');
  });
});

describe('a thing stands without when and where it was said', () => {
  test.each([
    [
      'Kyiv insisted on an American role in the same Guardian interview of 11 February 2026.',
      ['an American role'],
      '2026-02-11',
    ],
    [
      'António Guterres proposed safe corridors during the Moscow visit of 4 March 2026.',
      ['safe corridors'],
      '2026-03-04',
    ],
    [
      'Sergei Lavrov rejected in Moscow on Wednesday 4 March 2026 any discussion from which Moscow is left out: “seriously discussing security without us is a road to nowhere”.',
      [
        'any discussion from which Moscow is left out: “seriously discussing security without us is a road to nowhere”',
      ],
      '2026-03-04',
    ],
    [
      'Russia had declared a shorter truce at Easter: on 2 March 2026 the army stopped for 30 hours.',
      ['a shorter truce at Easter'],
      '2026-03-02',
    ],
    [
      'Russia had declared a truce of two parts: in the air and on the ground.',
      ['a truce of two parts: in the air and on the ground'],
      'printed',
    ],
    [
      'Sergei Lavrov rejected a meeting in Moscow with any of the envoys.',
      ['a meeting in Moscow with any of the envoys'],
      'printed',
    ],
  ])('%s', (text, expected, day) => {
    expect(words(text)).toEqual(expected);
    expect(lastDay(text)).toBe(day);
  });
});
