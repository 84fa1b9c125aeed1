/** The corpus that ships, held to its own rules (corpus/README.md) and to the facts it was written from. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkCorpus } from '../src/check/check.js';
import { readCorpus } from '../src/corpus/read.js';
import { toLexicon } from '../src/language/names.js';

const FACTS = '../shared/facts/facts.jsonl';
const SEED = '../shared/seed/article.txt';

const corpus = await readCorpus('corpus');
const { profile, articles } = corpus;
const passages = articles.flatMap((article) => article.passages);
const own = articles.filter(({ url }) => url === undefined);

test('the shipped corpus has no Problem at all', () => {
  expect(checkCorpus(corpus)).toEqual([]);
});

test('it holds at least 110 articles and 900 passages, up to the day it declares', () => {
  expect(articles.length).toBeGreaterThanOrEqual(110);
  expect(passages.length).toBeGreaterThanOrEqual(900);
  expect((articles.at(-1)?.published ?? '') <= profile.reach).toBe(true);
});

test('every passage names a source', () => {
  expect(passages.filter(({ sources }) => sources.length === 0)).toEqual([]);
});

test('own articles have 5 to 14 paragraphs of 40 to 115 words', () => {
  const lengths = own.flatMap((article) =>
    article.passages.map(({ id, text }) => ({ id, words: text.split(/\s+/).length })),
  );
  expect(lengths.filter(({ words }) => words < 40 || words > 115)).toEqual([]);
  const counts = own.map(({ id, passages: { length } }) => ({ id, length }));
  expect(counts.filter(({ length }) => length < 5 || length > 14)).toEqual([]);
});

test('claims that a passage refutes are bare statements, in the affirmative', () => {
  const claims = passages.flatMap(({ id, refutes = [] }) =>
    refutes.map((claim) => ({ id, claim })),
  );
  expect(claims.length).toBeGreaterThan(0);
  const isBare = (claim: string) => !/[,;?]|\.(?!\d)/.test(claim) && claim.split(' ').length <= 10;
  const denies = (claim: string) => /\b(?:not|never)\b/.test(claim);
  expect(claims.filter(({ claim }) => !isBare(claim) || denies(claim))).toEqual([]);
});

test('one address has one publisher, title and date', () => {
  const known = new Map<string, string>();
  const differing = passages
    .flatMap(({ sources }) => sources)
    .filter(({ url, publisher, title, date }) => {
      const cited = JSON.stringify([publisher, title, date]);
      const first = known.get(url) ?? cited;
      known.set(url, first);
      return first !== cited;
    });
  expect(differing).toEqual([]);
});

/** Facts on which the record itself differs: a passage that tells one version has to tell the other. */
const DISPUTED: Record<string, RegExp[]> = {
  'who broke off the talks of 2022': [
    /version of Russia[^.]* Rudenko/,
    /version of Ukraine[^.]* Podolyak/,
  ],
  'the scope of the energy pause of March 2025': [/energy and infrastructure/, /energy facilities/],
  'sanctions in the Black Sea texts': [/American text/, /the Kremlin stated/],
  'the dead of Sumy': [/at least 34/i, /at least 35/],
  'bodies after the second Istanbul round': [/6,000 bodies for 6,000/, /unilaterally/],
  'the length of the Alaska talks': [/nearly three hours/, /two and a half/],
  'the points of the Geneva text': [/counted 19/, /20 points/],
  'the points of the Moscow paper': [/28-point/, /27 points/],
  'the shares of Mar-a-Lago': [/95 per cent/, /100 per cent/, /90 per cent/],
  'guarantees tied to Donbas': [/Financial Times/, /White House/, /Zelensky/],
  'Russian as an official language': [/2 June/, /24 August/, /December/],
  'the days of the third trilateral round': [/17 and 18 February/, /16 February/],
};

test.each(Object.entries(DISPUTED))('both versions stand in one passage: %s', (_, versions) => {
  expect(passages.some(({ text }) => versions.every((version) => version.test(text)))).toBe(true);
});

test('every weekday beside a full date is the weekday of that date', () => {
  const name = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  const dated =
    /\b(\w+day),? (\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})/g;
  const wrong = passages.flatMap(({ id, text }) =>
    [...text.matchAll(dated)]
      .filter(([, weekday, day]) => name.format(new Date(`${day} UTC`)) !== weekday)
      .map(([words]) => `${id}: ${words}`),
  );
  expect(wrong.filter((words) => !/: (?:Sun)?(?:holi|birth|to)day/.test(words))).toEqual([]);
});

test('only the warring sides are parties and only the United States mediates', () => {
  const sides = profile.parties
    .filter(({ role }) => role === 'party' || role === 'mediator')
    .map(({ id }) => id);
  expect(sides).toEqual(['russia', 'ukraine', 'united-states']);
});

test('every role of a person ends after it begins', () => {
  const roles = profile.parties.flatMap(({ people }) => people.flatMap((person) => person.roles));
  const backwards = roles.filter(
    ({ from, to }) => from !== undefined && to !== undefined && to < from,
  );
  expect(backwards).toEqual([]);
});

const fact = z.object({
  kind: z.string(),
  parties: z.array(z.string()),
  issues: z.array(z.string()),
  sources: z.array(z.object({ url: z.string() })),
});

async function readFacts() {
  const lines = (await readFile(FACTS, 'utf8')).trim().split('\n');
  return lines.map((line) => fact.parse(JSON.parse(line)));
}

test.skipIf(!existsSync(FACTS))('every address of the facts stands in a footnote', async () => {
  const cited = new Set(passages.flatMap(({ sources }) => sources.map(({ url }) => url)));
  const urls = (await readFacts()).flatMap(({ sources }) => sources.map(({ url }) => url));
  expect(urls.filter((url) => !cited.has(url))).toEqual([]);
});

test.skipIf(!existsSync(FACTS))(
  'each recorded position of a party on an issue has a passage that names the party',
  async () => {
    const lexicon = toLexicon(profile);
    // A passage counts by the issue that its words signal, or by the report that it rests on.
    const covered = new Set(
      passages.flatMap(({ text, sources }) => {
        const parties = new Set(lexicon.find(text).flatMap(({ party }) => party ?? []));
        const about = [...lexicon.issues(text).map(({ id }) => id), ...sources.map((s) => s.url)];
        return [...parties].flatMap((party) => about.map((what) => `${party} × ${what}`));
      }),
    );
    const bare = (await readFacts())
      .filter(({ kind }) => kind === 'position')
      .flatMap(({ parties, issues, sources }) =>
        parties
          .filter((party) => !sources.some(({ url }) => covered.has(`${party} × ${url}`)))
          .flatMap((party) => issues.map((issue) => `${party} × ${issue}`)),
      );
    expect([...new Set(bare)].filter((pair) => !covered.has(pair))).toEqual([]);
  },
);

test.skipIf(!existsSync(SEED))('no eight words in a row are taken from the seed text', async () => {
  const taken = new Set(toRuns(await readFile(SEED, 'utf8')));
  const shared = passages.flatMap(({ id, text }) =>
    text
      .split(/“[^”]*”|"[^"]*"/)
      .flatMap(toRuns)
      .filter((run) => taken.has(run))
      .map((run) => `${id}: ${run}`),
  );
  expect(shared).toEqual([]);
});

/** Every run of eight words, as one string each. */
function toRuns(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '));
}
