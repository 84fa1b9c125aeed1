import { expect, test } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { withRecent } from '../../src/desk/recent.js';
import type { Request } from '../../src/request.js';
import { openStubDesk, toAnswer } from '../support/stub-desk.js';

const asker = { userId: '1', roleIds: [], owner: false };
type Command = Extract<Request, { kind: 'command' }>;

const ask = (question: string, change: Partial<Command> = {}): Command => ({
  kind: 'command',
  name: 'ask',
  options: { question },
  asker,
  today: '2031-07-01',
  ...change,
});

function setUp(change: Partial<Answer> = {}) {
  const stub = openStubDesk();
  stub.answer(() => toAnswer(change));
  return { stub, desk: withRecent(stub) };
}

test('the same words are looked up once, whoever asks', async () => {
  const { stub, desk } = setUp();
  const first = await desk.handle(ask('Who pays?'));
  const other = { userId: '2', roleIds: ['3'], owner: true };
  expect(await desk.handle(ask('Who pays?', { asker: other }))).toBe(first);
  expect(stub.requests).toHaveLength(1);
});

test('other words, another day and another corpus are looked up anew', async () => {
  const { stub, desk } = setUp();
  await desk.handle(ask('Who pays?'));
  await desk.handle(ask('Who pays, then?'));
  await desk.handle(ask('Who pays?', { today: '2031-07-02' }));
  stub.swap();
  await desk.handle(ask('Who pays?'));
  expect(stub.requests).toHaveLength(4);
});

test('a reply that was under way while the corpus changed is given, but not kept', async () => {
  const { stub, desk } = setUp();
  stub.answer(() => {
    if (stub.requests.length === 1) stub.swap();
    return toAnswer({ title: `reply ${stub.requests.length}` });
  });
  expect(await desk.handle(ask('Who pays?'))).toMatchObject({ answer: { title: 'reply 1' } });
  expect(await desk.handle(ask('Who pays?'))).toMatchObject({ answer: { title: 'reply 2' } });
});

const UNKEPT: [string, Partial<Answer>, Command][] = [
  ['a problem', { kind: 'problem' }, ask('Who pays?')],
  ['an answer with a file', { files: [{ name: 'a.png', alt: 'A' }] }, ask('Who pays?')],
  ['a reload', {}, ask('', { name: 'reload' })],
];

test.each(UNKEPT)('%s is not kept', async (_, change, request) => {
  const { stub, desk } = setUp(change);
  await desk.handle(request);
  await desk.handle(request);
  expect(stub.requests).toHaveLength(2);
});

test('a thousand others push a reply out', async () => {
  const { stub, desk } = setUp();
  for (let n = 0; n <= 1_000; n++) await desk.handle(ask(`Who pays for ${n}?`));
  await desk.handle(ask('Who pays for 0?'));
  await desk.handle(ask('Who pays for 1000?'));
  expect(stub.requests).toHaveLength(1_002);
});
