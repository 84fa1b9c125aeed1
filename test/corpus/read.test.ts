import { readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { CorpusUnreadable } from '../../src/corpus/problem.js';
import { readCorpus } from '../../src/corpus/read.js';
import {
  article,
  FIXTURE,
  type Files,
  GREY_SEA,
  makeCorpus,
  writeFiles,
} from '../support/corpus.js';

const GOOD = 'articles/2031/2031-03-02-port-ansel.md';
const BAD = 'articles/2031/2031-05-01-bad.md';
const NOTE = '[^1]: Gazette, <https://gazette.example/x>, 2031-05-01';

/** Reads the good articles beside one more file, and returns what is said of that file. */
async function problemsOf(content: string | Uint8Array) {
  const corpus = await readCorpus(await makeCorpus({ ...FIXTURE, [BAD]: content }));
  expect(corpus.articles.map((one) => one.file)).toEqual(expect.arrayContaining([GOOD]));
  return {
    kept: corpus.articles.some((one) => one.file === BAD),
    problems: corpus.problems.filter((problem) => problem.file === BAD),
  };
}

test('every passage is a slice of its article, with the notes of its own paragraph', async () => {
  const { articles, problems } = await readCorpus(await makeCorpus());
  expect(problems).toEqual([]);
  expect(articles.map((one) => one.id)).toEqual([
    '2031-03-02-port-ansel',
    '2031-04-10-second-round',
    '2031-05-20-westmark-mediates',
  ]);
  for (const one of articles) {
    for (const passage of one.passages) {
      expect(one.text.slice(passage.start, passage.end)).toBe(passage.text);
    }
  }
  const [first, second] = articles[0]?.passages ?? [];
  expect(first?.text).toMatch(/^Delegations .* land now\.$/);
  expect(first?.sources).toEqual([
    {
      publisher: 'Grey Sea Gazette',
      title: 'Ministers meet',
      date: '2031-03-01',
      url: 'https://gazette.example/meet',
    },
  ]);
  expect(second?.sources).toEqual([
    { publisher: 'Port Ansel Post', url: 'https://post.example/veld' },
  ]);
  expect(articles[1]?.passages[0]?.sources[0]?.date).toBe('2031-04-09');
});

test('an imported article is credited to its outlet first', async () => {
  const imported =
    '---\ntitle: Herring war\npublished: 2031-05-01\npublisher: Gazette\nurl: https://gazette.example/war\nlanguage: en\n---\nOne *bold* paragraph\nover two lines.\n';
  const corpus = await readCorpus(await makeCorpus({ [BAD]: imported }));
  const [passage] = corpus.articles[0]?.passages ?? [];
  expect(passage?.text).toBe('One bold paragraph over two lines.');
  expect(passage?.sources).toEqual([
    {
      publisher: 'Gazette',
      title: 'Herring war',
      date: '2031-05-01',
      url: 'https://gazette.example/war',
    },
  ]);
});

test('keywords go to the paragraph of their number, and are no part of its text', async () => {
  const looked = article('A', '2031-05-01', 'One.[^1]', '## Between', 'Two.[^1]', NOTE).replace(
    'title: A',
    'title: A\nkeywords:\n  2: fish war, cod',
  );
  const { articles } = await readCorpus(await makeCorpus({ [BAD]: looked }));
  expect(articles[0]?.text).toBe('One.\n\nTwo.');
  expect(articles[0]?.passages.map(({ keywords }) => keywords)).toEqual([
    undefined,
    'fish war, cod',
  ]);
});

test('claims that a paragraph refutes go to it one by one', async () => {
  const refuting = article('A', '2031-05-01', 'One.[^1]', 'Two.[^1]', NOTE).replace(
    'title: A',
    'title: A\nrefutes:\n  1: Norland sold its fleet, Suderland joined,\n    the talks ended',
  );
  const { articles } = await readCorpus(await makeCorpus({ [BAD]: refuting }));
  expect(articles[0]?.passages.map(({ refutes }) => refutes)).toEqual([
    ['Norland sold its fleet', 'Suderland joined', 'the talks ended'],
    undefined,
  ]);
});

const body = `Text of a paragraph.[^1]\n\n${NOTE}\n`;
const head = (lines: string) => `---\n${lines}\npublisher: Gazette\n---\n${body}`;
const anchors = Array.from(
  { length: 9 },
  (_, i) => `a${i + 1}: &a${i + 1} [${Array.from({ length: 9 }, () => `*a${i}`)}]`,
);

test.each([
  ['no date', head('title: A'), 'published', undefined],
  ['an impossible date', head('title: A\npublished: 2031-02-30'), '2025-04-18', 3],
  ['no front matter', 'Just text.', 'front matter', 1],
  ['YAML that is none', head('title: A: B: C\npublished: 2031-05-01'), 'YAML', 2],
  ['an unknown footnote', article('A', '2031-05-01', 'Text.[^9]', NOTE), 'footnote 9', 7],
  ['no paragraphs', article('A', '2031-05-01', '# Only a heading'), 'no paragraph', undefined],
  [
    'a link that is no web address',
    article('A', '2031-05-01', 'See [this](javascript:alert(1)).[^1]', NOTE),
    'http',
    7,
  ],
  [
    'an address of its own that is none',
    head('title: A\npublished: 2031-05-01\nurl: ftp://x.example'),
    'http',
    4,
  ],
  [
    'a YAML bomb',
    head(`title: A\npublished: 2031-05-01\na0: &a0 lol\n${anchors.join('\n')}`),
    'alias',
    undefined,
  ],
  [
    'keywords for a paragraph that it has not',
    head('title: A\npublished: 2031-05-01\nkeywords: { 2: fish war }'),
    'keywords: 2 is',
    1,
  ],
  [
    'refuted claims for a paragraph that it has not',
    head('title: A\npublished: 2031-05-01\nrefutes: { 7: Norland sold its fleet }'),
    'refutes: 7 is',
    1,
  ],
  [
    'keywords under no number',
    head('title: A\npublished: 2031-05-01\nkeywords: { herring: fish }'),
    'keywords: herring is',
    1,
  ],
  [
    'a title that another article has',
    article('Norland and Suderland meet in Port Ansel', '2031-05-01', 'Text.[^1]', NOTE),
    GOOD,
    undefined,
  ],
  ['bytes that are not UTF-8', new Uint8Array([0x2d, 0xff, 0xfe]), 'UTF-8', undefined],
  [
    'more than a megabyte',
    article('A', '2031-05-01', 'Word '.repeat(250_000)),
    '1000000',
    undefined,
  ],
])('a file with %s is left out, and the others load', async (_, content, said, line) => {
  const { kept, problems } = await problemsOf(content);
  expect(kept).toBe(false);
  expect(problems[0]).toMatchObject({ severity: 'error' });
  expect(problems.map((problem) => problem.message).join('\n')).toContain(said);
  if (line !== undefined) expect(problems[0]?.line).toBe(line);
});

test('an article with the id of another is left out', async () => {
  const twin = 'articles/2032/2031-03-02-port-ansel.md';
  const files: Files = { ...FIXTURE, [twin]: article('Other', '2031-03-02', 'Text.[^1]', NOTE) };
  const corpus = await readCorpus(await makeCorpus(files));
  expect(corpus.articles).toHaveLength(3);
  expect(corpus.problems).toMatchObject([{ file: twin, rule: 'duplicate-id' }]);
});

test('a symbolic link out of the corpus is left out', async () => {
  const dir = await makeCorpus();
  const outside = await makeCorpus({ 'secret.md': article('Secret', '2031-05-01', 'Text.') });
  await symlink(path.join(outside, 'secret.md'), path.join(dir, BAD));
  const corpus = await readCorpus(dir);
  expect(corpus.articles).toHaveLength(3);
  expect(corpus.problems).toMatchObject([{ file: BAD, rule: 'link-out' }]);
});

test('a matter of style is a warning and leaves nothing out', async () => {
  const file = 'articles/undated-name.md';
  const corpus = await readCorpus(
    await makeCorpus({ [file]: article('A', '2031-05-01', 'Text.[^1]', NOTE) }),
  );
  expect(corpus.articles).toHaveLength(1);
  expect(corpus.problems).toMatchObject([{ file, severity: 'warning' }]);
});

test('a corpus with no good article, no corpus.yaml or no folder cannot be read', async () => {
  const bad = await makeCorpus({ [BAD]: 'nothing' });
  await expect(readCorpus(bad)).rejects.toThrow(CorpusUnreadable);
  await expect(readCorpus(bad)).rejects.toMatchObject({ problems: [{ file: BAD }] });
  const nameless = await makeCorpus();
  await rm(path.join(nameless, 'corpus.yaml'));
  await expect(readCorpus(nameless)).rejects.toThrow('corpus.yaml');
  await writeFile(path.join(nameless, 'corpus.yaml'), 'negotiation: [');
  await expect(readCorpus(nameless)).rejects.toMatchObject({ problems: [{ rule: 'yaml' }] });
  await expect(readCorpus(path.join(bad, 'nowhere'))).rejects.toThrow('ENOENT');
});

test('a second reading parses only what changed, and keeps the warnings of the rest', async () => {
  const dir = await makeCorpus({
    ...FIXTURE,
    'articles/odd.md': article('Odd', '2031-05-01', 'Text.[^1]', NOTE),
  });
  const first = await readCorpus(dir);
  await writeFiles(dir, { [GOOD]: article('New', '2031-03-02', 'New text.[^1]', NOTE) });
  const second = await readCorpus(dir, first);
  const same = (id: string) =>
    first.articles.find((one) => one.id === id) === second.articles.find((one) => one.id === id);
  expect(same('2031-04-10-second-round')).toBe(true);
  expect(same('2031-03-02-port-ansel')).toBe(false);
  expect(second.problems).toEqual(first.problems);
  expect(second.fingerprint).not.toBe(first.fingerprint);
});

test('a file that lay untouched is not opened again', async () => {
  const first = await readCorpus(GREY_SEA);
  expect(first.disk?.stamps.size).toBe(first.articles.length);
  const marked = first.articles.map((one) => ({ ...one, hash: 'as it was read before' }));
  const { articles } = await readCorpus(GREY_SEA, { ...first, articles: marked });
  expect(articles).toEqual(marked);
});

test('a file is opened again that was rewritten with its size and its time of change kept', async () => {
  const dir = await makeCorpus();
  const file = path.join(dir, GOOD);
  const { mtime } = await stat(file);
  const first = await readCorpus(dir);
  await writeFile(file, (await readFile(file, 'utf8')).replace('Delegations', 'Negotiators'));
  await utimes(file, mtime, mtime);
  const [changed] = (await readCorpus(dir, first)).articles;
  expect(changed?.text).toMatch(/^Negotiators/);
});

test.each([
  ['Newser (AP, Reuters), <https://a.example/1>, undated', 'Newser (AP, Reuters)', undefined],
  ['Reuters, “A title”, 18 April 2031, https://a.example/1', 'Reuters', '2031-04-18'],
  ['Reuters — [A title](https://a.example/1), April 18, 2031', 'Reuters', '2031-04-18'],
  ['Reuters, 18 Apr. 2031: https://a.example/1', 'Reuters', '2031-04-18'],
  ['<https://www.a.example/1>', 'a.example', undefined],
])('the note %s names its publisher and its date', async (note, publisher, date) => {
  const file = article('A', '2031-05-01', 'Text.[^1]', `[^1]: ${note}`);
  const corpus = await readCorpus(await makeCorpus({ [BAD]: file }));
  const source = corpus.articles.find((one) => one.file === BAD)?.passages[0]?.sources[0];
  expect(source).toMatchObject({ publisher });
  expect(source?.date).toBe(date);
});
