/** What every desk must do, whichever thread it sits in. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Answer } from '../../src/answer.js';
import type { AdminOptions } from '../../src/desk/admin.js';
import type { Asker, Desk, Options, Request } from '../../src/request.js';
import { article, FIXTURE, type Files, makeCorpus, writeFiles } from './corpus.js';

export const TODAY = '2031-07-01';
export const MEMBER: Asker = { userId: '100000000000000001', roleIds: [], owner: false };
export const ADMIN: Asker = { userId: '100000000000000002', roleIds: [], owner: false };
const KEEPERS = '100000000000000009';

const SECOND = 'articles/2031/2031-04-10-second-round.md';
const NEW = 'articles/2031/2031-05-01-third-round.md';
const third = article(
  'A third round on patrols',
  '2031-05-01',
  'Tom Veld told reporters in Port Ansel on 30 April 2031 that Suderland had called its patrol boats back to harbour.[^1]',
  '[^1]: Grey Sea Gazette, <https://gazette.example/third>, 2031-05-01',
);

type OpenDesk = (options: AdminOptions) => Promise<Desk>;

/** A log that remembers what it was told. */
export function openLog() {
  const lines: string[] = [];
  const write = (...args: unknown[]) => void lines.push(JSON.stringify(args));
  return { lines, info: write, warn: write, error: write };
}

async function setUp(open: OpenDesk, files: Files = FIXTURE) {
  const dir = await makeCorpus(files);
  const log = openLog();
  const options = { corpusDir: dir, adminUserIds: [ADMIN.userId], adminRoleIds: [KEEPERS], log };
  const desk = await open(options);
  onTestFinished(() => desk.close());
  const call = async (name: string, given: Options = {}, asker = MEMBER): Promise<Answer> =>
    answerOf(desk, { kind: 'command', name, options: given, asker, today: TODAY });
  return {
    desk,
    dir,
    log,
    call,
    ask: (question: string, more: Options = {}) => call('ask', { question, ...more }),
  };
}

export async function answerOf(desk: Desk, request: Request): Promise<Answer> {
  const reply = await desk.handle(request);
  if (reply.kind !== 'answer') throw new Error('expected an answer');
  return reply.answer;
}

const idsOf = (answer: Answer) =>
  answer.sections.flatMap((section) => section.passages.map((passage) => passage.id));

export function deskContract(name: string, open: OpenDesk): void {
  describe(name, () => {
    test('answers a question with passages, word for word, and their sources', async () => {
      const { ask, desk } = await setUp(open);
      const answer = await ask('What quota does Norland want?');
      expect(answer.kind).toBe('answer');
      expect(answer.sections[0]?.passages[0]).toMatchObject({
        n: 1,
        id: '2031-03-02-port-ansel#1',
        article: { publisher: 'Parley digest', published: '2031-03-02' },
        sources: [{ publisher: 'Grey Sea Gazette' }],
      });
      expect(answer.asOf).toContain('30 June 2031');
      expect(desk.about).toMatchObject({ articles: 3, passages: 6 });
      expect(structuredClone(answer)).toEqual(answer);
    });

    test('says so when there is nothing, and shows no passage as an answer', async () => {
      const { ask } = await setUp(open);
      for (const question of ['how do I cook borscht', 'hello', 'the of and']) {
        const answer = await ask(question);
        expect(answer).toMatchObject({ kind: 'nothing', sections: [] });
        expect(answer.reason).toContain('herring of the Grey Sea');
      }
    });

    test('keeps to the dates and the party asked for', async () => {
      const { ask } = await setUp(open);
      const spring = await ask('herring round', { since: '2031-04', until: 'April 2031' });
      expect(new Set(idsOf(spring))).toEqual(
        new Set(['2031-04-10-second-round#1', '2031-04-10-second-round#2']),
      );
      expect(idsOf(await ask('herring quota', { party: 'Westmarker' }))).toEqual([
        '2031-05-20-westmark-mediates#1',
      ]);
      expect(idsOf(await ask('herring', { until: 'march 2031' }))).toEqual([
        '2031-03-02-port-ansel#1',
      ]);
      expect(await ask('herring', { since: '2031-12' })).toMatchObject({ kind: 'nothing' });
    });

    test.each([
      [{ since: '2031-02-30' }, 'since'],
      [{ since: 'soon-ish' }, 'since'],
      [{ since: '2031-05', until: 'April 2031' }, 'swap'],
      [{ party: 'Norlnad' }, 'Norland'],
      [{ question: '' }, 'question'],
      [{ question: 'x'.repeat(600) }, '600'],
    ])('names what is wrong with %j, and what would be right', async (options, said) => {
      const { call } = await setUp(open);
      const answer = await call('ask', { question: 'herring', ...options });
      expect(answer.kind).toBe('problem');
      expect(answer.reason).toContain(said);
    });

    test('proposes parties while they are typed, slips included', async () => {
      const { desk } = await setUp(open);
      const propose = (typed: string) =>
        desk.handle({
          kind: 'autocomplete',
          name: 'ask',
          option: 'party',
          typed,
          options: {},
          asker: MEMBER,
          today: TODAY,
        });
      expect(await propose('sud')).toMatchObject({
        choices: [{ name: 'Suderland', value: 'suderland' }, {}, {}],
      });
      expect(await propose('nrland')).toMatchObject({ choices: [{ value: 'norland' }, {}, {}] });
    });

    test('a request that no command knows gets a polite answer', async () => {
      const { desk, call } = await setUp(open);
      expect(await call('nonsense')).toMatchObject({ kind: 'problem' });
      const click = {
        kind: 'component',
        id: 'v1:ask:broken',
        values: [],
        asker: MEMBER,
        today: TODAY,
      } as const;
      expect(await answerOf(desk, click)).toMatchObject({ kind: 'problem' });
      expect(await answerOf(desk, { ...click, id: 't1:forgotten' })).toMatchObject({
        kind: 'problem',
      });
    });

    test('only admins reload, by user or by role, and a refusal is private and logged', async () => {
      const { call, log } = await setUp(open);
      expect(await call('reload')).toMatchObject({ kind: 'problem', private: true });
      expect(log.lines.join()).toContain(MEMBER.userId);
      expect(await call('reload', {}, ADMIN)).toMatchObject({ kind: 'answer' });
      const byRole = { ...MEMBER, roleIds: [KEEPERS] };
      expect(await call('reload', {}, byRole)).toMatchObject({ kind: 'answer' });
      expect(await call('reload', {}, { ...MEMBER, owner: true })).toMatchObject({
        kind: 'answer',
      });
    });

    test('a reload swaps the corpus and reports what changed and every Problem', async () => {
      const { ask, call, dir } = await setUp(open);
      expect(idsOf(await ask('patrol boats called back to harbour'))).not.toContain(
        '2031-05-01-third-round#1',
      );
      await writeFiles(dir, { [NEW]: third, 'articles/2031/2031-06-01-bad.md': 'nothing' });
      const report = await call('reload', {}, ADMIN);
      expect(report.title).toContain('4 articles, 7 passages');
      expect(report.sections.map((section) => section.heading)).toEqual([
        'Added: 1',
        'Changed: 0',
        'Removed: 0',
        'Problems: 1',
      ]);
      expect(report.sections[3]?.lines?.[0]).toContain('2031-06-01-bad.md:1 error');
      expect(idsOf(await ask('patrol boats called back to harbour'))[0]).toBe(
        '2031-05-01-third-round#1',
      );
    });

    test('when nothing can be read the old corpus goes on answering', async () => {
      const { ask, call, dir } = await setUp(open);
      await rm(path.join(dir, 'articles'), { recursive: true });
      const report = await call('reload', {}, ADMIN);
      expect(report).toMatchObject({ kind: 'problem', private: true });
      expect(report.title).toContain('goes on answering');
      expect(idsOf(await ask('Norland quota'))).toContain('2031-03-02-port-ansel#1');
    });

    test('a reload that would lose more than a fifth is refused, unless forced; rollback undoes it', async () => {
      const { ask, call, dir } = await setUp(open);
      await rm(path.join(dir, SECOND));
      const refusal = await call('reload', {}, ADMIN);
      expect(refusal).toMatchObject({ kind: 'problem' });
      expect(refusal.sections[2]?.lines?.[0]).toContain('A second round on herring');
      expect(idsOf(await ask('mackerel'))).toEqual(['2031-04-10-second-round#1']);
      expect(await call('reload', { force: true }, ADMIN)).toMatchObject({ kind: 'answer' });
      expect((await ask('mackerel')).kind).toBe('nothing');
      await call('reload', {}, ADMIN); // Changes nothing, so it is nothing to go back from.
      expect(await call('reload', { rollback: true }, ADMIN)).toMatchObject({ kind: 'answer' });
      expect(idsOf(await ask('mackerel'))).toEqual(['2031-04-10-second-round#1']);
    });

    test('two reloads at once become one, and progress is told', async () => {
      const { desk, dir } = await setUp(open);
      await writeFiles(dir, { [NEW]: third });
      const told: string[] = [];
      const request = {
        kind: 'command',
        name: 'reload',
        options: {},
        asker: ADMIN,
        today: TODAY,
      } as const;
      const both = await Promise.all([
        desk.handle(request, (answer) => told.push(answer.title)),
        desk.handle(request),
      ]);
      expect(both[0]).toEqual(both[1]);
      expect(both[0]).toMatchObject({ answer: { title: expect.stringContaining('4 articles') } });
      expect(told.join()).toContain('Reading the corpus');
    });

    test('a long report comes as a file', async () => {
      const { desk, call, dir } = await setUp(open);
      const bad = Array.from({ length: 30 }, (_, i) => [
        `articles/2031/2031-06-01-bad-${i}.md`,
        'x',
      ]);
      await writeFiles(dir, Object.fromEntries(bad));
      const report = await call('reload', {}, ADMIN);
      const name = report.files?.[0]?.name ?? '';
      const bytes = await desk.file(name);
      expect(
        Buffer.from(bytes ?? [])
          .toString()
          .match(/ error /g),
      ).toHaveLength(30);
      expect(await desk.file('unknown.png')).toBeUndefined();
    });

    test('a question asked again is answered from what the corpus holds by then', async () => {
      const { dir, ask, call } = await setUp(open);
      const before = await ask('patrol boats back to harbour');
      expect(await ask('patrol boats back to harbour')).toEqual(before);
      await writeFiles(dir, { [NEW]: third });
      await call('reload', {}, ADMIN);
      const after = await ask('patrol boats back to harbour');
      expect(idsOf(after)).not.toEqual(idsOf(before));
      expect(after.sections[0]?.passages[0]?.article.title).toBe('A third round on patrols');
    });

    test('buttons of a long question work, and one passage stands under one number', async () => {
      const { desk, ask } = await setUp(open);
      const question = `What quota of herring does Norland want ${'and why is that so '.repeat(8)}?`;
      const answer = await ask(question);
      const numbers = answer.sections.flatMap((section) => section.passages.map((one) => one.n));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      for (const action of answer.actions ?? []) {
        expect(action.id.length).toBeLessThanOrEqual(100);
        const clicked = await answerOf(desk, {
          kind: 'component',
          id: action.id,
          values: [],
          asker: MEMBER,
          today: TODAY,
        });
        expect(clicked).toMatchObject({ kind: 'answer', title: question });
      }
    });
  });
}
