/** A retrieval set in the shared format: passages, queries, and which answer which. */
import { z } from 'zod';
import { readLines } from './data.js';

const passage = z.object({
  id: z.string(),
  doc: z.string(),
  title: z.string().default(''),
  date: z.string().nullish(),
  text: z.string(),
});

const query = z.object({
  id: z.string(),
  text: z.string(),
  answerable: z.boolean().default(true),
  answers: z.array(z.string()).optional(),
  /** ISO day on which it was asked. */
  date: z.string().optional(),
});

const judgement = z.object({ query: z.string(), para: z.string(), grade: z.number() });

export type DataPassage = z.infer<typeof passage>;

export interface DataQuery extends z.infer<typeof query> {
  /** Passage id → grade. */
  readonly gains: ReadonlyMap<string, number>;
}

export interface RetrievalData {
  /** Passages of one article next to each other. */
  readonly passages: readonly DataPassage[];
  readonly queries: readonly DataQuery[];
}

/** @param grade when given, only judgements of that grade count */
export async function readRetrieval(folder: string, grade?: number): Promise<RetrievalData> {
  const passages = await readLines(folder, 'corpus.jsonl', passage);
  const queries = await readLines(folder, 'queries.jsonl', query);
  const gains = new Map<string, Map<string, number>>();
  for (const row of await readLines(folder, 'qrels.jsonl', judgement)) {
    if (row.grade <= 0 || (grade !== undefined && row.grade !== grade)) continue;
    const of = gains.get(row.query) ?? new Map<string, number>();
    gains.set(row.query, of.set(row.para, row.grade));
  }
  return {
    passages: [...toArticles(passages).values()].flat(),
    queries: queries.map((each) => ({ ...each, gains: gains.get(each.id) ?? new Map() })),
  };
}

/** Node 20 has no Map.groupBy. */
function toArticles(passages: readonly DataPassage[]): Map<string, DataPassage[]> {
  const articles = new Map<string, DataPassage[]>();
  for (const each of passages) {
    const known = articles.get(each.doc);
    if (known === undefined) articles.set(each.doc, [each]);
    else known.push(each);
  }
  return articles;
}
