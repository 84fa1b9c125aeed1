/**
 * `npm run bench -- mentions --data DIR [--corpus DIR]`: the dates of SemEval-2015's event mentions
 * (task 4, entity timelines), as `/timeline` would date the sentence that each stands in.
 */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readCorpus } from '../src/corpus/read.js';
import { toDayRange } from '../src/language/dates/dates.js';
import { type Event, readEvents } from '../src/language/events/events.js';
import { toLexicon } from '../src/language/names.js';
import { readLines } from './data.js';
import { toArticle } from './events.js';

const document = z.object({
  id: z.string(),
  dct: z.string(),
  title: z.string().default(''),
  source: z.string().default(''),
  text: z.string(),
});
/** Some mentions could not be placed in their text; they count for nothing. */
const mention = z.object({
  doc: z.string(),
  start: z.number().exactOptional(),
  end: z.number().exactOptional(),
});
const timeline = z.object({
  events: z.array(z.object({ date: z.string(), mentions: z.array(mention) })),
});

type Mention = z.infer<typeof mention>;

export async function mentions(args: readonly string[]): Promise<Record<string, unknown>> {
  const { values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, corpus: { type: 'string', default: 'corpus' } },
  });
  if (values.data === undefined) throw new Error('mentions needs --data DIR.');
  const documents = await readLines(values.data, 'docs.jsonl', document);
  const timelines = await readLines(values.data, 'timelines.jsonl', timeline);
  const lexicon = toLexicon((await readCorpus(values.corpus)).profile);
  const read = new Map(
    documents.map(({ dct, ...doc }) => {
      // Their sentences stand on lines, of one paragraph each.
      const text = doc.text.replace(/\n/g, '\n\n');
      const article = toArticle({ ...doc, text, published: dct.slice(0, 10) });
      return [doc.id, toDocument(doc.text, readEvents(article, lexicon))] as const;
    }),
  );
  const dated = timelines
    .flatMap(({ events }) => events)
    .filter(({ date }) => !/^X/.test(date))
    .flatMap(({ date, mentions: places }) =>
      places.map((place) => ({ date: date.replace(/(?:-XX)+$/, ''), place })),
    )
    .filter(({ place }) => place.start !== undefined);
  const found = dated.map(({ date, place }) => ({ date, found: read.get(place.doc)?.(place) }));
  const figures = toFigures(found);
  console.table([figures]);
  return figures;
}

/** Mention → date, by the event of its sentence whose expression stands nearest. */
function toDocument(
  text: string,
  events: readonly Event[],
): (mention: Mention) => string | undefined {
  // Each line break before a place moved it by one.
  const moved = (at: number) => at + (text.slice(0, at).match(/\n/g)?.length ?? 0);
  return ({ start = -1, end = -1 }) => {
    const [from, to] = [moved(start), moved(end)];
    const distance = ({ expression }: Event) =>
      expression === undefined ? 0 : Math.abs(expression.start - from);
    return events
      .filter((event) => event.start <= from && to <= event.end)
      .sort((a, b) => distance(a) - distance(b))[0]?.date;
  };
}

interface Dated {
  readonly date: string;
  readonly found: string | undefined;
}

function toFigures(all: readonly Dated[]): Record<string, number> {
  const found = all.filter((each) => each.found !== undefined);
  const exact = found.filter((each) => each.found === each.date).length;
  const contains = found.filter(holds).length;
  const share = (count: number, of: number) => Number((count / Math.max(1, of)).toFixed(4));
  return {
    mentions: all.length,
    dated: share(found.length, all.length),
    dateExact: share(exact, found.length),
    dateContains: share(contains, found.length),
    accuracy: share(exact, all.length),
  };
}

/** One of the two dates lies within the other. */
function holds({ date, found }: Dated): boolean {
  const gold = toDayRange(date);
  const range = found === undefined ? undefined : toDayRange(found);
  if (gold === undefined || range === undefined) return false;
  return (
    (range.from <= gold.from && gold.to <= range.to) ||
    (gold.from <= range.from && range.to <= gold.to)
  );
}
