/** `bench reload [--passages N] [--data DIR …]`: what a reload costs those who ask meanwhile. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Desk, Options, Request } from '../src/request.js';
import { openThreadDesk } from '../src/thread/thread.js';
import { makeCorpus, readPool, toRetitled, writeCorpus } from './made.js';
import { toPercentile } from './measures.js';

/** Milliseconds between two questions: 50 a second. */
const EVERY = 20;
/** What a reader notices. */
const SLOW = 1_000;

type Figures = Readonly<Record<string, number | string>>;

export async function reload(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      passages: { type: 'string', default: '100000' },
      data: { type: 'string', multiple: true, default: [] },
    },
  });
  const dir = await mkdtemp(path.join(tmpdir(), 'parley-bench-'));
  const log = { info() {}, warn: console.warn, error: console.error };
  const options = { corpusDir: path.join(dir, 'corpus'), dataDir: path.join(dir, 'data'), log };
  try {
    const { files, questions } = await write(
      options.corpusDir,
      values.data,
      Number(values.passages),
    );
    const open = () => openThreadDesk({ ...options, adminUserIds: [], adminRoleIds: [] });
    return await measure(open, (count) => change(files.slice(0, count)), questions);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function measure(
  open: () => Promise<Desk>,
  changeTo: (count: number) => Promise<void>,
  questions: readonly string[],
): Promise<Record<string, unknown>> {
  const toFirstAnswer = async () => {
    const start = performance.now();
    const desk = await open();
    await desk.handle(toRequest('ask', { question: questions[0] ?? '' }));
    return { desk, ms: Math.round(performance.now() - start) };
  };
  const cold = await toFirstAnswer();
  await cold.desk.close();
  console.log(`cold: ${cold.ms} ms to the first answer`);
  const saved = await toFirstAnswer();
  console.log(`with a saved library: ${saved.ms} ms to the first answer`);
  const { desk } = saved;
  // One pass to warm up: a reload comes to a desk that has been answering.
  for (const question of questions) await desk.handle(toRequest('ask', { question }));
  try {
    const rows: Record<string, Figures> = {};
    for (const [name, count] of Object.entries({ nothing: 0, 'one article': 1, all: Infinity })) {
      await changeTo(count);
      collect();
      rows[name] = await reloadWhileAsked(desk, questions);
      // At 100,000 passages the next one takes minutes.
      console.log(name, rows[name]);
    }
    const { articles, passages } = desk.about;
    return { articles, passages, coldStartMs: cold.ms, savedStartMs: saved.ms, ...rows };
  } finally {
    await desk.close();
  }
}

/** Asks 50 times a second, as long as the reload takes. */
async function reloadWhileAsked(desk: Desk, questions: readonly string[]): Promise<Figures> {
  const times: number[] = [];
  let lost = 0;
  const ask = async (question: string) => {
    const start = performance.now();
    const reply = await desk.handle(toRequest('ask', { question }));
    times.push(performance.now() - start);
    if (reply.kind !== 'answer' || reply.answer.kind === 'problem') lost++;
  };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  let took = 0;
  const reloaded = desk.handle(toRequest('reload', {})).finally(() => {
    took = performance.now() - start;
  });
  const asked: Promise<void>[] = [];
  while (took === 0) {
    asked.push(ask(questions[asked.length % questions.length] ?? ''));
    await sleep(Math.max(0, start + asked.length * EVERY - performance.now()));
  }
  const reply = await reloaded;
  await Promise.all(asked);
  delay.disable();
  return {
    said: reply.kind === 'answer' ? reply.answer.title : '',
    tookMs: Math.round(took),
    asked: asked.length,
    lost,
    slow: times.filter((time) => time > SLOW).length,
    p50: Number(toPercentile(times, 0.5).toFixed(1)),
    p99: Number(toPercentile(times, 0.99).toFixed(1)),
    slowestMs: Math.round(Math.max(...times)),
    pauseMs: Number((delay.max / 1e6).toFixed(1)),
  };
}

function toRequest(name: string, options: Options): Request {
  const asker = { userId: 'bench', roleIds: [], owner: true };
  return { kind: 'command', name, options, asker, today: '2026-06-30' };
}

interface Written {
  /** Of its articles. */
  readonly files: readonly string[];
  readonly questions: readonly string[];
}

/**
 * Writes the corpus and keeps nothing of it: this thread stands for the gateway's, and what lies in
 * its memory would be gone through in its pauses.
 */
async function write(dir: string, data: readonly string[], passages: number): Promise<Written> {
  const pool = await readPool(data);
  const corpus = await makeCorpus(pool, passages);
  await writeCorpus(dir, corpus, await readFile('corpus/corpus.yaml', 'utf8'));
  return {
    files: corpus.articles.map(({ file }) => path.join(dir, file)),
    questions: pool.questions,
  };
}

/** What writing left in this thread's memory is none of the gateway's. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

let version = 0;

/** Gives these articles another title, and so another hash. */
async function change(files: readonly string[]): Promise<void> {
  version++;
  for (const [number, file] of files.entries()) {
    await writeFile(file, toRetitled(await readFile(file, 'utf8'), number + version * 1e6));
  }
}
