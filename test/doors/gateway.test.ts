import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandSpec } from '../../src/commands/command.js';
import type { Door } from '../../src/doors/door.js';
import { openGateway } from '../../src/doors/gateway.js';
import { type FakeDiscord, IDS, openFakeDiscord } from '../support/fake-discord.js';
import { toWords } from '../support/fake-discord-exchange.js';
import { openStubDesk, type StubDesk, toAnswer } from '../support/stub-desk.js';

const specs: readonly CommandSpec[] = [
  {
    name: 'ask',
    description: 'Ask a question',
    options: [
      { name: 'question', description: 'What', type: 'string', required: true, maxLength: 500 },
      { name: 'party', description: 'Who', type: 'string', autocomplete: true },
      { name: 'private', description: 'Alone', type: 'boolean' },
    ],
  },
  { name: 'reload', description: 'Read the corpus again', options: [], adminOnly: true },
];

let fake: FakeDiscord;
let desk: StubDesk;
let door: Door;
let fatal: Error[];

const open = (guildId?: string) =>
  openGateway({
    token: fake.token,
    api: fake.url,
    guildId,
    desk,
    specs,
    log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    onFatal: (error) => fatal.push(error),
  });

beforeEach(async () => {
  fatal = [];
  fake = await openFakeDiscord();
  desk = openStubDesk({ 'matrix.png': 'PNG', 'dates.ics': 'ICS' });
  door = await open();
});

afterEach(async () => {
  await door.close();
  await fake.close();
  expect(fake.problems).toEqual([]);
});

test('a question is answered with one direct reply', async () => {
  const asked = fake.command('ask', { question: 'what?' }, { roles: ['1'] });
  const { message, how, ephemeral } = await asked.seen();
  expect({ how, ephemeral }).toEqual({ how: 'reply', ephemeral: false });
  expect(toWords(message)).toContain('**A wants peace.** B wants time.');
  expect(asked.callbacks).toEqual([4]);
  expect(desk.requests[0]).toMatchObject({
    kind: 'command',
    name: 'ask',
    options: { question: 'what?' },
    asker: { userId: IDS.user, roleIds: ['1'], owner: false },
  });
});

test('a late answer is announced and then edited in', async () => {
  let ready: (value: unknown) => void = () => {};
  const held = new Promise((resolve) => {
    ready = resolve;
  });
  desk.answer(async () => {
    await held;
    return toAnswer({ title: 'Late' });
  });
  const asked = fake.command('ask', { question: 'what?' });
  expect(await asked.first()).toBe(5);
  ready(undefined);
  expect(toWords((await asked.seen()).message)).toContain('Late');
  expect(asked.messages.map(({ how }) => how)).toEqual(['edit']);
});
