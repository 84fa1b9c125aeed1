/** `bench retrieval --data DIR [--peers] [--grade N] [--refusal]`: how well and how fast passages are found. */
import { parseArgs } from 'node:util';
import { type Engine, openParley } from './engine.js';
import { type Judged, toMean, toMeasures, toPercentile } from './measures.js';
import { PEERS } from './peers.js';
import { toRefusalCurve } from './refusal.js';
import {
  type DataPassage,
  type DataQuery,
  type RetrievalData,
  readRetrieval,
} from './retrieval-data.js';

type Figures = Readonly<Record<string, number>>;

export async function retrieval(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      peers: { type: 'boolean', default: false },
      grade: { type: 'string' },
      refusal: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) throw new Error('retrieval needs --data DIR.');
  const grade = values.grade === undefined ? undefined : Number(values.grade);
  const data = await readRetrieval(values.data, grade);
  if (values.refusal) return printRefusal(data);
  const queries = data.queries.filter((query) => query.gains.size > 0);
  const texts = new Map(data.passages.map((passage) => [passage.id, passage]));
  const ours = await measure(await openParley(data.passages), queries, texts);
  const peers: Record<string, Figures> = {};
  for (const [name, open] of Object.entries(values.peers ? PEERS : {})) {
    const peer = await open(data.passages);
    if (peer === undefined) console.log(`${name} is left out: this machine lacks what it needs.`);
    else peers[name] = await measure(peer, queries, texts);
  }
  console.table({ parley: ours, ...peers });
  return values.peers ? { ...ours, peers } : ours;
}

async function printRefusal(data: RetrievalData): Promise<Record<string, unknown>> {
  const curve = await toRefusalCurve(data);
  console.table(curve);
  return { refusal: curve };
}

/** One pass to warm up, then every query is timed. */
async function measure(
  engine: Engine,
  queries: readonly DataQuery[],
  passages: ReadonlyMap<string, DataPassage>,
): Promise<Figures> {
  for (const query of queries) await engine.search(query);
  const times: number[] = [];
  const judged: Judged[] = [];
  for (const query of queries) {
    const start = performance.now();
    const ranked = await engine.search(query);
    times.push(performance.now() - start);
    judged.push({ ranked, gains: query.gains });
  }
  await engine.close?.();
  return {
    ...round(toMeasures(judged), 4),
    ...round(toAnswerRecall(queries, judged, passages), 4),
    ...round({ p50: toPercentile(times, 0.5), p99: toPercentile(times, 0.99) }, 2),
  };
}

/** Does one of the first k passages, title included, contain one of the answers? */
function toAnswerRecall(
  queries: readonly DataQuery[],
  judged: readonly Judged[],
  passages: ReadonlyMap<string, DataPassage>,
): Record<string, number> {
  const asked = queries.flatMap(({ answers }, at) =>
    answers === undefined ? [] : [{ answers: answers.map(fold), ranked: judged[at]?.ranked ?? [] }],
  );
  if (asked.length === 0) return {};
  const recall = (depth: number) =>
    toMean(
      asked.map(({ answers, ranked }) => {
        const shown = ranked.slice(0, depth).map((id) => passages.get(id));
        const text = fold(shown.map((each) => `${each?.title} ${each?.text}`).join('\n'));
        return Number(answers.some((answer) => text.includes(answer)));
      }),
    );
  return { answerRecall1: recall(1), answerRecall3: recall(3), answerRecall5: recall(5) };
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function round<T extends object>(figures: T, digits: number): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(Number(value).toFixed(digits))]),
  );
}
