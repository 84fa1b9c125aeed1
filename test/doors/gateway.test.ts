import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandSpec } from '../../src/commands/command.js';
import type { Door } from '../../src/doors/door.js';
import { openGateway, registerCommands, TokenRefused } from '../../src/doors/gateway.js';
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

test('a private question and an admin command are answered for the asker alone', async () => {
  const asked = fake.command('ask', { question: 'what?', private: true });
  expect((await asked.seen()).ephemeral).toBe(true);
  const reload = fake.command('reload', {}, { userId: IDS.owner });
  expect((await reload.seen()).ephemeral).toBe(true);
  expect(desk.requests.at(-1)?.asker.owner).toBe(true);
});

test('a click on one’s own card changes it, on another’s gives a copy', async () => {
  const card = fake.command('ask', { question: 'what?' });
  await card.seen();
  const own = await fake.click(card, 'v1:ask:1').seen();
  expect({ how: own.how, ephemeral: own.ephemeral }).toEqual({ how: 'update', ephemeral: false });
  const copy = await fake.click(card, 'v1:ask:1', ['a'], { userId: IDS.other }).seen();
  expect({ how: copy.how, ephemeral: copy.ephemeral }).toEqual({ how: 'reply', ephemeral: true });
  expect(desk.requests.at(-1)).toMatchObject({ kind: 'component', values: ['a'] });
});

test('proposals are at most 25 and never deferred', async () => {
  const choices = Array.from({ length: 40 }, (_, at) => ({ name: `Party ${at}`, value: `${at}` }));
  desk.answer(() => ({ kind: 'choices', choices }));
  const typing = fake.typing('ask', 'party', 'ru', { question: 'w' });
  expect(await typing.choices()).toHaveLength(25);
  expect(desk.requests[0]).toMatchObject({
    option: 'party',
    typed: 'ru',
    options: { question: 'w' },
  });
});

test('interim answers come as one message that is edited', async () => {
  desk.answer(async (_request, progress) => {
    progress(toAnswer({ title: 'Half way' }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    return toAnswer({ title: 'Done' });
  });
  const asked = fake.command('ask', { question: 'what?' });
  expect(toWords((await asked.seen(2)).message)).toContain('Done');
  expect(asked.messages.map(({ how }) => how)).toEqual(['reply', 'edit']);
});

test('files come along, and one that is gone is told of', async () => {
  const files = [
    { name: 'matrix.png', alt: 'A: 3' },
    { name: 'gone.png', alt: 'B: 2' },
  ];
  desk.answer(() => toAnswer({ files }));
  const { message, files: sent } = await fake.command('ask', { question: 'what?' }).seen();
  expect(sent.map(({ name }) => name)).toEqual(['matrix.png']);
  expect(toWords(message)).toContain('Could not be attached: gone.png.');
});

test('the same event twice is answered once', async () => {
  const asked = fake.command('ask', { question: 'what?' });
  asked.again();
  await asked.seen();
  await fake.command('ask', { question: 'next' }).seen();
  expect(desk.requests).toHaveLength(2);
});

test.each(['hang-up', 'lose-answer'] as const)('a socket fault (%s) is overcome', async (fault) => {
  fake.fault(/callback/, fault);
  const asked = fake.command('ask', { question: 'what?' });
  expect(toWords((await asked.seen()).message)).toContain('A wants peace');
  await fake.command('ask', { question: 'next' }).seen();
  expect(asked.messages).toHaveLength(1);
});

test('a refused body and a broken desk end in one polite sentence', async () => {
  fake.fault(/callback/, { status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
  const refused = await fake.command('ask', { question: 'what?' }).seen();
  desk.answer(() => {
    throw new Error('secret');
  });
  const broken = await fake.command('ask', { question: 'what?' }).seen();
  for (const { message } of [refused, broken]) {
    expect(toWords(message)).toContain('Something went wrong');
    expect(toWords(message)).not.toContain('secret');
  }
});

test('after a broken connection what was missed is answered, unless it is too old', async () => {
  fake.gateway.drop();
  const old = fake.command('ask', { question: 'old' }, {}, 10_000);
  const missed = fake.command('ask', { question: 'missed' });
  await missed.seen();
  expect(old.callbacks).toEqual([]);
  expect(fake.gateway.count).toMatchObject({ identify: 1, resume: 1 });
});

test('a gateway that closes for good is told as such', async () => {
  fake.gateway.drop(4004);
  await expect.poll(() => fatal.map(({ name }) => name)).toEqual(['TokenRefused']);
});

test('a refused token is not tried again', async () => {
  const access = { api: fake.url, desk, specs, log: pino({ level: 'silent' }), onFatal: () => {} };
  await expect(openGateway({ ...access, token: 'wrong.token.here' })).rejects.toThrow(TokenRefused);
  await expect(registerCommands({ ...access, token: 'wrong' })).rejects.toThrow(TokenRefused);
  expect(fake.gateway.count.identify).toBe(1);
});

test('commands are registered once, and again only when the set has changed', async () => {
  expect(fake.registered().map(({ name }) => name)).toEqual(['ask', 'reload']);
  expect(fake.registered()[1]?.default_member_permissions).toBe('32');
  const puts = () => fake.requests.filter(({ method }) => method === 'PUT').length;
  const access = { token: fake.token, api: fake.url, log: pino({ level: 'silent' }) };
  await registerCommands({ ...access, specs });
  expect(puts()).toBe(1);
  await registerCommands({ ...access, specs: specs.slice(0, 1) });
  await registerCommands({ ...access, specs, guildId: IDS.guild });
  expect(puts()).toBe(3);
  expect(fake.registered(IDS.guild)).toHaveLength(2);
});

test('closing waits for the answer under way', async () => {
  desk.answer(async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    return toAnswer({ title: 'Just in time' });
  });
  const asked = fake.command('ask', { question: 'what?' });
  await expect.poll(() => desk.requests.length).toBe(1);
  await door.close();
  expect(toWords((await asked.seen()).message)).toContain('Just in time');
  expect(fake.gateway.count.closed.at(-1)).toBe(1000);
});
