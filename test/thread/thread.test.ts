import { rm } from 'node:fs/promises';
import path from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { CorpusUnreadable } from '../../src/corpus/problem.js';
import { openDesk } from '../../src/desk/desk.js';
import { withRecent } from '../../src/desk/recent.js';
import type { Desk } from '../../src/request.js';
import { serveDesk } from '../../src/thread/host.js';
import { type FromDesk, type ToDesk, toLine } from '../../src/thread/letters.js';
import { openRemote, type RemoteNeeds } from '../../src/thread/remote.js';
import { openThreadDesk, type ThreadOptions } from '../../src/thread/thread.js';
import { makeCorpus } from '../support/corpus.js';
import { answerOf, deskContract, MEMBER, openLog, TODAY } from '../support/desk.contract.js';

const SUPPORT = new URL('../support/', import.meta.url);
/** As `npm run build` leaves it. */
const WORKER = new URL('../../dist/src/thread/worker.js', import.meta.url);

const QUESTION = {
  kind: 'command',
  name: 'ask',
  options: { question: 'What quota does Norland want?' },
  asker: MEMBER,
  today: TODAY,
} as const;

/** A desk at the other end of a channel, in this thread. */
async function openChannelDesk(desk: Desk, needs: Partial<RemoteNeeds> = {}) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  const remote = openRemote({ line: toLine<FromDesk, ToDesk>(port1), log: openLog(), ...needs });
  serveDesk(toLine(port2), desk);
  return remote;
}

deskContract('a desk across a channel, with a memory', async (options) =>
  withRecent(await openChannelDesk(await openDesk(options), { log: options.log })),
);

const worker = new Worker(new URL('desk-worker.js', SUPPORT));
afterAll(() => worker.terminate());

deskContract('a desk across a thread', ({ log, ...options }) => {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  worker.postMessage({ port: port2, options }, [port2]);
  return openRemote({ line: toLine<FromDesk, ToDesk>(port1), log });
});

/** A desk of which every part may be replaced. */
const toDesk = (parts: Partial<Desk>): Desk => ({
  about: { negotiation: 'Grey Sea', examples: [], articles: 1, passages: 1 },
  handle: async () => ({ kind: 'choices', choices: [] }),
  file: async () => undefined,
  onSwap: () => {},
  close: async () => {},
  ...parts,
});

describe('a line to a desk', () => {
  test('replies find their requests, whatever order they come in', async () => {
    const desk = await openChannelDesk(
      toDesk({
        async handle(request) {
          const name = request.kind === 'autocomplete' ? request.typed : '';
          await new Promise((resolve) => setTimeout(resolve, 30 - Number(name)));
          return { kind: 'choices', choices: [{ name, value: name }] };
        },
      }),
    );
    const numbers = Array.from({ length: 30 }, (_, n) => String(n));
    const { kind: _, ...rest } = QUESTION;
    const replies = await Promise.all(
      numbers.map((typed) =>
        desk.handle({ ...rest, kind: 'autocomplete', option: 'party', typed }),
      ),
    );
    expect(replies.map((reply) => reply.kind === 'choices' && reply.choices[0]?.name)).toEqual(
      numbers,
    );
  });

  test('a file of a shared buffer arrives whole and is not taken from its owner', async () => {
    const owned = Buffer.from('the words of a receipt');
    const desk = await openChannelDesk(toDesk({ file: async () => owned }));
    for (const _ of [1, 2]) {
      expect(Buffer.from((await desk.file('receipt.txt')) ?? []).toString()).toBe(String(owned));
    }
  });

  test('a file that cannot be made is logged and missing', async () => {
    const log = openLog();
    const file = () => Promise.reject(new Error('no font'));
    const desk = await openChannelDesk(toDesk({ file }), { log });
    expect(await desk.file('matrix.png')).toBeUndefined();
    expect(log.lines.join()).toContain('a file could not be made');
  });

  test('a desk that says nothing more counts as stuck, and everything under way is answered', async () => {
    const onStuck = vi.fn();
    const { port1 } = new MessageChannel();
    onTestFinished(() => port1.close());
    const line = toLine<FromDesk, ToDesk>(port1);
    const needs = { line: { ...line, listen: listenOnce(toDesk({}).about) }, log: openLog() };
    const desk = await openRemote({ ...needs, silence: 20, onStuck });
    const answers = Promise.all([answerOf(desk, QUESTION), desk.file('a.png')]);
    expect(await answers).toEqual([
      expect.objectContaining({ kind: 'problem', private: true }),
      undefined,
    ]);
    expect(onStuck).toHaveBeenCalledOnce();
    expect(await answerOf(desk, QUESTION)).toMatchObject({ kind: 'problem' });
  });

  test('a desk that takes its time but answers pings is not stuck', async () => {
    const onStuck = vi.fn();
    const desk = await openChannelDesk(
      toDesk({
        async handle() {
          await new Promise((resolve) => setTimeout(resolve, 200));
          return { kind: 'choices', choices: [] };
        },
      }),
      { silence: 50, onStuck },
    );
    expect(await desk.handle(QUESTION)).toEqual({ kind: 'choices', choices: [] });
    expect(onStuck).not.toHaveBeenCalled();
  });
});

/** Ready, and silent ever after. */
const listenOnce = (about: Desk['about']) => (listener: (letter: FromDesk) => void) =>
  void setImmediate(() => listener({ kind: 'ready', about }));

describe('a desk in a worker', () => {
  async function setUp(more: Partial<ThreadOptions> = {}) {
    const corpusDir = await makeCorpus();
    const log = openLog();
    const options = { corpusDir, adminUserIds: [], adminRoleIds: [], log, worker: WORKER };
    const desk = await openThreadDesk({ ...options, ...more });
    onTestFinished(() => desk.close());
    return { desk, corpusDir, log };
  }

  test('without a good article it does not open, and says why', async () => {
    const corpusDir = await makeCorpus({ 'articles/2031/2031-01-02-bad.md': 'nothing' });
    await expect(setUp({ corpusDir })).rejects.toThrow(CorpusUnreadable);
    await expect(setUp({ corpusDir })).rejects.toMatchObject({
      problems: [{ file: 'articles/2031/2031-01-02-bad.md' }],
    });
  });

  test('answers, reloads and closes', async () => {
    const { desk } = await setUp();
    expect(await answerOf(desk, QUESTION)).toMatchObject({ kind: 'answer' });
    const asker = { ...MEMBER, owner: true };
    const told: string[] = [];
    const reload = { ...QUESTION, name: 'reload', options: {}, asker };
    const reply = await desk.handle(reload, ({ title }) => told.push(title));
    expect(reply).toMatchObject({ answer: { title: expect.stringContaining('reloaded') } });
    expect(told.join()).toContain('Reading the corpus');
    await desk.close();
    expect(await answerOf(desk, QUESTION)).toMatchObject({ kind: 'problem' });
  });

  test('that dies is replaced by one that answers, and nobody waits for ever', async () => {
    const { desk, log } = await setUp({ worker: new URL('mortal-worker.js', SUPPORT) });
    const killed = answerOf(desk, { ...QUESTION, name: 'die' });
    const beside = answerOf(desk, QUESTION);
    expect(await killed).toMatchObject({ kind: 'problem', private: true });
    await beside;
    await vi.waitFor(
      async () => expect(await answerOf(desk, QUESTION)).toMatchObject({ kind: 'answer' }),
      { timeout: 10_000 },
    );
    expect(log.lines.join()).toContain('will be opened again');
  });

  test('that hangs is replaced too', async () => {
    const worker = new URL('mortal-worker.js', SUPPORT);
    const { desk } = await setUp({ worker, silence: 200 });
    expect(await answerOf(desk, { ...QUESTION, name: 'hang' })).toMatchObject({ kind: 'problem' });
    await vi.waitFor(
      async () => expect(await answerOf(desk, QUESTION)).toMatchObject({ kind: 'answer' }),
      { timeout: 10_000 },
    );
  });

  test('that cannot be replaced goes on saying so, and closes', async () => {
    const { desk, corpusDir, log } = await setUp({ worker: new URL('mortal-worker.js', SUPPORT) });
    await rm(path.join(corpusDir, 'articles'), { recursive: true });
    await answerOf(desk, { ...QUESTION, name: 'die' });
    await vi.waitFor(() => expect(log.lines.join()).toContain('could not be opened again'), {
      timeout: 10_000,
    });
    expect(await answerOf(desk, QUESTION)).toMatchObject({ kind: 'problem' });
    await desk.close();
  });
});
