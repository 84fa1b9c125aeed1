import { describe, expect, it } from 'vitest';
import { findTimeExpressions } from '../../../src/language/dates/dates.js';

describe('what looks like a date and is none', () => {
  it.each([
    'He may come, and they march on.',
    'May I ask what Theresa May said?',
    'It cost $1990 and later €2,025.',
    'The United States tabled a 28-point plan.',
    'The six-year-old boy and the man, aged 45, were found.',
    'Their army works 24/7.',
    'Resolution 1973 was adopted and Flight 1549 landed.',
    'About 2000 soldiers were freed.',
    'The second round failed.',
    'The fall of the city came as a surprise.',
    'They wore winter coats.',
    'They cut flights from their summer schedule after the spring offensive.',
    'Three-quarters of the grid was lost.',
    'Jan met Mar and Sun Yat-sen.',
    'So USA Today wrote.',
    'Its future is open.',
    'Previously, they refused; and then they came.',
    'Ask the former minister as soon as possible.',
    'It soon fell, they were soon freed, and soon after both left.',
    'Shares rose 2 1/2 to 37 1/2.',
  ])('%s', (text) => {
    const dates = findTimeExpressions(text, '2025-04-18');
    expect(dates.map((each) => `${each.text} = ${each.value}`)).toEqual([]);
  });

  it('gives lengths of time no day', () => {
    const found = findTimeExpressions('It lasted for three days within 24 hours.', '2025-04-18');
    expect(found.map(({ type, value }) => `${type} ${value}`)).toEqual([
      'DURATION P3D',
      'DURATION PT24H',
    ]);
  });

  it.each(['On 30 February 2025', 'On 31 April 2025'])('%s there is no such day', (text) => {
    const values = findTimeExpressions(text, '2025-04-18').map(({ value }) => value);
    expect(values.filter((value) => value.length === 10)).toEqual([]);
  });
});
