/** corpus/ on disk → Corpus; the only reader of its files. */
import { createHash } from 'node:crypto';
import { open, readdir, readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ArticleReading, toArticle } from './article.js';
import type { Article, Corpus, Problem, Profile } from './corpus.js';
import { CorpusUnreadable, toError } from './problem.js';
import { toProfile } from './profile.js';

/** No article is longer; a larger file is a mistake or an attack. */
const MAX_BYTES = 1_000_000;
/** A file that changes under the reader is read again, after so many milliseconds, so many times. */
const ATTEMPTS = 3;
const PAUSE = 50;
/** Files under way at once: enough to keep the disk busy, few enough for the descriptor limit. */
const PARALLEL = 32;

/**
 * Reads the corpus in `dir`: corpus.yaml and every articles/**\/*.md.
 * Bad files become Problems and are left out; the others load.
 * @param previous an earlier reading: a file whose bytes have not changed is not parsed again
 * @throws CorpusUnreadable when there is no usable corpus.yaml or not one good article
 */
export async function readCorpus(dir: string, previous?: Corpus): Promise<Corpus> {
  const root = await realpath(dir).catch((error: unknown) => {
    throw new CorpusUnreadable(`The corpus folder "${dir}" cannot be read (${codeOf(error)}).`, []);
  });
  const { profile, hash } = await readProfile(root);
  const { files, links, problems } = await listArticles(root);
  // A file without a language takes the corpus', so a change of it is a change of every file.
  const known =
    previous?.profile.language === profile.language
      ? readingsOf(previous)
      : new Map<string, ArticleReading>();
  const readings = await inParallel(files, (file) =>
    readArticle({ root, links, language: profile.language }, file, known.get(file)),
  );
  for (const reading of readings) problems.push(...reading.problems);
  const articles = withoutDuplicates(
    readings.flatMap((reading) => reading.article ?? []),
    problems,
  );
  if (articles.length === 0) {
    throw new CorpusUnreadable(`No article in "${dir}" can be read.`, problems);
  }
  articles.sort((a, b) => compare(a.published, b.published) || compare(a.id, b.id));
  return { profile, articles, problems, fingerprint: fingerprintOf(hash, articles) };
}

async function readProfile(root: string): Promise<{ profile: Profile; hash: string }> {
  const file = 'corpus.yaml';
  const text = await readFile(path.join(root, file), 'utf8').catch((error: unknown) => {
    const message = `cannot be read (${codeOf(error)}); a corpus folder needs it to name the negotiation`;
    throw new CorpusUnreadable('The corpus has no corpus.yaml.', [
      toError(file, 'unreadable', message),
    ]);
  });
  const read = toProfile(text, file);
  if (!read.ok) throw new CorpusUnreadable('corpus.yaml is not right.', read.problems);
  return { profile: read.value, hash: createHash('sha256').update(text).digest('hex') };
}

/** What an earlier corpus knows of each file that it kept: the article and its warnings. */
function readingsOf({ articles, problems }: Corpus): Map<string, ArticleReading> {
  const warnings = new Map<string, Problem[]>();
  for (const problem of problems) {
    if (problem.severity === 'error') continue;
    warnings.set(problem.file, [...(warnings.get(problem.file) ?? []), problem]);
  }
  return new Map(
    articles.map((article) => [
      article.file,
      { article, problems: warnings.get(article.file) ?? [] },
    ]),
  );
}

interface Listing {
  /** Paths below the corpus folder, sorted, so that every machine reads in the same order. */
  readonly files: readonly string[];
  /** Those that are symbolic links; only they need their real path looked up. */
  readonly links: ReadonlySet<string>;
  readonly problems: Problem[];
}

async function listArticles(root: string): Promise<Listing> {
  const problems: Problem[] = [];
  const files: string[] = [];
  const links = new Set<string>();
  const folders = ['articles'];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const here = folder;
    const entries = await readdir(path.join(root, here), { withFileTypes: true }).catch(
      (error: unknown) => {
        problems.push(toError(here, 'unreadable', `the folder cannot be read (${codeOf(error)})`));
        return [];
      },
    );
    for (const entry of entries) {
      const file = `${here}/${entry.name}`;
      if (entry.isDirectory()) folders.push(file);
      else if (entry.name.endsWith('.md')) files.push(file);
      if (entry.isSymbolicLink()) links.add(file);
    }
  }
  return { files: files.sort(compare), links, problems };
}

interface Reading {
  readonly root: string;
  readonly links: ReadonlySet<string>;
  readonly language: string;
}

async function readArticle(
  { root, links, language }: Reading,
  file: string,
  known: ArticleReading | undefined,
): Promise<ArticleReading> {
  try {
    const place = path.join(root, file);
    if (links.has(file) && !(await realpath(place)).startsWith(root + path.sep)) {
      const message = 'is a symbolic link out of the corpus; copy the file in';
      return { problems: [toError(file, 'link-out', message)] };
    }
    const bytes = await readWhole(place);
    if (typeof bytes === 'string') return { problems: [toError(file, bytes, MISREAD[bytes])] };
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (known?.article?.hash === hash) return known;
    return toArticle(bytes, file, language);
  } catch (error) {
    return { problems: [toError(file, 'unreadable', `cannot be read (${codeOf(error)})`)] };
  }
}

const MISREAD = {
  'too-large': `has more than the ${MAX_BYTES} bytes that an article may have`,
  changing: 'was being written while it was read; reload when it is complete',
};

/** All bytes of one state of the file, or why there are none. */
async function readWhole(file: string): Promise<Uint8Array | keyof typeof MISREAD> {
  const handle = await open(file);
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const before = await handle.stat();
      if (before.size > MAX_BYTES) return 'too-large';
      const bytes = Buffer.alloc(before.size);
      const { bytesRead } = await handle.read(bytes, 0, before.size, 0);
      const after = await handle.stat();
      if (bytesRead === after.size && before.mtimeMs === after.mtimeMs) return bytes;
      await sleep(PAUSE);
    }
    return 'changing';
  } finally {
    await handle.close();
  }
}

/** Of two articles with one id or title the first by path stays. */
function withoutDuplicates(articles: readonly Article[], problems: Problem[]): Article[] {
  const seen = new Map<string, string>();
  return articles.filter((article) => {
    const title = `title ${article.title.toLowerCase()}`;
    const keys = { id: `id ${article.id}`, title };
    for (const [what, key] of Object.entries(keys)) {
      const other = seen.get(key);
      if (other === undefined) continue;
      const message = `has the same ${what} as ${other}; give each article its own`;
      problems.push(toError(article.file, `duplicate-${what}`, message));
      return false;
    }
    for (const key of Object.values(keys)) seen.set(key, article.file);
    return true;
  });
}

function fingerprintOf(profileHash: string, articles: readonly Article[]): string {
  const hash = createHash('sha256').update(profileHash);
  for (const article of articles) hash.update(article.file).update(article.hash);
  return hash.digest('hex');
}

async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const worker = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return results;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
