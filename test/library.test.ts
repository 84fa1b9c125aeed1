import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Corpus } from '../src/corpus/corpus.js';
import { readCorpus } from '../src/corpus/read.js';
import { openLibrary } from '../src/library.js';
import { GREY_SEA } from './support/corpus.js';
import { toReadable } from './support/table.js';

const grey = await readCorpus(GREY_SEA);

/** The corpus with a choice of its articles, some of them rewritten. */
function edit(corpus: Corpus, keep: readonly boolean[], rewrite: readonly boolean[]): Corpus {
  const articles = corpus.articles
    .filter((_, at) => keep[at])
    .map((article, at) => {
      if (!rewrite[at]) return article;
      const passages = article.passages.toReversed();
      return { ...article, hash: `${article.hash}-rewritten`, title: 'A new title', passages };
    });
  return { ...corpus, articles };
}

const choices = fc.array(fc.boolean(), { minLength: 3, maxLength: 3 });

test('a library built on an earlier one is the one that is built from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(choices, choices, choices, async (before, after, rewrite) => {
      const earlier = await openLibrary(edit(grey, before, []));
      const corpus = edit(grey, after, rewrite);
      const built = await openLibrary(corpus, earlier);
      const fresh = await openLibrary(corpus);
      expect(toReadable(built.index.data)).toEqual(toReadable(fresh.index.data));
      expect(built.statements()).toEqual(fresh.statements());
      expect(built.annotations).toEqual(fresh.annotations);
      expect(built.passages.all).toEqual(fresh.passages.all);
      expect(built.passages.all.map(({ passage }) => built.passages.get(passage.id))).toEqual(
        built.passages.all,
      );
    }),
  );
});

test('unchanged articles are kept, but not when the profile has changed', async () => {
  const earlier = await openLibrary(grey);
  const [first] = grey.articles;
  const of = async (corpus: Corpus) =>
    (await openLibrary(corpus, earlier)).annotations.get(first?.hash ?? '');
  expect(await of(grey)).toBe(earlier.annotations.get(first?.hash ?? ''));
  const parties = grey.profile.parties.slice(1);
  const narrowed = await of({ ...grey, profile: { ...grey.profile, parties } });
  expect(narrowed).not.toEqual(earlier.annotations.get(first?.hash ?? ''));
});

test('equal lists of parties and issues are one object, in however many articles they stand', async () => {
  const { annotations, passages } = await openLibrary(grey);
  const own = [...annotations.values()];
  const lists = own.flatMap(({ parties, statements, events }) => [
    ...parties,
    ...statements.flatMap(({ about, issues }) => [about, issues]),
    ...events.flatMap((event) => [event.parties, event.issues]),
  ]);
  const contents = new Set(lists.map((list) => list.join('\n')));
  expect(contents.size).toBeGreaterThan(3);
  expect(new Set(lists).size).toBe(contents.size);
  const shelved = passages.all.map(({ parties }) => parties);
  expect(new Set(shelved).size).toBe(new Set(own.flatMap(({ parties }) => parties)).size);
});
