import { expect, test } from 'vitest';
import { checkCorpus } from '../../src/check/check.js';
import { readCorpus } from '../../src/corpus/read.js';
import { article, FIXTURE, type Files, makeCorpus } from '../support/corpus.js';

const FILE = 'articles/2031/2031-05-01-more.md';
const NOTE = '[^1]: Gazette, [A report](https://gazette.example/x), 2031-05-01';
const SENTENCE =
  'Tom Veld of Suderland told the harbour council in Port Ansel that herring had to be shared fairly among all the boats of the sea';

async function lint(files: Files) {
  const problems = checkCorpus(await readCorpus(await makeCorpus({ ...FIXTURE, ...files })));
  return problems.map(({ severity, rule, file }) => ({ severity, rule, file }));
}

/** What the rules say of one more article with these paragraphs. */
async function lintText(...paragraphs: string[]) {
  return lint({ [FILE]: article('More', '2031-05-01', ...paragraphs, NOTE) });
}

test('the invented corpus is without fault', async () => {
  expect(await lint({})).toEqual([]);
});

test.each([
  [
    'a date outside the span',
    'error',
    'outside-span',
    { [FILE]: article('More', '2030-12-31', 'Text.[^1]', NOTE) },
  ],
  [
    'no footnote at all',
    'error',
    'no-footnote',
    { [FILE]: article('More', '2031-05-01', 'Norland spoke.') },
  ],
])('%s is an error', async (_, severity, rule, files: Files) => {
  expect(await lint(files)).toContainEqual({ severity, rule, file: FILE });
});

test.each([
  [
    'a paragraph without source beside one that has',
    'no-source',
    ['Norland spoke.[^1]', 'Suderland spoke.'],
  ],
  ['a pronoun as first word', 'pronoun', ['He spoke in Port Ansel.[^1]']],
  ['a pronoun before anybody is named', 'pronoun', ['On that day he spoke.[^1]']],
  ['a quotation mark without its partner', 'open-quotation', ['Veld said “no.[^1]']],
  ['a straight mark without its partner', 'open-quotation', ['Veld said "no.[^1]']],
  [
    'a quotation of more than 25 words',
    'long-quotation',
    [`Veld said “${'word '.repeat(26)}”.[^1]`],
  ],
  [
    'two paragraphs that say the same',
    'near-duplicate',
    [`${SENTENCE}.[^1]`, `${SENTENCE} today.[^1]`],
  ],
])('%s is a warning', async (_, rule, paragraphs) => {
  expect(await lintText(...paragraphs)).toContainEqual({ severity: 'warning', rule, file: FILE });
});

test('an address under two titles is a warning', async () => {
  const other = NOTE.replace('A report', 'Another report');
  const found = await lint({
    [FILE]: article('More', '2031-05-01', 'Norland spoke.[^1]', NOTE),
    'articles/2031/2031-05-02-again.md': article(
      'Again',
      '2031-05-02',
      'Suderland spoke.[^1]',
      other,
    ),
  });
  expect(found.map(({ rule }) => rule)).toEqual(['two-titles']);
});

test('a name in no table is a warning from the third article on', async () => {
  const files = (count: number): Files =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `articles/2031/2031-05-0${i + 1}-more.md`,
        article(
          `More ${i}`,
          `2031-05-0${i + 1}`,
          `Norland spoke of Greta Halversen, ${'again '.repeat(i)}.[^1]`,
          NOTE,
        ),
      ]),
    );
  expect(await lint(files(2))).toEqual([]);
  expect(await lint(files(3))).toEqual([
    { severity: 'warning', rule: 'unknown-name', file: 'corpus.yaml' },
  ]);
});

test.each([
  ['an expletive it', 'It was on 1 May 2031 that Norland spoke.[^1]'],
  ['a pronoun after a name', 'Ada Brekke said on 1 May that she would come.[^1]'],
  ['a quotation that is closed', 'Veld said “no” and "never".[^1]'],
  ['25 quoted words', `Veld said “${'word '.repeat(25).trim()}”.[^1]`],
  ['an apostrophe', "Norland's boats stayed in the harbour’s mouth.[^1]"],
])('%s is no fault', async (_, paragraph) => {
  expect(await lintText(paragraph)).toEqual([]);
});
