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

/** What is asked, by its number; a date that changes nothing makes a question one of its own. */
const ASKED = {
  'asked before': (question: string) => ({ question }),
  'asked first': (question: string, n: number) => ({ question, since: toDay(n) }),
};

export async function load(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: { type: 'string', default: '5' } },
  });
  const { questions } = await readPool([]);
  const seconds = Number(values.seconds);
  // As `npm start` does.
  const parley = ['--single-threaded-gc', path.resolve('dist/src/main.js'), 'serve'];
  const pong = await measureBot([path.resolve('dist/bench/load-pong.js')], {
    ask: (n) => ASKED['asked before'](questions[n % questions.length] ?? ''),
    seconds,
  });
  const rows = pong.map((bare, at) => ({ bot: 'pong', concurrent: CONCURRENT[at], ...bare }));
  const ratios: Row[] = [];
  for (const [kind, toOptions] of Object.entries(ASKED)) {
    const ask = (n: number) => toOptions(questions[n % questions.length] ?? '', n);
    const figures = await measureBot(parley, { ask, seconds });
    ratios.push(...figures.map((own, at) => toRow(kind, own, at, pong)));
  }
  console.table([...rows, ...ratios]);
  return { rows: [...rows, ...ratios] };
}

type Row = Readonly<Record<string, unknown>>;

function toRow(kind: string, own: Figures, at: number, pong: readonly Figures[]): Row {
  const bare = pong[at] ?? own;
  return {
    bot: `parley, ${kind}`,
    concurrent: CONCURRENT[at],
    ...own,
    repliesRatio: round(own.perSecond / bare.perSecond),
    p50Ratio: round(own.p50 / bare.p50),
  };
}

/** Days before the corpus begins, so that the filter leaves every passage. */
function toDay(n: number): string {
  return new Date(Date.UTC(1990, 0, 1 + (n % 8_000))).toISOString().slice(0, 10);
}

interface Hammering {
  /** Options of the n-th /ask. */
  readonly ask: (n: number) => Record<string, string>;
  readonly seconds: number;
}

/** A fake Discord and a bot of its own, so that neither inherits the other's memory. */
async function measureBot(
  command: readonly string[],
  { ask, seconds }: Hammering,
): Promise<Figures[]> {
  const fake = await openFakeDiscord({ kept: false });
  const env = { ...process.env, DISCORD_TOKEN: fake.token, DISCORD_API: fake.url, PORT: '0' };
  const quiet = { ...env, LOG_LEVEL: 'error', NODE_ENV: 'production', DATA_DIR: 'data' };
  const bot = spawn(process.execPath, command, {
    env: quiet,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await untilReady(bot);
    let asked = 0;
    const next = () => ask(asked++);
    await hammer(fake, next, { concurrent: 8, seconds: 3 });
    const figures: Figures[] = [];
    for (const concurrent of CONCURRENT) {
      const before = await toUsage(bot);
      const times = await hammer(fake, next, { concurrent, seconds });
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
  next: () => Record<string, string>,
  { concurrent, seconds }: { readonly concurrent: number; readonly seconds: number },
): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const person = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      await fake.command('ask', next()).seen();
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
