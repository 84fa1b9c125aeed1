import { expect, test } from 'vitest';
import { datesIn } from '../../support/events.js';

test.each([
  ['a span without a day', 'Norland will decide within days, Brekke said.'],
  ['a time that nobody could find', 'Patrols have grown in recent months.'],
  ['a year in a name', 'Norland still holds to the 2022 quota.'],
  ['a year that names the talks', 'The talks of 2022 taught Norland nothing.'],
  ['the date of a paper', 'The agreement of 30 April 2024 contains no quota.'],
  ['the beginning of a state', 'Suderland has patrolled the bay since 2014.'],
  ['what something is the first since', 'It was their first meeting since the clash of February.'],
  ['a rough distance in years', 'The dispute broke out nearly three years ago.'],
  ['an age', 'Veld, 61, was born in 1963.'],
  ['a condition', 'Norland leaves the talks if no deal is reached by 3 May.'],
  ['the date that a paper bears', 'Norland welcomed the strategy, which is dated 9 April 2025.'],
  ['the date of what another is counted from', 'Two days before the call of 4 June 2025 they met.'],
  ['what did not come', 'Without the storm a vote would have been held on 3 May.'],
  ['a question', 'Will Norland sign on 3 May?'],
  ['a heading', 'The bay on 3 April'],
  ['a credit', 'Contributing: Jon Amble, who was in Port Ansel on 3 April.'],
  ['a newspaper in capitals', 'The quota stays, Brekke told BAY TODAY.'],
  ['a stretch of many years', 'Norland and Suderland quarrelled from 2014 to 2021.'],
  ['a holiday in a name', 'The Easter truce held in the bay.'],
  ['a distance from another event', 'The call came three days before the summit.'],
  ['a distance from another date', 'The truce could start a week later than Norland asked.'],
  ['a date that is only named', 'Brekke named 24 April as a possible day for the accord.'],
  ['a time up to which nothing happened', 'Veld had until then seen no progress.'],
  ['a paper named by its month', 'Point 5 of the December 2024 draft sets no quota.'],
  ['a paper named by its day', 'The 28 points of 20 November 2030 set no quota.'],
  ['a letter named by its day', 'Halvik is not named in the letter of 1 March 2031.'],
  ['a state before a year', 'Norland called a return to the borders from before 2014 unrealistic.'],
  ['a stretch up to today', 'Catches have halved over the last year.'],
  ['a season that is only near', 'Norland repaired its boats ahead of winter.'],
  ['two years that a budget is of', 'The loan earmarks herring money in 2026 and 2027.'],
  ['a document named by its month', 'The document of March 2025 sets no quota.'],
  ['the years that a sum is for', 'Norland approved a loan for the years 2026 and 2027.'],
])('%s tells no event', (_, sentence) => {
  expect(datesIn(sentence)).toEqual([]);
});

test.each([
  ['that has become known', 'Norland had sunk the boats, the agency Belta reported on 11 April.'],
  ['that somebody recalls', 'Norland had sunk the boats, Veld recalled on 11 April.'],
])('what a paper prints %s is an event', (_, sentence) => {
  expect(datesIn(sentence)).toEqual(['2025-04-11']);
});

test('a count that a date in full follows is not told beside it', () => {
  expect(datesIn('Veld had left a week earlier: on 9 April 2025 he flew home.')).toEqual([
    '2025-04-09',
  ]);
  expect(datesIn('Veld met Brekke on 9 April 2025. By that day he had left the talks.')).toEqual([
    '2025-04-09',
  ]);
});

test('what a state began with did happen, when it is told as done', () => {
  expect(datesIn('The bay has been closed since Suderland mined it in March 2025.')).toEqual([
    '2025-03',
  ]);
});

test('the date of a letter is that of its words, hours after a day are of it', () => {
  expect(datesIn('Veld proposed a quota in a letter dated 9 April 2025.')).toEqual(['2025-04-09']);
  expect(datesIn('Veld spoke for an hour after his address of 9 April 2025.')).toEqual([
    '2025-04-09',
  ]);
});

test('two years that do not follow each other are two dates', () => {
  expect(datesIn('Suderland invaded the bay in 2014 and 2022.')).toEqual(['2014', '2022']);
});

test('a week that was counted is no day', () => {
  expect(datesIn('The bay.', 'Norland counted its truce from Sunday to Sunday.')).toEqual([]);
});

test('an invasion in a year did happen, whatever the sentence is about', () => {
  expect(datesIn('The war began when Suderland invaded the bay in 2022.')).toEqual(['2022']);
});

test('the stamp of an update is cut off', () => {
  expect(
    datesIn('Updated April 17, 2025, 8:12 p.m. ET Brekke met Veld on 3 April in the bay.'),
  ).toEqual(['2025-04-03']);
});

test('the hour of printing is cut off too', () => {
  expect(
    datesIn('June 26, 2023, 2:11 p.m. ET Brekke met Veld on 3 April 2023 in the bay.'),
  ).toEqual(['2023-04-03']);
});

test('what is ahead of a day of something is scheduled for it', () => {
  expect(datesIn("Brekke flew in ahead of Saturday's summit.")).toEqual(['2025-04-19']);
});

test('a holiday beside a date in figures dates nothing of its own', () => {
  expect(
    datesIn('Norland called a truce at Easter: on 19 April 2025 the boats turned back.'),
  ).toEqual(['2025-04-19']);
});
