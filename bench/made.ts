/** Corpora of any size: real paragraphs drawn again and again, so that term frequencies stay real. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Article, Corpus } from '../src/corpus/corpus.js';
import { readCorpus } from '../src/corpus/read.js';
import { readLines } from './data.js';
import { readRetrieval } from './retrieval-data.js';

export interface Pool {
  readonly paragraphs: readonly { readonly title: string; readonly text: string }[];
  /** At most QUESTIONS of them, real ones. */
  readonly questions: readonly string[];
}

/** As many as the percentiles are taken over. */
const QUESTIONS = 500;
/** Paragraphs in an article, as in news. */
const PER_ARTICLE = 8;

/** @param folders retrieval sets; without any, the shipped corpus and its questions */
export async function readPool(folders: readonly string[]): Promise<Pool> {
  const sets = folders.length > 0 ? await Promise.all(folders.map(readSet)) : [await readShipped()];
  return {
    paragraphs: sets.flatMap(({ paragraphs }) => paragraphs),
    questions: spread(sets.flatMap(({ questions }) => questions)),
  };
}

async function readSet(folder: string): Promise<Pool> {
  const { passages, queries } = await readRetrieval(folder);
  return { paragraphs: passages, questions: queries.map(({ text }) => text) };
}

async function readShipped(): Promise<Pool> {
  const { articles } = await readCorpus('corpus');
  const shape = z.object({ text: z.string() });
  const questions = await readLines('bench/questions', 'shipped.jsonl', shape);
  return {
    paragraphs: articles.flatMap(({ title, passages }) =>
      passages.map(({ text }) => ({ title, text })),
    ),
    questions: questions.map(({ text }) => text),
  };
}

/** Evenly from all sets, whatever the order they came in. */
function spread(questions: readonly string[]): string[] {
  const step = Math.max(1, questions.length / QUESTIONS);
  const count = Math.min(QUESTIONS, questions.length);
  return Array.from({ length: count }, (_, at) => questions[Math.floor(at * step)] ?? '');
}

/** The same `count` passages from the same pool each time; `profile` of the shipped corpus. */
export async function makeCorpus({ paragraphs }: Pool, count: number): Promise<Corpus> {
  const { profile } = await readCorpus('corpus');
  const draw = toDraw();
  const articles = Array.from({ length: Math.ceil(count / PER_ARTICLE) }, (_, number): Article => {
    const size = Math.min(PER_ARTICLE, count - number * PER_ARTICLE);
    const drawn = Array.from(
      { length: size },
      () => paragraphs[draw(paragraphs.length)] ?? { title: '', text: '' },
    );
    return toArticle(number, drawn);
  });
  const fingerprint = toHash(articles.map(({ hash }) => hash).join());
  return { profile, articles, problems: [], fingerprint };
}

function toArticle(number: number, drawn: Pool['paragraphs']): Article {
  const published = toDay(number);
  const id = `${published}-article-${number}`;
  let start = 0;
  const passages = drawn.map(({ text }, place) => {
    const passage = { id: `${id}#${place + 1}`, text, line: 7 + 2 * place, sources: [SOURCE] };
    start += text.length + 2;
    return { ...passage, start: start - text.length - 2, end: start - 2 };
  });
  const text = drawn.map((paragraph) => paragraph.text).join('\n\n');
  return {
    id,
    title: drawn[0]?.title || 'Untitled',
    published,
    publisher: 'Bench',
    language: 'en',
    file: `articles/${published.slice(0, 4)}/${id}.md`,
    hash: toHash(id + text),
    text,
    passages,
  };
}

const SOURCE = { publisher: 'Bench', date: '2025-01-01', url: 'https://bench.example/1' };

/** Writes a corpus as files; titles get their number, since no two articles may share one. */
export async function writeCorpus(dir: string, corpus: Corpus, profile: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  await writeFile(path.join(dir, 'corpus.yaml'), profile);
  for (const [number, article] of corpus.articles.entries()) {
    const file = path.join(dir, article.file);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, toFile(article, number));
  }
}

/** @param number told in the title; another one makes another article of it */
function toFile({ title, published, passages }: Article, number: number): string {
  const head = { title: `${title.slice(0, 200)} (${number})`, published, publisher: 'Bench' };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const paragraphs = passages.map(({ text }) => `${toPlainMarkdown(text)}[^1]`);
  const note = '[^1]: Bench, <https://bench.example/1>, 2025-01-01';
  return `---\n${lines.join('\n')}\n---\n\n${[...paragraphs, note].join('\n\n')}\n`;
}

/** The file of an article as it is with another number in its title. */
export function toRetitled(file: string, number: number): string {
  return file.replace(/ \(\d+\)"$/mu, ` (${number})"`);
}

/** Data is not Markdown: what would be read as such is escaped. */
function toPlainMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]<>#+\-!|~&]/gu, '\\$&')
    .trim();
}

function toDay(number: number): string {
  const day = new Date(Date.UTC(2022, 1, 24) + (number % 1500) * 86_400_000);
  return day.toISOString().slice(0, 10);
}

function toHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A linear congruential generator (Numerical Recipes): the same draws on every machine. */
function toDraw(): (below: number) => number {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
