/** The whole bot, built, as a child process: real discord.js against the local fake, real files. */
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runBot, startBot } from './support/bot.js';
import { article, GREY_SEA, makeCorpus, writeFiles } from './support/corpus.js';
import { type FakeDiscord, IDS, openFakeDiscord } from './support/fake-discord.js';
import { toWords } from './support/fake-discord-exchange.js';

describe('on Discord', () => {
  let fake: FakeDiscord;
  beforeEach(async () => {
    fake = await openFakeDiscord();
  });
  afterEach(async () => {
    await fake.close();
    expect(fake.problems).toEqual([]);
  });

  const settings = (corpus: string) => ({
    DISCORD_TOKEN: fake.token,
    DISCORD_API: fake.url,
    CORPUS_DIR: corpus,
    ADMIN_USER_IDS: IDS.other,
  });
  const wordsOf = async (asked: ReturnType<FakeDiscord['command']>) => {
    const { message } = await asked.seen();
    return toWords(message);
  };

  test('logs in, registers its commands once, and answers with passages and sources', async () => {
    const bot = await startBot(settings(GREY_SEA));
    const names = fake.registered().map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['ask', 'reload']));
    const reload = fake.registered().find(({ name }) => name === 'reload');
    expect(reload?.default_member_permissions).toBe('32');
    const words = await wordsOf(fake.command('ask', { question: 'What quota does Norland want?' }));
    expect(words).toContain('40,000 tonnes');
    expect(words).toContain('rests on: [Grey Sea Gazette, 1 Mar 2031');
    expect(words).toContain('30 June 2031');
    expect(await bot.stop()).toBe(0);
    await startBot(settings(GREY_SEA));
    const puts = fake.requests.filter(
      ({ method, path: to }) => method === 'PUT' && /commands/.test(to),
    );
    expect(puts).toHaveLength(1);
  });

  test('keeps to the filters, and says so when nothing is found', async () => {
    await startBot(settings(GREY_SEA));
    const options = { question: 'herring quota', since: '2031-05', party: 'westmark' };
    expect(await wordsOf(fake.command('ask', options))).toContain('Calloway');
    const nothing = await wordsOf(fake.command('ask', { question: 'how do I cook borscht' }));
    expect(nothing).toContain('never uses');
    expect(nothing).not.toContain('**1**');
    const wrong = fake.command('ask', { question: 'herring', since: '2031-02-30' });
    expect(await wordsOf(wrong)).toContain('since');
  });

  test('reloads for an admin, refuses others in private, and survives a broken corpus', async () => {
    const dir = await makeCorpus();
    const bot = await startBot(settings(dir));
    const refused = fake.command('reload');
    expect(await wordsOf(refused)).toContain('Only admins');
    expect(refused.ephemeral()).toBe(true);
    expect(bot.heard.stderr).toContain(IDS.user);

    await writeFiles(dir, {
      'articles/2031/2031-06-01-mackerel.md': article(
        'Mackerel return to the Grey Sea',
        '2031-06-01',
        'Fishers of Norland landed mackerel again in Halvik on 31 May 2031, the harbour office said.[^1]',
        '[^1]: Halvik Courier, <https://courier.example/mackerel>, 2031-06-01',
      ),
      'articles/2031/2031-06-02-bad.md': 'nothing',
    });
    const admin = { userId: IDS.other };
    const report = fake.command('reload', {}, admin);
    await expect
      .poll(() => report.messages.map(({ message }) => toWords(message)).join('\n'))
      .toContain('4 articles, 7 passages');
    expect(report.messages.map(({ message }) => toWords(message)).join('\n')).toContain(
      '2031-06-02-bad',
    );
    const question = { question: 'Who landed mackerel in Halvik?' };
    expect(await wordsOf(fake.command('ask', question))).toContain('harbour office');

    await rm(path.join(dir, 'articles'), { recursive: true });
    const broken = fake.command('reload', {}, { userId: IDS.owner });
    await expect
      .poll(() => broken.messages.map(({ message }) => toWords(message)).join('\n'))
      .toContain('goes on answering');
    expect(await wordsOf(fake.command('ask', question))).toContain('harbour office');
  });

  test('a token that Discord refuses ends it with 77', async () => {
    const env = { ...settings(GREY_SEA), DISCORD_TOKEN: 'wrong.token' };
    expect(await runBot(['serve'], env)).toMatchObject({ code: 77 });
  });

  test('register alone registers, without answering', async () => {
    expect(await runBot(['register'], settings(GREY_SEA))).toMatchObject({ code: 0 });
    expect(fake.registered().length).toBeGreaterThan(1);
  });
});

describe('without a token', () => {
  test('serves the preview page and stops when asked to', async () => {
    const bot = await startBot({ CORPUS_DIR: GREY_SEA });
    expect(bot.heard.stdout).toContain('What quota does Norland want?');
    const page = await fetch(`${bot.address}/?q=${encodeURIComponent('Norland quota')}`);
    expect(await page.text()).toContain('40,000 tonnes');
    const api = await fetch(`${bot.address}/api/ask?question=Norland+quota`);
    expect(await api.json()).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(await bot.stop('SIGINT')).toBe(0);
  });

  test('a busy port ends it with 69 and a message that names the port', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await expect.poll(() => squatter.address()).toBeTruthy();
    const address = squatter.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const run = await runBot(['serve'], { CORPUS_DIR: GREY_SEA, PORT: port });
    squatter.close();
    expect(run.code).toBe(69);
    expect(run.stderr).toContain(port);
  });

  test('a bad configuration ends it with 64, everything wrong in one message', async () => {
    const run = await runBot(['serve'], { PORT: 'x', ADMIN_USER_IDS: 'me', LOG_LEVEL: 'loud' });
    expect(run.code).toBe(64);
    for (const name of ['PORT', 'ADMIN_USER_IDS', 'LOG_LEVEL']) expect(run.stderr).toContain(name);
  });

  test('a corpus with no good article ends it with 65 and the report', async () => {
    const dir = await makeCorpus({ 'articles/2031/2031-01-02-bad.md': 'nothing' });
    const run = await runBot(['serve'], { CORPUS_DIR: dir });
    expect(run.code).toBe(65);
    expect(run.stderr).toContain('2031-01-02-bad.md');
  });
});

describe('in the terminal', () => {
  test('answers as text, or as the Answer alone', async () => {
    const text = await runBot(['ask', 'Norland quota', '--corpus', GREY_SEA]);
    expect(text).toMatchObject({ code: 0, stdout: expect.stringContaining('40,000 tonnes') });
    const json = await runBot([
      'ask',
      'Norland quota',
      '--json',
      '--corpus',
      GREY_SEA,
      '--since',
      '2031-04',
    ]);
    const answer = JSON.parse(json.stdout);
    expect(answer).toMatchObject({ kind: 'answer', title: 'Norland quota' });
    expect(answer.sections[0].passages[0]).toMatchObject({
      n: 1,
      id: '2031-05-20-westmark-mediates#1',
    });
    expect(json.stdout).not.toContain('2031-03-02-port-ansel');
  });

  test('check exits 1 on errors, and on warnings only when it is strict', async () => {
    expect(await runBot(['check', '--strict', '--corpus', GREY_SEA])).toMatchObject({ code: 0 });
    const styled = await makeCorpus();
    await writeFiles(styled, {
      'articles/odd.md': article(
        'Odd',
        '2031-05-01',
        'He left.[^1]',
        '[^1]: Gazette, <https://g.example/x>, undated',
      ),
    });
    expect(await runBot(['check', '--corpus', styled])).toMatchObject({ code: 0 });
    expect(await runBot(['check', '--strict', '--corpus', styled])).toMatchObject({ code: 1 });
    await writeFiles(styled, { 'articles/bad.md': 'nothing' });
    const bad = await runBot(['check', '--corpus', styled]);
    expect(bad.code).toBe(1);
    expect(bad.stdout).toContain('articles/bad.md:1 error front-matter');
  });

  test('an unknown flag or command says what is known', async () => {
    const flag = await runBot(['ask', 'x', '--when', 'now', '--corpus', GREY_SEA]);
    expect(flag).toMatchObject({ code: 64, stderr: expect.stringContaining('--since') });
    expect(await runBot(['sing'])).toMatchObject({
      code: 64,
      stdout: expect.stringContaining('ask'),
    });
  });
});
