import { createHash } from 'node:crypto';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { readCorpus } from '../../src/corpus/read.js';
import { openDesk } from '../../src/desk/desk.js';
import { openSaved } from '../../src/desk/saved.js';
import { openLibrary } from '../../src/library.js';
import { FIXTURE, GREY_SEA, makeCorpus, writeFiles } from '../support/corpus.js';
import { answerOf, MEMBER, openLog, TODAY } from '../support/desk.contract.js';

async function makeData(): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'parley-data-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

async function setUp() {
  const [corpusDir, dataDir] = [GREY_SEA, await makeData()];
  const log = openLog();
  const library = await openLibrary(await readCorpus(corpusDir));
  const saved = openSaved({ corpusDir, dataDir, log });
  await saved.save(library);
  const [name = ''] = await readdir(dataDir);
  const { read } = saved;
  return { library, log, read, dataDir, corpusDir, file: path.join(dataDir, name) };
}

test('what is saved is what is read', async () => {
  const { library, read, dataDir } = await setUp();
  const saved = await read();
  expect(saved?.corpus).toEqual(library.corpus);
  expect(saved?.annotations).toEqual(library.annotations);
  expect(saved?.index.data).toEqual(library.index.data);
  expect(await readdir(dataDir)).toHaveLength(1);
});

test('a saved library serves its own corpus folder only', async () => {
  const { dataDir, log } = await setUp();
  const other = openSaved({ corpusDir: await makeCorpus(), dataDir, log });
  expect(await other.read()).toBeUndefined();
});

test('a file with any byte changed, or any end missing, is not used', async () => {
  const { read, file, log } = await setUp();
  const whole = await readFile(file);
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ by;
      await writeFile(file, damaged);
      expect(await read()).toBeUndefined();
      await writeFile(file, whole.subarray(0, at));
      expect(await read()).toBeUndefined();
    }),
    { numRuns: 30 },
  );
  expect(log.lines.join()).toContain('not used');
});

test('a file of another build is not used, though its digest is right', async () => {
  const { read, file } = await setUp();
  const body = (await readFile(file)).subarray(0, -32);
  body[20] = (body[20] ?? 0) ^ 1;
  await writeFile(file, Buffer.concat([body, createHash('sha256').update(body).digest()]));
  expect(await read()).toBeUndefined();
});

test('a desk opens on a damaged file as on none, and mends it', async () => {
  const { file, dataDir, corpusDir, log, read } = await setUp();
  await writeFile(file, 'not a library');
  const desk = await openDesk({ corpusDir, dataDir, adminUserIds: [], adminRoleIds: [], log });
  expect(desk.about.articles).toBe(3);
  await desk.close();
  expect((await read())?.corpus.articles).toHaveLength(3);
});

test('where nothing can be written the desk answers all the same', async () => {
  const [corpusDir, dataDir] = [await makeCorpus(), await makeData()];
  const log = openLog();
  const blocked = path.join(dataDir, 'a-file');
  await writeFile(blocked, '');
  await chmod(blocked, 0o400);
  const options = { corpusDir, dataDir: blocked, adminUserIds: [], adminRoleIds: [], log };
  const desk = await openDesk(options);
  expect(desk.about.articles).toBe(3);
  await desk.close();
  expect(log.lines.join()).toContain('could not be saved');
});

test('a disk that is full leaves the earlier file as it was', async () => {
  const { library, file, log, corpusDir, dataDir } = await setUp();
  const before = await readFile(file);
  const unwritable = {
    ...library,
    annotations: new Map([...library.annotations].map(([hash]) => [hash, DISK_FULL])),
  };
  const changed = { ...unwritable, corpus: { ...library.corpus, fingerprint: 'another' } };
  await openSaved({ corpusDir, dataDir, log }).save(changed);
  expect(log.lines.join()).toContain('could not be saved');
  expect(await readFile(file)).toEqual(before);
  expect(await readdir(dataDir)).toHaveLength(1);
});

/** Fails in the midst of writing, as a full disk does. */
const DISK_FULL = {
  sentences: [],
  statements: [],
  events: [],
  get parties(): never {
    throw new Error('ENOSPC: no space left on device');
  },
};

test('a replaced desk answers from the version that answered before, not from what lies there now', async () => {
  const [corpusDir, dataDir] = [await makeCorpus(), await makeData()];
  const options = { corpusDir, dataDir, adminUserIds: [], adminRoleIds: [], log: openLog() };
  await (await openDesk(options)).close();
  await rm(path.join(corpusDir, 'articles'), { recursive: true });
  await expect(openDesk(options)).rejects.toThrow('No article');
  const desk = await openDesk({ ...options, resume: true });
  const { kind } = await answerOf(desk, {
    kind: 'command',
    name: 'ask',
    options: { question: 'What quota does Norland want?' },
    asker: MEMBER,
    today: TODAY,
  });
  expect(kind).toBe('answer');
});

test('a start reads what has changed since the library was saved', async () => {
  const [corpusDir, dataDir] = [await makeCorpus(), await makeData()];
  const options = { corpusDir, dataDir, adminUserIds: [], adminRoleIds: [], log: openLog() };
  await (await openDesk(options)).close();
  const [name = ''] = Object.keys(FIXTURE).filter((file) => file.includes('port-ansel'));
  const text = String(FIXTURE[name]).replaceAll('herring', 'turbot');
  await writeFiles(corpusDir, { [name]: text });
  const desk = await openDesk(options);
  const answer = await answerOf(desk, {
    kind: 'command',
    name: 'ask',
    options: { question: 'turbot' },
    asker: MEMBER,
    today: TODAY,
  });
  expect(answer.kind).toBe('answer');
  await desk.close();
});
