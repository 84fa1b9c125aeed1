/**
 * Lucene 8 of Debian's liblucene8-java: BM25 and the EnglishAnalyzer in a small
 * Java program that reads passages, then questions, one a line of JSON-free text.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Engine } from '../engine.js';
import type { DataPassage } from '../retrieval-data.js';

const JARS = '/usr/share/java';

export async function openLucene(passages: readonly DataPassage[]): Promise<Engine | undefined> {
  const jars = toJars();
  if (jars === undefined) return undefined;
  const source = path.resolve('bench', 'peers', 'LuceneBench.java');
  // java compiles a single source file by itself.
  const child = spawn('java', ['-cp', jars.join(':'), source], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const say = (...fields: readonly string[]) =>
    child.stdin.write(`${fields.map((field) => field.replace(/[\t\r\n]+/gu, ' ')).join('\t')}\n`);
  const hear = async (): Promise<string> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('Lucene ended before it answered.');
    return value;
  };
  for (const { id, title, text } of passages) say(id, title, text);
  say('');
  await hear();
  return {
    async search({ text }) {
      say(text);
      return (await hear()).split('\t').filter(Boolean);
    },
    close: () => void child.stdin.end(),
  };
}

function toJars(): string[] | undefined {
  if (spawnSync('java', ['-version']).error !== undefined || !existsSync(JARS)) return undefined;
  const names = readdirSync(JARS);
  const jars = ['core', 'analyzers-common', 'queryparser'].map((part) =>
    names.find((name) => new RegExp(`^lucene-${part}-8\\..*\\.jar$`, 'u').test(name)),
  );
  return jars.every((jar) => jar !== undefined)
    ? jars.map((jar) => path.join(JARS, jar))
    : undefined;
}
