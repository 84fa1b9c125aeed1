import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describeDate,
  findTimeExpressions,
  parseDateOption,
  toDayRange,
} from '../../../src/language/dates/dates.js';

const TODAY = '2025-04-18';

describe('days that a value covers', () => {
  it.each([
    ['2025-04-17', '2025-04-17', '2025-04-17'],
    ['2025-04-17TMO', '2025-04-17', '2025-04-17'],
    ['2025-W17', '2025-04-21', '2025-04-27'],
    ['2025-W17-WE', '2025-04-26', '2025-04-27'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2022-SP', '2022-03-01', '2022-05-31'],
    ['2021-WI', '2021-12-01', '2022-02-28'],
    ['2025-Q2', '2025-04-01', '2025-06-30'],
    ['2025-H2', '2025-07-01', '2025-12-31'],
    ['2025', '2025-01-01', '2025-12-31'],
    ['199', '1990-01-01', '1999-12-31'],
    ['2025-04-17/2025-04-18', '2025-04-17', '2025-04-18'],
    ['2025-02/2025-04', '2025-02-01', '2025-04-30'],
  ])('%s', (value, from, to) => {
    expect(toDayRange(value)).toEqual({ from, to });
  });

  it.each(['P3D', 'PAST_REF', 'XXXX-WXX-1', '2025-02-30', '2025-13', '2025-W54', 'BC0480', ''])(
    '%j covers none',
    (value) => {
      expect(toDayRange(value)).toBeUndefined();
    },
  );
});

describe('values in words', () => {
  it.each([
    ['2025-04-17', '17 April 2025'],
    ['2025-W17', 'week of 21 April 2025'],
    ['2022-03', 'March 2022'],
    ['2022-SP', 'spring 2022'],
    ['2021-WI', 'winter 2021–22'],
    ['2025-04-17/2025-04-18', '17–18 April 2025'],
    ['2025-04-30/2025-05-02', '30 April – 2 May 2025'],
    ['2025', '2025'],
    ['199', '1990s'],
  ])('%s is %j', (value, words) => {
    expect(describeDate(value)).toBe(words);
  });

  it('marks what is not exact', () => {
    expect(describeDate('2022-03', true)).toBe('about March 2022');
  });
});

describe('dates typed into an option', () => {
  it.each([
    ['2025-04', '2025-04-01', '2025-04-30'],
    ['2025-04-18', '2025-04-18', '2025-04-18'],
    ['april 2025', '2025-04-01', '2025-04-30'],
    ['18 April 2025', '2025-04-18', '2025-04-18'],
    ['April 18, 2025', '2025-04-18', '2025-04-18'],
    ['last week', '2025-04-07', '2025-04-13'],
    ['yesterday', '2025-04-17', '2025-04-17'],
    ['spring 2022', '2022-03-01', '2022-05-31'],
  ])('%j', (text, from, to) => {
    expect(parseDateOption(text, TODAY)).toEqual({ from, to });
  });

  it.each(['2025-02-30', '30 February 2025', 'soon', 'three days', 'Kyiv', '', 'april 2025 or so'])(
    'refuses %j',
    (text) => {
      expect(parseDateOption(text, TODAY)).toBeUndefined();
    },
  );
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...[
      'last',
      'the',
      'of',
      'May',
      '17',
      '–',
      'April',
      'two',
      'weeks',
      'ago',
      'Monday',
      '2025',
      ',',
      '.',
    ],
    ...[
      'минулого',
      'тижня',
      '31',
      'February',
      'to',
      'quarter',
      'third',
      'a',
      'year',
      '10:35',
      'p.m.',
    ],
  );

  it('gives expressions in order, at their places, none overlapping', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (list) => {
        const text = list.join(' ');
        let end = 0;
        for (const found of findTimeExpressions(text, TODAY)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(found.start, found.end)).toBe(found.text);
          end = found.end;
        }
      }),
    );
  });
});
