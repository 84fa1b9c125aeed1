/** The bytes of one file → an Article, or the Problems that keep it out. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Source } from '../answer.js';
import type { Article, Passage, Problem } from './corpus.js';
import { isoDay } from './day.js';
import { isWebAddress, type PlainParagraph, toParagraphs } from './markdown.js';
import { toError, toWarning } from './problem.js';
import { parseYaml } from './yaml.js';

export interface ArticleReading {
  /** Absent when a Problem is an error. */
  readonly article?: Article;
  readonly problems: readonly Problem[];
}

const line = z.string('must be one line of text').trim().min(1, 'must not be empty').max(300);
const words = z
  .string('must be words parted by commas')
  .trim()
  .min(1, 'must not be empty')
  .max(1000);
const byParagraph = z.record(z.string(), words).default({});
const address = z.string().refine(isWebAddress, 'must be an http or https address in full');
const source = z.object({
  publisher: line,
  title: line.exactOptional(),
  date: isoDay.exactOptional(),
  url: address,
});

const frontMatter = z.object({
  title: line,
  published: isoDay,
  publisher: line,
  author: line.exactOptional(),
  url: address.exactOptional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or uk')
    .exactOptional(),
  sources: z.array(source).default([]),
  keywords: byParagraph,
  refutes: byParagraph,
});
type FrontMatter = z.infer<typeof frontMatter>;

/**
 * Reads an article from the bytes of its file.
 * @param file path below the corpus folder; its name without ending becomes the article's id
 * @param language that of the corpus, for files that name none
 */
export function toArticle(bytes: Uint8Array, file: string, language: string): ArticleReading {
  const text = decode(bytes);
  if (text === undefined) {
    return failed(toError(file, 'encoding', 'is not UTF-8; save it as UTF-8'));
  }
  const parts = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!parts) {
    const message = 'has no front matter; begin with ---, title, published and publisher, ---';
    return failed(toError(file, 'front-matter', message, 1));
  }
  const head = parseYaml(parts[1] ?? '', frontMatter, file, 2);
  if (!head.ok) return { problems: head.problems };
  const firstLine = parts[0].split('\n').length;
  const body = toParagraphs(text.slice(parts[0].length), file, firstLine);
  const problems = [...body.problems, ...nameProblems(file, head.value.published)];
  if (body.paragraphs.length === 0) {
    problems.push(
      toError(file, 'no-paragraphs', 'has no paragraph of text after its front matter', firstLine),
    );
  }
  problems.push(...numberProblems(file, head.value, body.paragraphs.length));
  if (problems.some((problem) => problem.severity === 'error')) return { problems };
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { article: assemble(head.value, body.paragraphs, { file, hash, language }), problems };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function failed(problem: Problem): ArticleReading {
  return { problems: [problem] };
}

/** A file's name says its date; another date in it is a slip of one of the two. */
function nameProblems(file: string, published: string): Problem[] {
  if (toId(file).startsWith(`${published}-`)) return [];
  const message = `its name should begin with the day it was published, ${published}-`;
  return [toWarning(file, 'file-name', message)];
}

/** What stands under the number of no paragraph belongs to one that was moved or taken out. */
function numberProblems(file: string, head: FrontMatter, paragraphs: number): Problem[] {
  const numbers = Array.from({ length: paragraphs }, (_, place) => String(place + 1));
  return (['keywords', 'refutes'] as const).flatMap((field) =>
    Object.keys(head[field])
      .filter((key) => !numbers.includes(key))
      .map((key) => {
        const message = `${field}: ${key} is the number of no paragraph; the article has 1 to ${paragraphs}`;
        return toError(file, field, message, 1);
      }),
  );
}

function toId(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.md$/, '');
}

function assemble(
  head: FrontMatter,
  paragraphs: readonly PlainParagraph[],
  from: { file: string; hash: string; language: string },
): Article {
  const id = toId(from.file);
  const { sources, keywords, refutes, ...named } = head;
  const passages: Passage[] = [];
  let start = 0;
  for (const paragraph of paragraphs) {
    const end = start + paragraph.text.length;
    const number = passages.length + 1;
    const [looked, refuted] = [keywords[number], refutes[number]];
    passages.push({
      id: `${id}#${number}`,
      text: paragraph.text,
      line: paragraph.line,
      sources: sourcesOf(head, sources, paragraph.sources),
      start,
      end,
      ...(looked !== undefined && { keywords: looked }),
      ...(refuted !== undefined && { refutes: toList(refuted) }),
    });
    start = end + PARTING.length;
  }
  const text = passages.map((passage) => passage.text).join(PARTING);
  return {
    language: from.language,
    ...named,
    id,
    file: from.file,
    hash: from.hash,
    text,
    passages,
  };
}

const PARTING = '\n\n';

function toList(words: string): string[] {
  return words.split(',').flatMap((each) => each.trim() || []);
}

/** Words are credited to whoever wrote them: an imported article to its outlet first. */
function sourcesOf(
  { publisher, title, published, url }: FrontMatter,
  general: readonly Source[],
  own: readonly Source[],
): readonly Source[] {
  const notes = own.length > 0 ? own : general;
  return url === undefined ? notes : [{ publisher, title, date: published, url }, ...notes];
}
