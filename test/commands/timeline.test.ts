import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { KEY_DAYS, toKeyDays } from '../../src/commands/timeline/key-days.js';
import { toAlt, toPicture } from '../../src/commands/timeline/picture.js';
import { readCorpus } from '../../src/corpus/read.js';
import { openDesk } from '../../src/desk/desk.js';
import type { Entry } from '../../src/language/events/event.js';
import { openLibrary } from '../../src/library.js';
import type { Options } from '../../src/request.js';
import { GREY_SEA } from '../support/corpus.js';
import { answerOf, MEMBER, openLog, TODAY } from '../support/desk.contract.js';

const desk = await openDesk({
  corpusDir: GREY_SEA,
  adminUserIds: [],
  adminRoleIds: [],
  log: openLog(),
});
const from = { asker: MEMBER, today: TODAY };

const timeline = (options: Options = {}) =>
  answerOf(desk, { kind: 'command', name: 'timeline', options, ...from });
const click = (answer: Answer, label: string) => {
  const action = answer.actions?.find((one) => one.kind === 'button' && one.label === label);
  return answerOf(desk, { kind: 'component', id: action?.id ?? '', values: [], ...from });
};
const shownBy = (answer: Answer) => answer.sections.flatMap(({ passages }) => passages);
const datesOf = (answer: Answer) => shownBy(answer).map(({ event }) => event?.date);

test('key days stand newest first, each one verbatim sentence under its date, with sources', async () => {
  const answer = await timeline();
  expect(datesOf(answer).slice(-2)).toEqual(['2031-04-09', '2031-03-01']);
  const [first] = shownBy(answer).slice(-1);
  expect(first).toMatchObject({
    text: expect.stringMatching(/^Delegations of Norland and Suderland met .*\.$/),
    event: { label: '1 March 2031', inferred: false, planned: false },
    sources: expect.arrayContaining([expect.objectContaining({ publisher: 'Grey Sea Gazette' })]),
  });
});

/** Told by one article of each name. */
const entry = (date: string, articles: readonly string[], planned = false): Entry => {
  const [event, ...others] = articles.map((articleId) => ({
    start: 0,
    end: 1,
    articleId,
    passageId: `${articleId}#${date}`,
    date,
    precision: 'day' as const,
    certainty: 'stated' as const,
    planned,
    parties: [],
    issues: [],
  }));
  if (event === undefined) throw new Error('An entry has a telling.');
  const parties = ['norland', 'suderland'];
  const passages = articles.length;
  const told = { passages, prominence: 1, weight: passages * 2 };
  const entry = { event, others, ...told, parties, issues: [], otherDates: [] };
  return planned ? entry : { ...entry, day: date.slice(0, 10) };
};
const NINE = [...'abcdefghi'];
const keyDaysOf = (entries: readonly Entry[], phases: Parameters<typeof toKeyDays>[1] = []) =>
  [...toKeyDays(entries, phases)].map(({ event }) => event.date);

test('key days lie apart, at least one in each phase, and a lone one is none the less told', () => {
  const crowd = Array.from({ length: 20 }, (_, at) => entry(`2031-04-${10 + at}`, NINE));
  const phases = [
    { label: 'first', from: '2029-01-01', to: '2029-12-31' },
    { label: 'second', from: '2030-01-01' },
  ];
  const lone = entry('2029-06-01', ['a']);
  const planned = entry('2029-07-01', NINE, true);
  const days = keyDaysOf([lone, planned, entry('2030-06-01', ['a', 'b', 'c']), ...crowd], phases);
  expect(days).toHaveLength(KEY_DAYS);
  expect(days).toContain('2029-06-01');
  expect(days).toContain('2030-06-01');
  expect(days).not.toContain('2029-07-01');
  expect(keyDaysOf([lone])).toEqual(['2029-06-01']);
});

test('the day of a heavy phase stands, whatever lesser day lies beside it in another', () => {
  const phases = [
    { label: 'first', from: '2031-01-01', to: '2031-03-14' },
    { label: 'second', from: '2031-03-15' },
  ];
  const days = keyDaysOf(
    [entry('2031-03-12', ['a', 'b', 'c']), entry('2031-03-15', NINE), entry('2031-02-01', ['a'])],
    phases,
  );
  expect(days[0]).toBe('2031-03-15');
});

test('a day that many articles speak of outweighs one that a single article dwells on', () => {
  const dwelt = Array.from({ length: 9 }, () => entry('2031-03-10', ['a']));
  const days = keyDaysOf([...dwelt, entry('2031-03-12', ['a', 'b', 'c'])]);
  expect(days[0]).toBe('2031-03-12');
});

test('a phase of years has a key day for each of them', () => {
  const phases = [
    { label: 'long', from: '2027-01-01', to: '2029-12-31' },
    { label: 'short', from: '2030-01-01', to: '2030-12-31' },
  ];
  const crowd = Array.from({ length: 12 }, (_, at) => entry(`${2031 + at}-06-15`, NINE));
  const years = ['2027-03-01', '2028-03-01', '2029-03-01'].map((date) => entry(date, ['a']));
  const twins = ['2030-03-01', '2030-09-01'].map((date) => entry(date, ['a']));
  const days = keyDaysOf([...years, ...twins, ...crowd], phases);
  expect(days).toEqual(expect.arrayContaining(['2027-03-01', '2028-03-01', '2029-03-01']));
  expect(days.filter((date) => date.startsWith('2030'))).toHaveLength(1);
});

test('a day of one event outweighs one of as many articles on many small ones', () => {
  const small = { ...entry('2031-03-01', ['a', 'b', 'c']), prominence: 0.4 };
  const great = entry('2031-06-01', ['a', 'b', 'c']);
  const phase = [{ label: 'all', from: '2031-01-01', to: '2031-12-31' }];
  expect(keyDaysOf([small, great], phase)[0]).toBe('2031-06-01');
});

test('what has no day of its own makes none', () => {
  const { day, ...stretch } = entry('2031-03-01/2031-03-31', NINE);
  expect(day).toBe('2031-03-01');
  expect(keyDaysOf([stretch])).toEqual([]);
});

test('the picture begins with the talks, however old what an article recalls', async () => {
  const library = await openLibrary(await readCorpus(GREY_SEA));
  const [entry] = await library.entries();
  if (entry === undefined) throw new Error('The Grey Sea corpus tells events.');
  const old = { ...entry, event: { ...entry.event, date: '1998-05-01' } };
  const picture = toPicture('Timeline', [old, entry], library);
  const span = library.corpus.profile.span.from.slice(2, 4);
  expect(Number(picture.months[0]?.label.slice(-2))).toBeGreaterThanOrEqual(Number(span));
  expect(new Set(picture.parties).size).toBe(picture.parties.length);
  const alt = toAlt(picture);
  for (const { date } of picture.days) expect(alt).toContain(date);
  for (const { label } of picture.phases) expect(alt).toContain(label);
});

test('a year or a season is none of the events of one of its weeks', async () => {
  const all = shownBy(await timeline({ detail: 'all' })).map(({ event }) => event?.date ?? '');
  const week = shownBy(
    await timeline({ since: '2031-04-07', until: '2031-04-13', detail: 'all' }),
  ).map(({ event }) => event?.date ?? '');
  expect(all.length).toBeGreaterThan(week.length);
  expect(week.length).toBeGreaterThan(0);
  for (const date of week) expect(date).toMatch(/^2031-04-/);
});

test('of each week, what its heaviest day is known for', async () => {
  const weeks = datesOf(await timeline({ detail: 'weeks' }));
  expect(weeks).toContain('2031-04-09');
  expect(new Set(weeks).size).toBe(weeks.length);
});

test('a button turns the order around', async () => {
  const oldest = await click(await timeline(), 'Oldest first');
  expect(datesOf(oldest)[0]).toBe('2031-03-01');
  expect(datesOf(await click(oldest, 'Newest first'))).toEqual(datesOf(await timeline()));
});

test('the whole range is drawn, and told in the alt text', async () => {
  const [picture] = (await timeline()).files ?? [];
  expect(picture?.alt).toContain('1 March 2031: Delegations');
  const png = await desk.file(picture?.name ?? '');
  expect(
    Buffer.from(png ?? [])
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
});

test('party, dates and topic narrow it, and nothing left is said so', async () => {
  expect(datesOf(await timeline({ until: 'march 2031' }))).toEqual(['2031-03-01']);
  const westmark = shownBy(await timeline({ party: 'westmark', detail: 'all' }));
  expect(westmark.length).toBeGreaterThan(0);
  for (const { parties } of westmark) expect(parties).toContain('Westmark');
  const round = await timeline({ topic: 'mackerel agreement in Halvik', detail: 'all' });
  expect(datesOf(round)).toContain('2031-04-09');
  expect(datesOf(round)).not.toContain('2031-03-01');
  expect(await timeline({ since: '2031-12' })).toMatchObject({
    kind: 'nothing',
    reason: expect.stringContaining('since 1 December 2031'),
    sections: [],
  });
  expect(await timeline({ topic: 'qwzx' })).toMatchObject({
    kind: 'nothing',
    reason: expect.stringContaining('“qwzx”'),
  });
});

test('what lay ahead is marked as planned, and a date not in the text as inferred', async () => {
  const all = shownBy(await timeline({ detail: 'all' })).map(({ event }) => event);
  expect(all.some((event) => event?.planned)).toBe(true);
  for (const event of all) expect(event?.label).not.toBe('');
});

test('in a calendar every date of a sentence is an event of its own, and a plan is tentative', async () => {
  const answer = await click(await timeline({ detail: 'all' }), 'Export');
  const ics = Buffer.from((await desk.file(answer.files?.[0]?.name ?? '')) ?? []).toString();
  const ids = ics.replace(/\r\n /g, '').match(/^UID:.*$/gm) ?? [];
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ics).toContain('STATUS:TENTATIVE');
});

test('export gives a calendar and Markdown with every source', async () => {
  const answer = await click(await timeline(), 'Export');
  expect(answer.private).toBe(true);
  const [calendar, markdown] = await Promise.all(
    (answer.files ?? []).map(({ name }) => desk.file(name)),
  );
  const ics = Buffer.from(calendar ?? []).toString();
  expect(ics).toContain('DTSTART;VALUE=DATE:20310301');
  expect(ics).toContain('DTEND;VALUE=DATE:20310302');
  expect(ics).toContain('TRANSP:TRANSPARENT');
  const list = Buffer.from(markdown ?? []).toString();
  expect(list).toContain('](<https://gazette.example/meet>)');
  expect(list).toContain('Key days.');
});
