/** `bench load [--seconds N]`: the built bot beside one that only says "pong", on a fake Discord. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type FakeDiscord, openFakeDiscord } from '../test/support/fake-discord.js';
import { readPool } from './made.js';
import { toPercentile } from './measures.js';

const CONCURRENT = [1, 8, 64, 256];
/** The fake keeps what it was sent; a bot that did not answer by then never will. */
const READY = 60_000;

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Processor milliseconds of the bot for one reply. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

export async function load(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: { type: 'string', default: '5' } },
  });
  const { questions } = await readPool([]);
  const bots = {
    parley: [path.resolve('dist/src/main.js'), 'serve'],
    pong: [path.resolve('dist/bench/load-pong.js')],
  };
  const seconds = Number(values.seconds);
  const parley = await measureBot(bots.parley, questions, seconds);
  const pong = await measureBot(bots.pong, questions, seconds);
  const rows = CONCURRENT.map((concurrent, at) => toRow(concurrent, parley[at], pong[at]));
  console.table(rows);
  return { rows };
}

function toRow(concurrent: number, parley?: Figures, pong?: Figures) {
  const prefixed = (name: string, figures?: Figures) =>
    Object.fromEntries(Object.entries(figures ?? {}).map(([key, it]) => [`${name} ${key}`, it]));
  return {
    concurrent,
    ...prefixed('parley', parley),
    ...prefixed('pong', pong),
    repliesRatio: round((parley?.perSecond ?? 0) / (pong?.perSecond ?? 1)),
    p50Ratio: round((parley?.p50 ?? 0) / (pong?.p50 ?? 1)),
  };
}

/** A fake Discord and a bot of its own, so that neither inherits the other's memory. */
async function measureBot(
  command: readonly string[],
  questions: readonly string[],
  seconds: number,
): Promise<Figures[]> {
  const fake = await openFakeDiscord({ checked: false });
  const env = { ...process.env, DISCORD_TOKEN: fake.token, DISCORD_API: fake.url, PORT: '0' };
  const quiet = { ...env, LOG_LEVEL: 'error', NODE_ENV: 'production', DATA_DIR: 'data' };
  const bot = spawn(process.execPath, command, {
    env: quiet,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await untilReady(bot);
    await hammer(fake, questions, { concurrent: 8, seconds: 2 });
    const figures: Figures[] = [];
    for (const concurrent of CONCURRENT) {
      const before = await toUsage(bot);
      const times = await hammer(fake, questions, { concurrent, seconds });
      const after = await toUsage(bot);
      figures.push({
        perSecond: Math.round(times.length / seconds),
        p50: round(toPercentile(times, 0.5)),
        p99: round(toPercentile(times, 0.99)),
        cpuMs: round((after.cpuMs - before.cpuMs) / times.length),
        rssMb: Math.round(after.rssMb),
      });
    }
    return figures;
  } finally {
    bot.kill('SIGTERM');
    if (bot.exitCode === null) await once(bot, 'exit');
    await fake.close();
  }
}

async function untilReady(bot: ChildProcess): Promise<void> {
  const late = AbortSignal.timeout(READY);
  let said = '';
  while (!said.includes('ready\n')) {
    if (bot.stdout === null) throw new Error('the bot has no output');
    const [chunk] = await once(bot.stdout, 'data', { signal: late });
    said += String(chunk);
  }
}

/** So many people who each ask their next question when the last is answered. */
async function hammer(
  fake: FakeDiscord,
  questions: readonly string[],
  { concurrent, seconds }: { readonly concurrent: number; readonly seconds: number },
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  let asked = 0;
  const person = async () => {
    while (performance.now() < end) {
      const question = questions[asked++ % questions.length] ?? '';
      const start = performance.now();
      await fake.command('ask', { question }).seen();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrent }, person));
  return times;
}

/** Of a process, threads included; as Linux tells it. */
async function toUsage({ pid }: ChildProcess): Promise<{ cpuMs: number; rssMb: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  // Fields 14 and 15 are user and system time in ticks of 10 ms; the name in () may hold blanks.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { cpuMs: ticks * 10, rssMb: Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 };
}

function round(number: number): number {
  return Number(number.toFixed(2));
}
