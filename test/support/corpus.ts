/** Small corpora on disk for tests: real files in a folder of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** An invented negotiation, so that no test leans on the shipped one. */
export const GREY_SEA = path.resolve(import.meta.dirname, '../fixtures/grey-sea');

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The text of an article file; `lines` are its paragraphs and notes. */
export function article(title: string, published: string, ...lines: string[]): string {
  const head = `---\ntitle: ${title}\npublished: ${published}\npublisher: Parley digest\n---\n\n`;
  return `${head}${lines.join('\n\n')}\n`;
}

/** The files of the invented corpus, by path below its folder. */
export const FIXTURE: Files = Object.fromEntries(
  readdirSync(GREY_SEA, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(md|yaml)$/.test(file))
    .sort()
    .map((file) => [file, readFileSync(path.join(GREY_SEA, file), 'utf8')]),
);

/** Writes `files` (and the invented corpus.yaml, unless they bring one) to a new folder. */
export async function makeCorpus(files: Files = FIXTURE): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'parley-corpus-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  await writeFiles(dir, { 'corpus.yaml': FIXTURE['corpus.yaml'] ?? '', ...files });
  return dir;
}

export async function writeFiles(dir: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, file)), { recursive: true });
    await writeFile(path.join(dir, file), content);
  }
}
