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
    ['The round, which opens Wednesday, is the third.', 'Wednesday = 2025-04-23'],
    ['The round opened Wednesday.', 'Wednesday = 2025-04-16'],
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

  it.each([
    ['The deadline was moved until Tuesday.', 'Tuesday = 2025-04-22'],
    ['The truce had been due to expire Wednesday.', 'Wednesday = 2025-04-16'],
    ['The envoy was put to death last Oct. 23.', 'last Oct. 23 = 2024-10-23'],
    ['Hearings begin the week of 12 May.', 'the week of 12 May = 2025-W20'],
    ['The convoy will leave at 4 in the morning.', '4 in the morning = 2025-04-18T04:00'],
    ['He resigned a few days later.', 'a few days later = PXD'],
    ['They spoke ten days before the summit.', 'ten days = P10D'],
    ['They said that they want to do it all by November.', 'November = 2025-11'],
    ['They meet in the current quarter.', 'the current quarter = 2025-Q2'],
  ])('tells the day, or the length, of %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['In January, the envoy took office.', 'January = 2025-01'],
    ['In September, they signed the pact.', 'September = 2024-09'],
    ['She took office in July.', 'July = 2024-07'],
    ['The fleet has been in port since July.', 'July = 2024-07'],
    ['They said the talks would resume in July.', 'July = 2025-07'],
    ['The summit would be held on Wednesday.', 'Wednesday = 2025-04-23'],
    ['He presented the peace plan on Wednesday.', 'Wednesday = 2025-04-16'],
    ['They plan talks on Wednesday.', 'Wednesday = 2025-04-23'],
    ['A deal that leaders hope to sign on Wednesday.', 'Wednesday = 2025-04-23'],
    [
      'It should be extended when its term ends, they held, and it ended on 25 April.',
      '25 April = 2025-04-25',
    ],
    ['He wavered, saying in July that it was too late.', 'July = 2024-07'],
    [
      'He plans to discuss the truce in the bay and the outline of a possible accord on quotas with the prime minister of Norland in a call Wednesday.',
      'Wednesday = 2025-04-23',
    ],
    ["We'll speak on Wednesday.", 'Wednesday = 2025-04-23'],
    ['He appeared to doubt it in a speech on Wednesday.', 'Wednesday = 2025-04-16'],
    ['He flew to Moscow to meet the envoy on Wednesday.', 'Wednesday = 2025-04-16'],
    ['They were planning to meet on Wednesday.', 'Wednesday = 2025-04-23'],
    ['It may be signed as early as Wednesday.', 'Wednesday = 2025-04-23'],
    ['The missing could not be found on Wednesday.', 'Wednesday = 2025-04-16'],
    ['It announced it would send aid on 1 January.', '1 January = 2025-01-01'],
    ['She was the first leader to visit Kyiv on Wednesday.', 'Wednesday = 2025-04-16'],
  ])('reads the verb of %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['They met on 25 July of last year.', '25 July of last year = 2024-07-25'],
    ['They meet on May 9 next year.', 'May 9 next year = 2026-05-09'],
    ['It ends in the spring of next year.', 'the spring of next year = 2026-SP'],
    ['Over the summer, both sides rested.', 'the summer = 2025-SU'],
    ['In the latter half of 2024 it stalled.', 'the latter half of 2024 = 2024-H2'],
    ['The 2021–22 budget passed.', '2021–22 = 2021/2022'],
    [
      'They met on the night of 7 to 8 April 2025.',
      'the night of 7 to 8 April 2025 = 2025-04-07/2025-04-08',
    ],
    [
      'Talks ran on Friday 4 and Saturday 5 April 2025.',
      'Friday 4 and Saturday 5 April 2025 = 2025-04-04/2025-04-05',
    ],
    ['It has lasted two and a half years.', 'two and a half years = P2Y6M'],
    ['They spoke for 5 1/2 hours.', '5 1/2 hours = PT5H30M'],
    ['They spoke for half an hour.', 'half an hour = PT30M'],
    ['It began a year and a half ago.', 'a year and a half ago = 2023'],
    ['Athens burned in April 480 BC.', 'April 480 BC = BC0480-04'],
  ])('reads all of %j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('counts from the date told before', () => {
    expect(read('It ends on 30 May. Until then, nothing moves.')).toEqual([
      '30 May = 2025-05-30',
      'then = 2025-05-30',
    ]);
    expect(read('They met on 2 May 2024. They had met the previous Monday.')).toContain(
      'the previous Monday = 2024-04-29',
    );
  });

  it('takes the year that the text has just told, when the verb says that it is past', () => {
    const told = read('He refused on 23 May 2024. She had asked on 19 May.');
    expect(read('They met in 2022. On 3 July of the same year they parted.')).toContain(
      '3 July of the same year = 2022-07-03',
    );
    expect(told).toContain('19 May = 2024-05-19');
    expect(read('The 2022 talks broke off in May of that year, they recalled.')).toContain(
      'May of that year = 2022-05',
    );
    expect(read('They met in January 2025. Two months later the plan had changed.')).toContain(
      'Two months later = 2025-03',
    );
  });

  it('counts the following week from the day told', () => {
    expect(
      read('They said on 3 April that it would be signed on Thursday of the following week.'),
    ).toEqual(['3 April = 2025-04-03', 'Thursday of the following week = 2025-04-10']);
  });

  it('leaves open whether what was planned is over', () => {
    const text = 'A meeting planned for 5–9 January did not take place then.';
    expect(read(text)).toContain('5–9 January = 2025-01-05/2025-01-09');
    expect(read('The meeting is planned for 5 January.')).toEqual(['5 January = 2026-01-05']);
  });

  it('compares a quarter with the same one a year earlier', () => {
    const text = 'Exports fell in the first quarter. They had grown in the same period last year.';
    expect(read(text)).toEqual([
      'the first quarter = 2025-Q1',
      'the same period last year = 2024-Q1',
    ]);
  });

  it('takes a year that opens the sentence, not one that names an accord', () => {
    expect(read('In 2014, Russia took Crimea in March.')).toContain('March = 2014-03');
    expect(read('The 2015 accord was discussed in March.')).toContain('March = 2025-03');
    expect(read('In 2023 they were asked; they will join on 12 May.')).toContain(
      '12 May = 2025-05-12',
    );
  });

  it('reads months in lower case, those that are other words too only behind a preposition', () => {
    expect(read('what was agreed in march, before may and since november')).toEqual([
      'march = 2025-03',
      'may = 2025-05',
      'november = 2024-11',
    ]);
    expect(read('they may march with jan, who may not')).toEqual([]);
  });

  it('takes two digits behind "in" and a month for a year', () => {
    expect(read('what he said in April 24')).toEqual(['April 24 = 2024-04']);
    expect(read('what he said on April 24')).toEqual(['April 24 = 2025-04-24']);
    expect(read('in the April 24 attack')).toEqual(['April 24 = 2025-04-24']);
  });

  it('looks back in a question to an archive, but for the next days and where a verb looks ahead', () => {
    const asked = (text: string) =>
      findTimeExpressions(text, '2025-06-15', { tense: 'past' }).map(({ value }) => value);
    expect(asked('Halvik talks November')).toEqual(['2024-11']);
    expect(asked('What did they agree in July?')).toEqual(['2024-07']);
    expect(asked('Halvik talks 20 June')).toEqual(['2025-06-20']);
    expect(asked('What will happen in November?')).toEqual(['2025-11']);
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

it('reads "Easter" alone as that of the church which the text names', () => {
  const truce = 'The pause lasts to Easter Sunday.';
  expect(read(truce, '2026-04-09')).toEqual(['Easter Sunday = 2026-04-05']);
  expect(read(`The truce is for Orthodox Easter. ${truce}`, '2026-04-09')).toEqual([
    'Orthodox Easter = 2026-04-12',
    'Easter Sunday = 2026-04-12',
  ]);
});
