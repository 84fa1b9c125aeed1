/** `bench timex --data DIR [--out FILE]`: temporal expressions against TIMEX3, scored as TempEval-3. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { findTimeExpressions } from '../src/language/dates/dates.js';
import { readLines } from './data.js';

const gold = z.object({
  start: z.number(),
  end: z.number(),
  text: z.string(),
  type: z.string().nullish(),
  value: z.string().nullish(),
});
const document = z.object({
  id: z.string(),
  dct: z.string(),
  text: z.string(),
  timex: z.array(gold),
});

type Timex = z.infer<typeof gold>;

interface Pair {
  readonly gold: Timex;
  readonly found: Timex;
}

/** What one document holds. */
interface Scored {
  readonly id: string;
  readonly gold: readonly Timex[];
  readonly found: readonly Timex[];
  readonly pairs: readonly Pair[];
}

export async function timex(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, out: { type: 'string' } },
  });
  if (values.data === undefined) throw new Error('timex needs --data DIR.');
  const documents = await readLines(values.data, 'docs.jsonl', document);
  const start = performance.now();
  const found = documents.map(({ text, dct }) =>
    findTimeExpressions(text, dct.slice(0, 10), { ranges: 'parts' }),
  );
  const seconds = (performance.now() - start) / 1000;
  const scored = documents.map(({ id, timex: gold }, at) => score(id, gold, found[at] ?? []));
  const figures = {
    ...toFigures(scored),
    docsPerSecond: Math.round(documents.length / seconds),
  };
  console.table([{ documents: documents.length, ...figures }]);
  if (values.out !== undefined) writeFileSync(values.out, toLines(scored));
  return figures;
}

function score(id: string, timexes: readonly Timex[], found: readonly Timex[]): Scored {
  const gold = withoutOverlaps(timexes);
  return { id, gold, found, pairs: toPairs(gold, found) };
}

/** Of gold entries that overlap, the longer counts. */
function withoutOverlaps(timexes: readonly Timex[]): Timex[] {
  const kept: Timex[] = [];
  for (const timex of [...timexes].sort((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((other) => overlap(timex, other) > 0)) kept.push(timex);
  return kept.sort((a, b) => a.start - b.start);
}

/** One to one, the largest overlap first. */
function toPairs(gold: readonly Timex[], found: readonly Timex[]): Pair[] {
  const candidates = gold.flatMap((each) =>
    found
      .filter((other) => overlap(each, other) > 0)
      .map((other) => ({ gold: each, found: other })),
  );
  candidates.sort((a, b) => overlap(b.gold, b.found) - overlap(a.gold, a.found));
  const taken = new Set<Timex>();
  return candidates.filter((pair) => {
    if (taken.has(pair.gold) || taken.has(pair.found)) return false;
    taken.add(pair.gold).add(pair.found);
    return true;
  });
}

function overlap(a: Timex, b: Timex): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function toFigures(scored: readonly Scored[]): Record<string, number> {
  const pairs = scored.flatMap((each) => each.pairs);
  const gold = scored.flatMap((each) => each.gold);
  const found = scored.reduce((sum, each) => sum + each.found.length, 0);
  const f1 = (right: number, golds: number, founds: number) =>
    Number(((2 * right) / Math.max(1, golds + founds)).toFixed(4));
  const strict = pairs.filter((pair) => isSameSpan(pair)).length;
  const typed = gold.filter(({ type }) => type != null).length;
  const valued = gold.filter(({ value }) => value != null).length;
  // What pairs with gold that has no value (or type) is in neither count.
  const untyped = pairs.filter((pair) => pair.gold.type == null).length;
  const unvalued = pairs.filter((pair) => pair.gold.value == null).length;
  const types = pairs.filter((pair) => pair.gold.type === pair.found.type).length;
  const values = pairs.filter(isSameValue).length;
  const dates = gold.filter(({ type, value }) => type === 'DATE' && value != null).length;
  const dateValues = pairs.filter((pair) => pair.gold.type === 'DATE' && isSameValue(pair)).length;
  return {
    strictF1: f1(strict, gold.length, found),
    relaxedF1: f1(pairs.length, gold.length, found),
    precision: Number((pairs.length / Math.max(1, found)).toFixed(4)),
    recall: Number((pairs.length / Math.max(1, gold.length)).toFixed(4)),
    typeF1: f1(types, typed, found - untyped),
    valueF1: f1(values, valued, found - unvalued),
    dateValue: Number((dateValues / Math.max(1, dates)).toFixed(4)),
  };
}

function isSameSpan({ gold, found }: Pair): boolean {
  return gold.start === found.start && gold.end === found.end;
}

function isSameValue({ gold, found }: Pair): boolean {
  return gold.value != null && gold.value === found.value;
}

/** One line a document: what was found, and which gold it stands for. */
function toLines(scored: readonly Scored[]): string {
  return scored
    .map(({ id, gold, found, pairs }) => {
      const missed = gold.filter((each) => !pairs.some((pair) => pair.gold === each));
      const extra = found.filter((each) => !pairs.some((pair) => pair.found === each));
      return `${JSON.stringify({ id, pairs, missed, extra })}\n`;
    })
    .join('');
}
