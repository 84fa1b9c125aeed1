import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSentences, toSentences } from '../../src/language/sentences.js';

function sentences(text: string): string[] {
  return toSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('a sentence ends', () => {
  const texts: readonly [string, readonly string[]][] = [
    [
      'with its closing mark',
      [
        '“We’re not going,” he said.',
        '“But we do need to see.',
        'If not, we’ll move on.”',
        'He left.',
      ],
    ],
    ['after an initialism that a pronoun follows', ['Vance is in the U.S.', 'He flew on.']],
    ['after a question', ['Is it over?', 'Nobody knows.']],
    ['in Cyrillic', ['Зеленський сказав: «Ми готові».', 'Він поїхав.']],
  ];
  test.each(texts)('%s', (_, parts) => {
    expect(sentences(parts.join(' '))).toEqual(parts);
  });
  test.each([
    ['behind "on X."', ['She wrote so on X.', 'The ministry added nothing.']],
    [
      'with the heading that is run into the next',
      ['White House seeks billions for Ruritania', 'The White House on Friday asked for more.'],
    ],
    ['where a mark of no width stands in it', ['The sea of \u200BJapan froze.', 'It was cold.']],
  ])('%s', (_, parts) => {
    expect(sentences(parts.join(' '))).toEqual(parts);
  });
  test('at a blank line, with or without a full stop', () => {
    expect(sentences('A heading\n\nThe talks ended. They failed.')).toEqual([
      'A heading',
      'The talks ended.',
      'They failed.',
    ]);
  });
});

describe('a sentence does not end', () => {
  test.each([
    'U.S. President Donald Trump met J.D. Vance and Sen. John McCain (R., Ariz.) on Jan. 5.',
    '“Is it over?” he asked.',
    'In St. Petersburg Gen. Keith Kellogg met Mr. Lavrov at 5 p.m. on Friday.',
    'The U.S. Senate and the U.N. Security Council voted.',
    'Prices rose 3.5 per cent vs. last year.',
    'The site Censor.NET had it on Friday.',
    'Volodymyr Zelensky told The Guardian that the talks would go on.',
    'Talks On A Truce In Doha Begin.',
  ])('within: %s', (text) => {
    expect(sentences(text)).toEqual([text]);
  });
});

test('sentences and words are slices in order, whatever the text', () => {
  const part = fc.constantFrom(
    'U.S.',
    '“Yes.”',
    'He said',
    '\n\n',
    '\n',
    '…',
    '?',
    ' ',
    '(a)',
    'ї',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'grapheme' }))), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const sentence of readSentences(text)) {
        expect(sentence.start).toBeGreaterThanOrEqual(last);
        expect(text.slice(last, sentence.start).trim()).toBe('');
        last = sentence.end;
        for (const { start, end, surface } of sentence.tokens) {
          expect(text.slice(start, end)).toBe(surface);
          expect(start).toBeGreaterThanOrEqual(sentence.start);
        }
      }
      expect(text.slice(last).trim()).toBe('');
    }),
    { numRuns: 60 },
  );
});
