import { describe, expect, it } from 'vitest';
import { findTimeExpressions } from '../../../src/language/dates/dates.js';

/** A Friday. */
const PUBLISHED = '2025-04-18';

function read(text: string, reference = PUBLISHED): string[] {
  return findTimeExpressions(text, reference).map((each) => `${each.text} = ${each.value}`);
}

describe('dates in news', () => {
  it.each([
    ['The talks were held on 17 April 2025.', '17 April 2025 = 2025-04-17'],
    ['They met on Thursday in Paris.', 'Thursday = 2025-04-17'],
    ['They will meet on Wednesday in London.', 'Wednesday = 2025-04-23'],
    ['The truce ended yesterday.', 'yesterday = 2025-04-17'],
    ['Envoys travel to London next week.', 'next week = 2025-W17'],
    ['They agreed in February.', 'February = 2025-02'],
    ['It began three days ago.', 'three days ago = 2025-04-15'],
    ['Talks ran 17–18 April in Riyadh.', '17–18 April = 2025-04-17/2025-04-18'],
    ['The first attempt failed in spring 2022.', 'spring 2022 = 2022-SP'],
    ['It is due by the end of 2025.', 'the end of 2025 = 2025'],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('places every expression in the text', () => {
    const text = 'On Monday, 14 April, and again last week, they spoke for two hours.';
    for (const { start, end, text: words } of findTimeExpressions(text, PUBLISHED))
      expect(text.slice(start, end)).toBe(words);
  });

  it('refuses a reference that is no day', () => {
    expect(() => findTimeExpressions('today', '2025-02-30')).toThrow('2025-04-18');
  });
});
