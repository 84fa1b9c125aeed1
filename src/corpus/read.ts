/** corpus/ on disk → Corpus; the only reader of its files. */
import { createHash } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { openBreath } from '../breath.js';
import { type ArticleReading, toArticle } from './article.js';
import type { Article, Corpus, Problem, Profile } from './corpus.js';
import { codeOf, type Listing, listArticles, readArticleFile, toStamp } from './files.js';
import { CorpusUnreadable, toError } from './problem.js';
import { toProfile } from './profile.js';

/** Files under way at once: enough to keep the disk busy, few enough for the descriptor limit. */
const PARALLEL = 32;

/**
 * Reads the corpus in `dir`: corpus.yaml and every articles/**\/*.md.
 * Bad files become Problems and are left out; the others load.
 * @param previous an earlier reading: a file that has not been touched is not read again, and one
 * whose bytes have not changed is not parsed again
 * @throws CorpusUnreadable when there is no usable corpus.yaml or not one good article
 */
export async function readCorpus(dir: string, previous?: Corpus): Promise<Corpus> {
  const root = await realpath(dir).catch((error: unknown) => {
    throw new CorpusUnreadable(`The corpus folder "${dir}" cannot be read (${codeOf(error)}).`, []);
  });
  const { profile, hash } = await readProfile(root, previous);
  const listing = await listArticles(root);
  // A file without a language takes the corpus', so a change of it is a change of every file.
  const kept = previous?.profile.language === profile.language ? previous : undefined;
  const { readings, stamps } = await readArticles({ root, listing, profile }, kept);
  const problems = [...listing.problems, ...readings.flatMap((reading) => reading.problems)];
  const articles = withoutDuplicates(
    readings.flatMap((reading) => reading.article ?? []),
    problems,
  );
  if (articles.length === 0) {
    throw new CorpusUnreadable(`No article in "${dir}" can be read.`, problems);
  }
  articles.sort((a, b) => compare(a.published, b.published) || compare(a.id, b.id));
  const fingerprint = fingerprintOf(hash, articles);
  return { profile, articles, problems, fingerprint, disk: { profile: hash, stamps } };
}

async function readProfile(
  root: string,
  previous: Corpus | undefined,
): Promise<{ profile: Profile; hash: string }> {
  const file = 'corpus.yaml';
  const text = await readFile(path.join(root, file), 'utf8').catch((error: unknown) => {
    const message = `cannot be read (${codeOf(error)}); a corpus folder needs it to name the negotiation`;
    throw new CorpusUnreadable('The corpus has no corpus.yaml.', [
      toError(file, 'unreadable', message),
    ]);
  });
  const hash = createHash('sha256').update(text).digest('hex');
  if (previous?.disk?.profile === hash) return { profile: previous.profile, hash };
  const read = toProfile(text, file);
  if (!read.ok) throw new CorpusUnreadable('corpus.yaml is not right.', read.problems);
  return { profile: read.value, hash };
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

interface Folder {
  readonly root: string;
  readonly listing: Listing;
  readonly profile: Profile;
}

/** One reading a file, in the order of the listing; a stamp for each that may be trusted next time. */
async function readArticles(
  { root, listing, profile }: Folder,
  previous: Corpus | undefined,
): Promise<{ readings: ArticleReading[]; stamps: Map<string, string> }> {
  const known = previous ? readingsOf(previous) : new Map<string, ArticleReading>();
  const stamps = new Map<string, string>();
  const readings = new Map<string, ArticleReading>();
  const breath = openBreath();
  for (const file of listing.files) {
    const stamp = listing.links.has(file) ? undefined : toStamp(path.join(root, file));
    if (stamp !== undefined) stamps.set(file, stamp);
    const reading = known.get(file);
    const untouched = stamp !== undefined && previous?.disk?.stamps.get(file) === stamp;
    if (reading && untouched) readings.set(file, reading);
    if (breath.due()) await breath.take();
  }
  const unread = listing.files.filter((file) => !readings.has(file));
  await inParallel(unread, async (file) => {
    const bytes = await readArticleFile(root, file, listing.links.has(file));
    readings.set(file, toReading(file, bytes, profile.language, known.get(file)));
  });
  return { readings: listing.files.flatMap((file) => readings.get(file) ?? []), stamps };
}

function toReading(
  file: string,
  bytes: Uint8Array | Problem,
  language: string,
  known: ArticleReading | undefined,
): ArticleReading {
  if (!(bytes instanceof Uint8Array)) return { problems: [bytes] };
  const hash = createHash('sha256').update(bytes).digest('hex');
  return known?.article?.hash === hash ? known : toArticle(bytes, file, language);
}

/** Of two articles with one id or title the first by path stays. */
function withoutDuplicates(articles: readonly Article[], problems: Problem[]): Article[] {
  const ids = new Map<string, string>();
  const titles = new Map<string, string>();
  return articles.filter(({ id, title, file }) => {
    const folded = title.toLowerCase();
    const other = ids.get(id) ?? titles.get(folded);
    if (other === undefined) {
      ids.set(id, file);
      titles.set(folded, file);
      return true;
    }
    const what = ids.has(id) ? 'id' : 'title';
    const message = `has the same ${what} as ${other}; give each article its own`;
    problems.push(toError(file, `duplicate-${what}`, message));
    return false;
  });
}

function fingerprintOf(profileHash: string, articles: readonly Article[]): string {
  const hash = createHash('sha256').update(profileHash);
  for (const article of articles) hash.update(article.file).update(article.hash);
  return hash.digest('hex');
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
