import { mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDesk } from '../../src/desk/desk.js';
import { callControl, openControl, toControlPath } from '../../src/doors/control.js';
import { makeCorpus } from '../support/corpus.js';
import { openLog } from '../support/desk.contract.js';

async function setUp() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'parley-data-'));
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
  const log = openLog();
  const corpusDir = await makeCorpus();
  const desk = await openDesk({ corpusDir, adminUserIds: [], adminRoleIds: [], log });
  const open = async () => {
    const door = await openControl(desk, dataDir, log);
    onTestFinished(() => door.close());
    return door;
  };
  return { dataDir, log, open };
}

const RELOAD = { name: 'reload', options: {} };

test('a reload at a shell reaches the running process, and tells how it goes', async () => {
  const { dataDir, open } = await setUp();
  await open();
  const told: string[] = [];
  const answer = await callControl(dataDir, RELOAD, ({ title }) => void told.push(title));
  expect(answer?.title).toContain('reloaded: 3 articles');
  expect(told.join()).toContain('Reading the corpus');
});

test('nobody there is no answer', async () => {
  const { dataDir, open } = await setUp();
  expect(await callControl(dataDir, RELOAD, () => {})).toBeUndefined();
  await (await open()).close();
  expect(await callControl(dataDir, RELOAD, () => {})).toBeUndefined();
});

test('only the same user may call', async () => {
  const { dataDir, open } = await setUp();
  await open();
  expect((await stat(toControlPath(dataDir))).mode & 0o077).toBe(0);
});

test('a second process on the same folder leaves the first its socket, and says so', async () => {
  const { dataDir, open, log } = await setUp();
  await open();
  await open();
  expect(log.lines.join()).toContain('will not reach this process');
  expect(await callControl(dataDir, RELOAD, () => {})).toMatchObject({ kind: 'answer' });
});

test('a socket left behind by a process that was killed is taken over', async () => {
  const { dataDir, open, log } = await setUp();
  const dead = createServer().listen(toControlPath(dataDir));
  await new Promise((resolve) => dead.once('listening', resolve));
  // Closing would remove the file, which a killed process cannot.
  const left = toControlPath(dataDir);
  await rename(left, `${left}-kept`);
  await new Promise((resolve) => dead.close(resolve));
  await rename(`${left}-kept`, left);
  await open();
  expect(log.lines).toEqual([]);
  expect(await callControl(dataDir, RELOAD, () => {})).toMatchObject({ kind: 'answer' });
});

test('a file that is no socket is left alone', async () => {
  const { dataDir, open, log } = await setUp();
  await writeFile(toControlPath(dataDir), 'notes');
  await open();
  expect(log.lines.join()).toContain('will not reach this process');
});

test.each(['nonsense\n', '{}\n', `${'x'.repeat(20_000)}\n`])(
  'a call that is none does no harm',
  async (call) => {
    const { dataDir, open } = await setUp();
    await open();
    const socket = connect(toControlPath(dataDir));
    socket.on('error', () => {});
    socket.end(call);
    await new Promise((resolve) => socket.once('close', resolve).resume());
    expect(await callControl(dataDir, RELOAD, () => {})).toMatchObject({ kind: 'answer' });
  },
);
