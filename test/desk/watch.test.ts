import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDesk } from '../../src/desk/desk.js';
import { article, makeCorpus, writeFiles } from '../support/corpus.js';
import { answerOf, MEMBER, openLog, TODAY } from '../support/desk.contract.js';

async function setUp() {
  const corpusDir = await makeCorpus();
  const log = openLog();
  const options = { corpusDir, adminUserIds: [], adminRoleIds: [], log, watch: true };
  const desk = await openDesk(options);
  onTestFinished(() => desk.close());
  const ask = async (question: string) => {
    const options = { question };
    return answerOf(desk, { kind: 'command', name: 'ask', options, asker: MEMBER, today: TODAY });
  };
  return { corpusDir, log, ask };
}

test('a watched corpus is reloaded when a file comes, once for a burst of them', async () => {
  const { corpusDir, log, ask } = await setUp();
  const files = Array.from({ length: 20 }, (_, n) => [
    `articles/2031/2031-06-${10 + n}-sturgeon-${n}.md`,
    article(`Sturgeon talk ${n}`, `2031-06-${10 + n}`, `Norland counted ${n} sturgeon boats.`),
  ]);
  await writeFiles(corpusDir, Object.fromEntries(files));
  await vi.waitFor(async () => expect((await ask('sturgeon boats')).kind).toBe('answer'), 5_000);
  expect(log.lines.filter((line) => line.includes('"/reload"'))).toHaveLength(1);
});

test('the guard holds for a watched corpus too', async () => {
  const { corpusDir, log, ask } = await setUp();
  await rm(path.join(corpusDir, 'articles/2031/2031-04-10-second-round.md'));
  await vi.waitFor(() => expect(log.lines.join()).toContain('Reload refused'), 5_000);
  expect((await ask('mackerel')).kind).toBe('answer');
});

test('a vanished folder leaves the old version answering', async () => {
  const { corpusDir, log, ask } = await setUp();
  await rename(corpusDir, `${corpusDir}-gone`);
  onTestFinished(() => rm(`${corpusDir}-gone`, { recursive: true, force: true }));
  await vi.waitFor(() => expect(log.lines.join()).toContain('could not be read'), 5_000);
  expect((await ask('mackerel')).kind).toBe('answer');
});
