import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { openDesk } from '../../src/desk/desk.js';
import type { Options } from '../../src/request.js';
import { article, GREY_SEA, makeCorpus } from '../support/corpus.js';
import { answerOf, MEMBER, openLog, TODAY } from '../support/desk.contract.js';

const desk = await openDesk({
  corpusDir: GREY_SEA,
  adminUserIds: [],
  adminRoleIds: [],
  log: openLog(),
});
const from = { asker: MEMBER, today: TODAY };

const positions = (options: Options = {}) =>
  answerOf(desk, { kind: 'command', name: 'positions', options, ...from });
const click = (id: string, ...values: string[]) =>
  answerOf(desk, { kind: 'component', id, values, ...from });
const passagesOf = (answer: Answer) => answer.sections.flatMap(({ passages }) => passages);
const idOf = (answer: Answer, label: string) =>
  answer.actions?.find((one) =>
    (one.kind === 'button' ? one.label : one.placeholder).startsWith(label),
  )?.id ?? '';

test('without a choice the matrix tells each issue in words and as a picture with alt text', async () => {
  const answer = await positions();
  const lines = answer.sections.flatMap(({ lines }) => lines ?? []);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^Catch quotas — Norland \d/);
  expect(answer.files?.[0]?.alt).toContain('Catch quotas: Norland');
  expect(await desk.file(answer.files?.[0]?.name ?? '')).toBeInstanceOf(Uint8Array);
  expect(answer.actions?.map(({ kind }) => kind)).toEqual(['select', 'select']);
});

test('the two menus open a cell, one after the other', async () => {
  const party = await click(idOf(await positions(), 'Choose a party'), 'suderland');
  expect(party.title).toBe('Positions of Suderland');
  const cell = await click(idOf(party, 'Choose an issue'), 'quotas');
  expect(cell.title).toBe('Suderland on Catch quotas');
});

test('a statement that is the newest on several issues stands once, under all of them', async () => {
  const { sections } = await positions({ party: 'Norland' });
  const texts = sections.flatMap(({ passages }) => passages.map(({ text }) => text));
  expect(new Set(texts).size).toBe(texts.length);
  for (const { heading } of sections) expect(heading).toMatch(/: \d+ statements?.*, the newest$/);
});

test('every statement names its speaker, role, party, tier and date, beside words that name him', async () => {
  const answers = await Promise.all([
    positions({ party: 'Norland' }),
    positions({ issue: 'quotas' }),
  ]);
  const shown = answers.flatMap(passagesOf);
  expect(shown.length).toBeGreaterThan(2);
  for (const { text, attribution } of shown) {
    expect(text).toContain(attribution?.speaker.split(' ').at(-1));
    expect(attribution).toMatchObject({
      said: expect.stringMatching(/^2031/),
      partyLabel: expect.any(String),
    });
    expect(attribution?.tier).toMatch(/quotation|speech/);
  }
  expect(passagesOf(answers[0])[0]?.attribution?.role).toMatch(/Minister/);
});

test('the sentence before is shown where only that tells the issue, and no party twice', async () => {
  const lead = 'Norland offered a quota of herring in May.';
  const text = `The boats lay in port. ${lead} Tom Veld of Suderland called the idea theatrical.[^1]`;
  const note = '[^1]: Grey Sea Gazette, [May](https://gazette.example/may), 2031-05-20';
  const corpusDir = await makeCorpus({
    'articles/2031/2031-05-21-may.md': article('May', '2031-05-21', text, note),
  });
  const may = await openDesk({ corpusDir, adminUserIds: [], adminRoleIds: [], log: openLog() });
  const options = { party: 'suderland', issue: 'quotas' };
  const answer = await answerOf(may, { kind: 'command', name: 'positions', options, ...from });
  const [shown] = passagesOf(answer);
  expect(shown?.text.startsWith(lead)).toBe(true);
  expect(shown?.attribution?.partyNamed).toBeUndefined();
  await may.close();
});

test('an issue lays the parties side by side, in the fixed order, the silent ones named', async () => {
  const answer = await positions({ issue: 'Patrols' });
  const headings = answer.sections.map(({ heading }) => heading?.split(' ·')[0]);
  expect(headings).toEqual(['Suderland', 'Westmark', 'Nothing said']);
  expect(answer.sections.at(-1)?.lines).toEqual(['Norland: no statement in this corpus.']);
});

test('a cell shows then and now, counts what lies between, and opens whole passages', async () => {
  const cell = await positions({ party: 'norland', issue: 'quotas' });
  const shown = passagesOf(cell);
  expect(shown.map(({ n }) => n)).toEqual([1, 2]);
  expect(shown[0]?.text).toContain('40,000 tonnes');
  expect(shown[1]?.text).toContain('30,000 tonnes');
  const whole = await click(idOf(cell, 'Show the whole'));
  expect(passagesOf(whole)[0]?.text).toMatch(/^Delegations of Norland/);
});

test('dates narrow the statements, and nothing left is said so', async () => {
  const late = await positions({ party: 'norland', issue: 'quotas', since: '2031-04' });
  expect(passagesOf(late)).toHaveLength(1);
  expect(late.notes).toEqual(['Only statements made since 1 April 2031.']);
  expect(await positions({ party: 'norland', since: '2031-12' })).toMatchObject({
    kind: 'nothing',
    sections: [],
  });
});

test('an unknown party or issue is answered with the nearest names', async () => {
  expect((await positions({ party: 'Suderlnad' })).reason).toContain('Suderland');
  expect((await positions({ issue: 'fishing right' })).reason).toContain('Catch quotas');
});

test.each([
  ['a capital', 'Halvik', 'Norland'],
  ['a person', 'Tom Veld', 'Suderland'],
  ['a body', 'norlandic fisheries ministry', 'Norland'],
  ['the first word of a name', 'Tom', 'Suderland'],
])('%s names its party: %s', async (_, party, label) => {
  expect((await positions({ party })).title).toBe(`Positions of ${label}`);
});

test('what is like no name at all is answered with all of them', async () => {
  expect((await positions({ party: 'Qqqqqqq' })).reason).toContain(
    'It has: Norland, Suderland, Westmark.',
  );
  expect((await positions({ issue: 'fish' })).reason).toContain('Nearest: Catch quotas');
});
