import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents } from '../../../src/language/events/events.js';
import { datesIn, FRIDAY, lexicon, read, toArticle } from '../../support/events.js';

test('a weekday stands for the day that a reader of that day would think of', () => {
  expect(datesIn('Brekke said Friday that the quota stays.')).toEqual(['2025-04-18']);
  expect(datesIn("Thursday's talks in Port Ansel ended without a deal.")).toEqual(['2025-04-17']);
});

test('an hour beside a date in figures is of that day', () => {
  expect(datesIn('Two boats sank in the bay at about 10:15 on Sunday, 13 April 2025.')).toEqual([
    '2025-04-13',
  ]);
});

test('of two dates that may be it, none is made the date', () => {
  expect(datesIn('Norland will vote in June or July.')).toEqual(['2025-06-01/2025-07-31']);
  expect(datesIn('Brekke flew in on 3 April and Veld on 7 April.')).toEqual([
    '2025-04-03',
    '2025-04-07',
  ]);
});

test('a sentence has an event for each date it gives', () => {
  expect(
    datesIn('Veld said Thursday he expects a deal next week, after a failed attempt in February.'),
  ).toEqual(['2025-04-17', '2025-04-21/2025-04-27', '2025-02']);
});

test('a date told twice in a sentence is one event', () => {
  expect(datesIn('On 3 April Brekke met Veld, and on 3 April they signed.')).toEqual([
    '2025-04-03',
  ]);
});

test('weeks, seasons and quarters are day ranges that say what they were', () => {
  const [week, season] = read(
    'Norland sent boats last week. Suderland had closed the bay in spring 2024.',
  );
  expect(week).toMatchObject({ date: '2025-04-07/2025-04-13', precision: 'week' });
  expect(season).toMatchObject({ date: '2024-03-01/2024-05-31', precision: 'season' });
});

test('an event names its parties, its issue, its place and its stage by id', () => {
  const [event] = read(
    'Ada Brekke met Tom Veld in Port Ansel on 3 April 2025 and they signed an interim accord on 40,000 tonnes.',
  );
  expect(event).toMatchObject({
    parties: ['norland', 'suderland'],
    issues: ['quotas'],
    place: 'Port Ansel',
    stage: 'partial',
    passageId: 'told#1',
  });
});

test('what lies behind publication is planned, what was done is not', () => {
  const planned = (text: string) => read(text).map((event) => event.planned);
  expect(planned('The parties will meet on 23 April.')).toEqual([true]);
  expect(planned('The parties met on 16 April.')).toEqual([false]);
  expect(planned('Veld will fly to the bay this week.')).toEqual([true]);
  expect(planned('Veld flew to the bay this week.')).toEqual([false]);
  expect(planned('The accord will be signed this week.')).toEqual([true]);
  expect(planned('“We will see,” Veld said on Friday.')).toEqual([false]);
  expect(planned('A vote needed to be held by the end of the year.')).toEqual([true]);
  expect(planned('Norland will answer by the end of April.')).toEqual([true]);
  expect(planned('Norland had answered by the end of April.')).toEqual([false]);
  expect(planned('A vote was held at the end of the month.')).toEqual([false]);
  expect(planned('Norland plans to sign the accord this week.')).toEqual([true]);
  expect(planned('Brekke told the plan to Halvik News this week.')).toEqual([false]);
});

test('the span is the sentence, the expression the words that date it', () => {
  const article = toArticle(FRIDAY, ['It rained.', 'The bay froze. Boats sank on 3 April 2025.']);
  const [event] = readEvents(article, lexicon);
  expect(article.text.slice(event?.start, event?.end)).toBe('Boats sank on 3 April 2025.');
  expect(article.text.slice(event?.expression?.start, event?.expression?.end)).toBe('3 April 2025');
});

test('a publication day that is none is refused', () => {
  expect(() => readEvents(toArticle('soon', ['Boats sank on 3 April.']), lexicon)).toThrow(
    /reference date/,
  );
});

test('whatever is written, spans lie within their passages', () => {
  const words = fc.constantFrom(
    ...[
      'Friday',
      'next',
      'week',
      '3 April',
      'Brekke',
      'said',
      '.',
      '?',
      '“',
      '”',
      '\n',
      '2022',
      ',',
    ],
  );
  const paragraph = fc.array(words, { minLength: 1, maxLength: 25 }).map((list) => list.join(' '));
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
      const article = toArticle(FRIDAY, paragraphs);
      for (const event of readEvents(article, lexicon)) {
        const passage = article.passages.find(({ id }) => id === event.passageId);
        expect(event.start).toBeGreaterThanOrEqual(passage?.start ?? Infinity);
        expect(event.end).toBeLessThanOrEqual(passage?.end ?? 0);
        if (event.expression === undefined) continue;
        expect(event.expression.start).toBeGreaterThanOrEqual(event.start);
        expect(event.expression.end).toBeLessThanOrEqual(event.end);
      }
    }),
    { numRuns: 60 },
  );
});

test('a quoted speaker counts days from the day of speaking', () => {
  expect(datesIn('“Today we have a quota”, Brekke said on Wednesday 16 April 2025.')).toEqual([
    '2025-04-16',
  ]);
  expect(datesIn('“Tomorrow we sail”, Brekke said on Wednesday 16 April 2025.')).toEqual([
    '2025-04-17',
    '2025-04-16',
  ]);
  expect(datesIn('“Today we have a quota”, Brekke said.')).toEqual(['2025-04-18']);
  expect(datesIn('Brekke sails today, she said on Wednesday 16 April 2025.')).toEqual([
    '2025-04-18',
    '2025-04-16',
  ]);
});
