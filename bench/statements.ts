/**
 * `npm run bench -- statements --data DIR|FILE [--corpus DIR] [--shared DIR] [--out FILE]`:
 * reads PolNeAR's form (docs with `quotes`) or gold (articles with `statements`).
 */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readCorpus } from '../src/corpus/read.js';
import { toLexicon } from '../src/language/names.js';
import { readAttributions } from '../src/language/statements/article.js';
import { type Statement, toStatementReader } from '../src/language/statements/statements.js';
import { readLines } from './data.js';
import { toArticle, withTexts } from './statements-gold.js';
import { type PolnearDoc, scorePolnear } from './statements-polnear.js';
import { type GoldArticle, scoreGold } from './statements-score.js';

const offset = z.number().int().min(0);
const words = z.union([z.string(), z.array(z.string())]);

const goldArticle = z.object({
  id: z.string(),
  title: z.string().default(''),
  published: z.string(),
  source: z.string().default(''),
  text: z.string().exactOptional(),
  textFrom: z.string().exactOptional(),
  statements: z.array(
    z.object({
      start: offset,
      end: offset,
      speaker: z.string(),
      party: z.string().nullish(),
      kind: z.string().exactOptional(),
      issues: z.array(z.string()).default([]),
      borderline: z.boolean().default(false),
      cont: z.boolean().default(false),
      speaker_also: words.exactOptional(),
      party_also: words.exactOptional(),
      issues_also: words.exactOptional(),
    }),
  ),
});

const polnearDoc = z.object({
  id: z.string(),
  text: z.string(),
  quotes: z.array(
    z.object({
      start: offset,
      end: offset,
      speakerStart: offset.nullish(),
      speakerEnd: offset.nullish(),
      cueSegments: z.array(z.tuple([offset, offset])).nullish(),
    }),
  ),
});

/** Prints measures; the returned keys depend on the form of the data. */
export async function statements(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      corpus: { type: 'string', default: 'corpus' },
      shared: { type: 'string', default: '../shared' },
      out: { type: 'string' },
    },
  });
  if (values.data === undefined) throw new Error('Say which data: --data DIR|FILE.');
  const lines = await readLines(values.data, fileIn(values.data), z.unknown());
  const isPolnear = polnearDoc.safeParse(lines[0]).success;
  if (isPolnear) return benchPolnear(z.array(polnearDoc).parse(lines), values.out);
  const articles = await withTexts(z.array(goldArticle).parse(lines), values.shared);
  return benchGold(articles, values.corpus, values.out);
}

/** The first of the names under which a folder may hold such data. */
function fileIn(path: string): string {
  if (!existsSync(path) || !statSync(path).isDirectory()) return '';
  const names = ['docs.jsonl', 'statements.jsonl', 'gold.jsonl', 'articles.jsonl'];
  const isThere = (name: string) =>
    existsSync(join(path, name)) || existsSync(join(path, `${name}.gz`));
  return names.find(isThere) ?? 'docs.jsonl';
}

async function benchGold(articles: readonly GoldArticle[], corpus: string, out?: string) {
  const { profile } = await readCorpus(corpus);
  const lexicon = toLexicon(profile);
  const reader = toStatementReader(lexicon);
  const began = performance.now();
  const read = articles.map((article) => ({
    article,
    statements: reader.read(toArticle(article)),
  }));
  const seconds = (performance.now() - began) / 1000;
  const passages = articles.reduce((sum, { text }) => sum + text.split(/\n\s*\n/u).length, 0);
  const scores = scoreGold(read, lexicon);
  console.log(
    `${articles.length} articles, ${passages} passages, ${(passages / seconds).toFixed(0)} a second`,
  );
  console.table(scores);
  if (out !== undefined) writeFileSync(out, read.map(toLine).join(''));
  return scores;
}

function toLine({
  article,
  statements,
}: {
  article: GoldArticle;
  statements: readonly Statement[];
}): string {
  const entries = statements.map((each) => ({
    sentence: article.text.slice(each.start, each.end),
    ...each,
  }));
  return `${JSON.stringify({ id: article.id, statements: entries })}\n`;
}

function benchPolnear(docs: readonly PolnearDoc[], out?: string) {
  const began = performance.now();
  const read = docs.map((doc) => ({ doc, attributions: readAttributions(doc.text).attributions }));
  const seconds = (performance.now() - began) / 1000;
  const passages = docs.reduce((sum, { text }) => sum + text.split(/\n\s*\n/u).length, 0);
  const scores = scorePolnear(read);
  console.log(
    `${docs.length} articles, ${passages} passages, ${(passages / seconds).toFixed(0)} a second`,
  );
  console.table(scores);
  if (out !== undefined) {
    const line = ({ doc, attributions }: (typeof read)[number]) =>
      `${JSON.stringify({ id: doc.id, attributions })}\n`;
    writeFileSync(out, read.map(line).join(''));
  }
  return scores;
}
