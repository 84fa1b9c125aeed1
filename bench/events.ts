/**
 * `npm run bench -- events --data DIR|FILE [--corpus DIR] [--shared DIR] [--out FILE]`:
 * reads gold articles with `events`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Article } from '../src/corpus/corpus.js';
import { readCorpus } from '../src/corpus/read.js';
import { type Event, readEvents } from '../src/language/events/events.js';
import { toLexicon } from '../src/language/names.js';
import { readLines } from './data.js';
import { isExact, type Outcome, toOutcome, toScores } from './events-score.js';
import { withTexts } from './statements-gold.js';

const offset = z.number().int().min(0);

const goldArticle = z.object({
  id: z.string(),
  title: z.string().default(''),
  published: z.string(),
  source: z.string().default(''),
  text: z.string().exactOptional(),
  textFrom: z.string().exactOptional(),
  events: z.array(
    z.object({
      start: offset,
      end: offset,
      expression: z
        .string()
        .nullish()
        .transform((words) => words ?? ''),
      date: z.string(),
      certainty: z.string().exactOptional(),
      borderline: z.boolean().default(false),
      date_also: z.union([z.string(), z.array(z.string())]).exactOptional(),
    }),
  ),
});

type Gold = z.infer<typeof goldArticle> & { readonly text: string };

interface Read {
  readonly gold: Gold;
  readonly events: readonly Event[];
  readonly outcome: Outcome;
}

export async function events(args: readonly string[]): Promise<Record<string, unknown>> {
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
  const lines = await readLines(values.data, 'events.jsonl', goldArticle);
  const { profile } = await readCorpus(values.corpus);
  const lexicon = toLexicon(profile);
  const golds = await withTexts(lines, values.shared);
  const began = performance.now();
  const read = golds.map((gold) => readGold(gold, readEvents(toArticle(gold), lexicon)));
  const seconds = (performance.now() - began) / 1000;
  const scores = toScores(read.map(({ outcome }) => outcome));
  console.log(`${golds.length} articles in ${seconds.toFixed(2)} s`);
  console.table(scores);
  if (values.out !== undefined) writeFileSync(values.out, read.map(toLine).join(''));
  return scores;
}

function readGold(gold: Gold, found: readonly Event[]): Read {
  return { gold, events: found, outcome: toOutcome(gold.text, gold.events, found) };
}

/** As the corpus would hold it, a paragraph a passage. */
export function toArticle({ id, title, published, source, text }: Omit<Gold, 'events'>): Article {
  const passages = Array.from(text.matchAll(/\S(?:(?!\n[^\S\n]*\n)[\s\S])*/gu), (match, at) => {
    const words = match[0].trimEnd();
    const span = { start: match.index, end: match.index + words.length };
    return { id: `${id}#${at + 1}`, text: words, line: 1, sources: [], ...span };
  });
  const head = { id, title, published, publisher: source, language: 'en', file: id, hash: '' };
  return { ...head, text, passages };
}

/** What was found, and beside it what was missed, wrong, or under another date. */
function toLine({ gold: { id, text }, events, outcome }: Read): string {
  const quote = ({ start, end }: { readonly start: number; readonly end: number }) =>
    text.slice(start, end);
  const show = (event: Event) => ({
    sentence: quote(event),
    ...event,
    expression: event.expression === undefined ? '' : quote(event.expression),
  });
  return `${JSON.stringify({
    id,
    events: events.map(show),
    wrong: outcome.wrong.map(show),
    missed: outcome.missed.map((entry) => ({ sentence: quote(entry), ...entry })),
    misdated: outcome.pairs
      .filter((pair) => !isExact(pair))
      .map(({ gold, found }) => ({ ...show(found), gold: gold.date })),
  })}\n`;
}
