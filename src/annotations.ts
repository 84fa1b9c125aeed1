/** What the articles of a corpus say: read once, and kept as long as an article stands. */
import { openBreath } from './breath.js';
import type { Article, Corpus, Passage } from './corpus/corpus.js';
import { type Event, readEvents } from './language/events/events.js';
import type { Lexicon } from './language/names.js';
import { toSentences } from './language/sentences.js';
import { type Statement, toStatementReader } from './language/statements/statements.js';

/** What an article says, found without looking at any other; plain data, kept as long as it stands. */
export interface Annotations {
  /** For each passage, ids of the parties that speak or are named in it. */
  readonly parties: readonly (readonly string[])[];
  /** For each passage, where its sentences start and end in its text, in turn. */
  readonly sentences: readonly (readonly number[])[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
}

/**
 * What `make` makes of an article's annotations, made once: they stay from one library to the next
 * as long as the article stands, and so does what is made of them and of the article alone.
 */
export function onceAnArticle<Rest extends readonly unknown[], Made extends object>(
  make: (own: Annotations, ...rest: Rest) => Made,
): (own: Annotations, ...rest: Rest) => Made {
  const known = new WeakMap<Annotations, Made>();
  return (own, ...rest) => {
    const kept = known.get(own);
    if (kept) return kept;
    const made = make(own, ...rest);
    known.set(own, made);
    return made;
  };
}

/**
 * In slices.
 * @param earlier by article hash: what is there is taken over
 * @returns by article hash
 */
export async function annotate(
  { articles }: Corpus,
  lexicon: Lexicon,
  earlier?: ReadonlyMap<string, Annotations>,
): Promise<Map<string, Annotations>> {
  const annotations = new Map<string, Annotations>();
  const annotateOne = toAnnotator(lexicon);
  const breath = openBreath();
  for (const article of articles) {
    const known = earlier?.get(article.hash);
    annotations.set(article.hash, known ?? annotateOne(article));
    if (breath.due()) await breath.take();
  }
  return annotations;
}

function toAnnotator(lexicon: Lexicon): (article: Article) => Annotations {
  const reader = toStatementReader(lexicon);
  const share = toShare((list: readonly string[]) => list.join('\n'));
  const shareDay = toShare(({ value, stated }: Statement['said']) => `${value} ${stated}`);
  const toParties = ({ text }: Passage) =>
    share([...new Set(lexicon.find(text).flatMap(({ party }) => party ?? []))]);
  return (article) => ({
    parties: article.passages.map(toParties),
    sentences: article.passages.map(({ text }) =>
      toSentences(text).flatMap(({ start, end }) => [start, end]),
    ),
    statements: reader.read(article).map((statement) => {
      const { about, issues, said } = statement;
      return { ...statement, about: share(about), issues: share(issues), said: shareDay(said) };
    }),
    events: readEvents(article, lexicon).map((event) => {
      const { parties, issues } = event;
      return { ...event, parties: share(parties), issues: share(issues) };
    }),
  });
}

/**
 * Equal values as one object: few differ, and a garbage collector walks through every one. At 100,000
 * passages the lists of parties and issues alone were a third of 1.7 million objects.
 */
function toShare<T extends object>(toKey: (value: T) => string): (value: T) => T {
  const known = new Map<string, T>();
  return (value) => {
    const key = toKey(value);
    const same = known.get(key) ?? value;
    known.set(key, same);
    return same;
  };
}
