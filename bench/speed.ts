/** `bench speed [--passages N …] [--data DIR …]`: opening, asking and memory, beside the peers. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Corpus } from '../src/corpus/corpus.js';
import { openSaved } from '../src/desk/saved.js';
import { openLibrary } from '../src/library.js';
import { makeCorpus, type Pool, readPool } from './made.js';
import { toPercentile } from './measures.js';
import { PEERS } from './peers.js';

type Figures = Readonly<Record<string, number | string>>;

/** Beside which ours is shown, where this machine has them. */
const ENGINES = ['parley', 'fts5', 'lucene'];

export async function speed(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      passages: { type: 'string', multiple: true, default: ['1000', '10000', '100000'] },
      data: { type: 'string', multiple: true, default: [] },
      engine: { type: 'string' },
    },
  });
  const counts = values.passages.map(Number);
  if (!counts.every((count) => Number.isSafeInteger(count) && count > 0)) {
    throw new Error('--passages needs a number of passages, as in --passages 10000');
  }
  if (values.engine !== undefined) return measureHere(values.engine, counts[0] ?? 0, values.data);
  const rows: Figures[] = [];
  for (const count of counts) {
    for (const engine of ENGINES) rows.push(await measureAside(engine, count, values.data));
  }
  console.table(rows);
  return { rows };
}

/** Each in a process of its own, so that memory is its own. */
async function measureAside(
  engine: string,
  passages: number,
  data: readonly string[],
): Promise<Figures> {
  const main = path.resolve(process.argv[1] ?? '');
  const sets = data.flatMap((folder) => ['--data', folder]);
  const asked = ['speed', '--engine', engine, '--passages', String(passages), ...sets];
  const node = ['--expose-gc', '--max-old-space-size=12000', main, ...asked];
  const { stdout } = await promisify(execFile)(process.execPath, node, { maxBuffer: 2 ** 26 });
  const figures: Figures = JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}');
  return { engine, passages, ...figures };
}

async function measureHere(
  engine: string,
  passages: number,
  data: readonly string[],
): Promise<Figures> {
  const pool = await readPool(data);
  const corpus = await makeCorpus(pool, passages);
  if (engine === 'parley') return measureParley(corpus, pool);
  const rows = corpus.articles.flatMap(({ id, title, passages }) =>
    passages.map((passage) => ({ id: passage.id, doc: id, title, text: passage.text })),
  );
  const before = toMegabytes();
  const start = performance.now();
  const opened = await PEERS[engine]?.(rows);
  if (opened === undefined) return { note: 'not on this machine' };
  const index = performance.now() - start;
  const queries = pool.questions.map((text, at) => toQuery(text, at));
  const times = await time(queries, (query) => opened.search(query));
  const memory = toMegabytes() - before;
  await opened.close?.();
  return {
    indexMs: round(index),
    ...times,
    ...(engine !== 'lucene' && toMemory(memory, passages)),
  };
}

function toQuery(text: string, at: number) {
  return { id: String(at), text, answerable: true, gains: new Map<string, number>() };
}

/** From files already read: parsing is the corpus' matter and is measured by `bench reload`. */
async function measureParley(corpus: Corpus, { questions }: Pool): Promise<Figures> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'parley-bench-'));
  const saved = openSaved({ corpusDir: 'made', dataDir, log: console });
  try {
    const before = toMegabytes();
    const start = performance.now();
    const library = await openLibrary(corpus);
    const index = performance.now() - start;
    const times = await time(questions, (text) => library.index.search({ text }));
    const memory = toMegabytes() - before;
    await saved.save(library);
    const again = performance.now();
    const read = await saved.read();
    if (read) await openLibrary(read.corpus, read);
    const load = performance.now() - again;
    const passages = library.passages.size;
    return { indexMs: round(index), loadMs: round(load), ...times, ...toMemory(memory, passages) };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** One pass to warm up, then every question is timed. */
async function time<T>(questions: readonly T[], ask: (question: T) => unknown): Promise<Figures> {
  for (const question of questions) await ask(question);
  const times: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    await ask(question);
    times.push(performance.now() - start);
  }
  const at = (share: number) => Number(toPercentile(times, share).toFixed(2));
  return { p50: at(0.5), p99: at(0.99) };
}

function toMegabytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss / 2 ** 20;
}

function toMemory(megabytes: number, passages: number): Figures {
  const rssMb = round(process.memoryUsage().rss / 2 ** 20);
  return { kbAPassage: Number(((megabytes * 1024) / passages).toFixed(2)), rssMb };
}

const round = Math.round;
