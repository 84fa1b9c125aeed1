/** Any Answer at all: long, empty, foreign, full of markup. */
import fc from 'fast-check';
import type { Action, Answer, Attribution, ShownPassage, Source } from '../../src/answer.js';

/** Pieces that are markup somewhere, or hard to cut. */
const pieces = fc.constantFrom(
  '**',
  '__',
  '~~',
  '`',
  '||',
  '[',
  '](https://evil.example)',
  '<@1>',
  '@everyone',
  '\n# ',
  '\n-# ',
  '\n> ',
  '\n1. ',
  '\n- ',
  '<t:1:R>',
  'https://a.example/b_(c)',
  '“',
  '”',
  '"',
  ' unless ',
  ' not ',
  ' if ',
  '. ',
  'U.S. ',
  'мир ',
  '平和',
  '👩‍👩‍👧',
  'é',
  ' ',
  '\t',
  '\u202e',
  '&amp;',
  '\\',
);
export const anyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .array(fc.oneof(pieces, fc.lorem({ maxCount: 6 })), { maxLength: 40 })
      .map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 900 }).map((count) => 'Він каже: «ні». '.repeat(count)),
  },
);
const day = fc.constantFrom('2025-04-18', '2025-04', '2025-04-17/2025-04-18', 'x');
const url = fc.oneof(
  fc.webUrl(),
  fc.webUrl().map((one) => `${one}/(a b)]<c>${'x'.repeat(600)}`),
  anyText,
);

const source: fc.Arbitrary<Source> = fc.record(
  { publisher: anyText, title: anyText, date: day, url },
  { requiredKeys: ['publisher', 'url'] },
);

const attribution: fc.Arbitrary<Attribution> = fc.record(
  {
    speaker: anyText,
    role: anyText,
    partyLabel: anyText,
    issues: fc.array(anyText, { maxLength: 2 }),
    tier: fc.constantFrom('direct quotation', 'analyst'),
    said: day,
    saidStated: fc.boolean(),
  },
  { requiredKeys: ['speaker', 'issues', 'tier', 'said', 'saidStated'] },
);

export const anyPassage: fc.Arbitrary<ShownPassage> = fc.record(
  {
    n: fc.nat(200),
    id: fc.string(),
    text: anyText,
    best: fc.record({ start: fc.nat(300), end: fc.nat(600) }),
    parties: fc.array(anyText, { maxLength: 3 }),
    article: fc.record(
      { id: fc.string(), title: anyText, published: day, publisher: anyText, url },
      { requiredKeys: ['id', 'title', 'published', 'publisher'] },
    ),
    sources: fc.array(source, { maxLength: 8 }),
    alsoIn: fc.nat(9),
    attribution,
    event: fc.record({ date: day, label: anyText, inferred: fc.boolean(), planned: fc.boolean() }),
    note: anyText,
  },
  { requiredKeys: ['n', 'id', 'text', 'article', 'sources'] },
);

const choice = fc.record(
  { value: anyText, label: anyText, description: anyText },
  { requiredKeys: ['value', 'label'] },
);
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    kind: fc.constant('button' as const),
    id: fc.string({ maxLength: 120 }),
    label: anyText,
  }),
  fc.record({
    kind: fc.constant('select' as const),
    id: fc.string({ maxLength: 120 }),
    placeholder: anyText,
    options: fc.array(choice, { maxLength: 40 }),
  }),
);
const file = fc.record(
  { name: fc.stringMatching(/^[a-z0-9]{1,12}\.(png|ics)$/), alt: anyText },
  { requiredKeys: ['name'] },
);

export const anyAnswer: fc.Arbitrary<Answer> = fc.record(
  {
    kind: fc.constantFrom('answer', 'nothing', 'problem'),
    title: anyText,
    reason: anyText,
    asOf: anyText,
    notes: fc.array(anyText, { maxLength: 9 }),
    sections: fc.array(
      fc.record(
        {
          heading: anyText,
          lines: fc.array(anyText, { maxLength: 4 }),
          passages: fc.array(anyPassage, { maxLength: 8 }),
        },
        { requiredKeys: ['passages'] },
      ),
      { maxLength: 12 },
    ),
    near: fc.array(anyPassage, { maxLength: 3 }),
    actions: fc.array(action, { maxLength: 30 }),
    files: fc.uniqueArray(file, { maxLength: 14, selector: ({ name }) => name }),
    private: fc.boolean(),
  },
  { requiredKeys: ['kind', 'title', 'asOf', 'sections'] },
);
