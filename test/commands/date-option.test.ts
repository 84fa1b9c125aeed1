import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toDayRange } from '../../src/commands/date-option.js';

test.each([
  ['2025', '2025-01-01', '2025-12-31'],
  ['2025-04', '2025-04-01', '2025-04-30'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2025-04-18', '2025-04-18', '2025-04-18'],
  ['april 2025', '2025-04-01', '2025-04-30'],
  ['Sept. 2025', '2025-09-01', '2025-09-30'],
  [' 18  April 2025 ', '2025-04-18', '2025-04-18'],
  ['April 18, 2025', '2025-04-18', '2025-04-18'],
])('"%s" runs from %s to %s', (text, from, to) => {
  expect(toDayRange(text)).toEqual({ from, to });
});

test.each([
  '',
  'soon',
  '2025-02-30',
  '2025-13',
  '31 April 2025',
  'Foo 2025',
  '25-04-18',
  '2025-04-18-01',
])('"%s" is no date', (text) => {
  expect(toDayRange(text)).toBeUndefined();
});

test('whatever is typed, a range that comes back is in order', () => {
  fc.assert(
    fc.property(fc.string(), fc.date({ noInvalidDate: true }), (text, date) => {
      for (const typed of [text, date.toISOString().slice(0, 10)]) {
        const range = toDayRange(typed);
        if (range) expect(range.from <= range.to).toBe(true);
      }
    }),
  );
});
