import { expect, test } from 'vitest';
import { datesIn, read } from '../../support/events.js';

test('the lead of a news report is of the day of printing', () => {
  expect(
    datesIn('Norland is weighing a new quota.', 'Veld objected on Thursday in the bay.'),
  ).toEqual(['~2025-04-18', '2025-04-17']);
});

test('a digest that speaks from no day has no such lead', () => {
  expect(
    datesIn('Norland is weighing a new quota.', 'Veld objected on 3 April 2024 in the bay.'),
  ).toEqual(['2024-04-03']);
});

test('a sentence that goes on telling a dated one has its day', () => {
  expect(datesIn('Brekke met Veld on 3 April 2025. She told him of the quota.')).toEqual([
    '2025-04-03',
    '~2025-04-03',
  ]);
});

test.each([
  ['tells an earlier time', 'She had told him of the quota before.'],
  ['tells what had happened before', 'Norland and Westmark had said that it needed a quota.'],
  ['tells another time', 'Later she told him of the quota.'],
  ['tells what holds', 'The quota is forty tonnes.'],
  ['looks ahead', 'She will tell him of the quota.'],
  ['tells what holds of what was', 'Her version is that he left the talks.'],
  ['rests on what others did', 'The report rests on people who spoke of it.'],
  ['has a past only in a compound', 'It would put tonnes into Norland-led fleets.'],
  ['tells a plan', 'Calloway was expected there and met nobody.'],
  ['tells what would come', 'It would put forty tonnes at risk.'],
])('one that %s has not', (_, sentence) => {
  expect(datesIn(`Brekke met Veld on 3 April 2025. ${sentence}`)).toEqual(['2025-04-03']);
});

test('one whose speaker looks back still speaks on that day', () => {
  expect(datesIn('Brekke met Veld on 3 April 2025. All boats had been sunk, Veld said.')).toEqual([
    '2025-04-03',
    '~2025-04-03',
  ]);
});

test.each([
  ['a date in a quotation', '“We agreed on 3 April in Port Ansel”, Brekke said.'],
  [
    'a date that something has held since',
    'The quota has been disputed since the talks of 3 April 2025.',
  ],
  ['a date of things that had been so', 'Those named on 3 April 2025 had been quotas and nets.'],
  ['a date of what had come before', 'On 3 April 2025 Brekke had already met the fleet.'],
  ['one of two dates', 'Brekke met Veld on 3 April and Calloway on 7 April.'],
])('%s is not that of the next sentence', (_, sentence) => {
  expect(datesIn(`${sentence} She added a condition.`).filter((date) => date[0] === '~')).toEqual(
    [],
  );
});

const shown = (...paragraphs: string[]) =>
  read(...paragraphs).map(({ start, end }) => paragraphs.join('\n\n').slice(start, end));

test('a sentence that begins inside a quotation is shown from where that opens', () => {
  const quotation = '“The nets are full. We sail home”, Veld said on 3 April 2025.';
  expect(shown(`Suderland was proud. ${quotation}`)).toEqual([quotation]);
  expect(shown(quotation.replace('“', '"').replace('”', '"'))).toHaveLength(1);
  const apart = 'We sail home, Veld said on 3 April 2025.';
  expect(shown(`“The nets are full.” ${apart}`)).toEqual([apart]);
});

test('and not at all when that is far back', () => {
  const long = 'The nets are full of herring again. '.repeat(12);
  expect(shown(`“${long}We sail home”, Veld said on 3 April 2025.`)).toEqual([]);
});

test('a day that is counted and then named is stated', () => {
  expect(
    datesIn('The talks of 7 April 2025 were arranged the day before, on Sunday 6 April.'),
  ).toEqual(['2025-04-07', '2025-04-06']);
});

test('a day counted from another date of the text is inferred', () => {
  expect(
    datesIn('Brekke met Veld on 3 April 2025. The following day she flew home to Norland.'),
  ).toEqual(['2025-04-03', '~2025-04-04']);
});

test('what had come before is not counted from a plan', () => {
  expect(
    datesIn('Brekke will meet Veld on 3 May 2025. The letter had reached her one day before.'),
  ).toEqual(['2025-05-03']);
});
