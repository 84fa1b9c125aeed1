import { expect, test } from 'vitest';
import { toNewer } from '../../src/commands/newer.js';
import type { Hit } from '../../src/search/search.js';

/** A passage of a day, as good as `score` says. */
function toHit(date: string, score: number): Hit {
  return { id: date, articleId: date, date, score, best: undefined, terms: [], alsoIn: 0 };
}

const OLD = toHit('2031-03-01', 10);
const FIRST_CARD = { first: 0, count: 3 };

test('a newer passage about as good is named by its number when it stands on the card', () => {
  const passages = [OLD, toHit('2031-04-02', 9.5), toHit('2031-04-02', 9)];
  expect(toNewer({ passages }, FIRST_CARD)).toEqual([
    'A newer passage exists (2 April 2031): number 2.',
  ]);
});

test('one that stands on another card has no number here, where a side may bear it', () => {
  const passages = [OLD, OLD, OLD, OLD, toHit('2031-04-02', 9)];
  const [line] = toNewer({ passages }, FIRST_CARD);
  expect(line).toBe('A newer passage exists (2 April 2031), on another card.');
  expect(toNewer({ passages }, { first: 3, count: 3 })[0]).toMatch(/: number 5\.$/);
});

test('nothing is said of older passages, of those of the same day, and of much worse ones', () => {
  const passages = [OLD, toHit('2031-02-01', 10), OLD, toHit('2031-04-02', 8)];
  expect(toNewer({ passages }, FIRST_CARD)).toEqual([]);
  expect(toNewer({ passages: [] }, FIRST_CARD)).toEqual([]);
});
