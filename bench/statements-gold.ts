/** Gold articles whose text may not be copied: it is read from where it is shared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Article } from '../src/corpus/corpus.js';
import { readLines } from './data.js';
import type { GoldArticle } from './statements-score.js';

/** An article that says where its text stands, if it does not hold it. */
interface Located {
  readonly id: string;
  readonly text?: string;
  readonly textFrom?: string;
}

const paragraph = z.object({ doc: z.string(), text: z.string() });

/**
 * Puts the text to each article that says only where it stands: a .txt of one
 * paragraph a line, or lines of `{doc, text}`, one paragraph each.
 * @throws naming the article when its text is neither given nor shared
 */
export async function withTexts<T extends Located>(
  articles: readonly T[],
  shared: string,
): Promise<(T & { readonly text: string })[]> {
  const read = new Map<string, Map<string, string>>();
  const texts: (T & { readonly text: string })[] = [];
  for (const article of articles) {
    const text = article.text ?? (await textOf(article, shared, read));
    if (text === undefined)
      throw new Error(`Gold article ${article.id} has neither text nor textFrom.`);
    texts.push({ ...article, text });
  }
  return texts;
}

async function textOf(
  { id, textFrom }: Located,
  shared: string,
  read: Map<string, Map<string, string>>,
) {
  if (textFrom === undefined) return undefined;
  const file = join(shared, textFrom);
  if (textFrom.endsWith('.txt')) {
    return readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .join('\n\n');
  }
  const docs = read.get(file) ?? new Map<string, string>();
  if (docs.size === 0) {
    for (const { doc, text } of await readLines(file, '', paragraph)) {
      const before = docs.get(doc);
      docs.set(doc, before === undefined ? text : `${before}\n\n${text}`);
    }
    read.set(file, docs);
  }
  return docs.get(id);
}

/** As the corpus would hold it, without passages. */
export function toArticle({ id, title, published, source, text }: GoldArticle): Article {
  return {
    id,
    title,
    published,
    publisher: source,
    language: 'en',
    file: id,
    hash: '',
    text,
    passages: [],
  };
}
