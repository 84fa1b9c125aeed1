import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { voices, words } = toTextReader(shippedProfile(), '2026-03-04');

describe('what is said ends with its clause', () => {
  test.each([
    [
      'before the main clause',
      'While Dmitry Peskov said the talks had failed, the envoys met again on Friday.',
      ['the talks had failed'],
    ],
    [
      'but not before a condition',
      'While Dmitry Peskov said the talks would fail, unless Kyiv withdrew, the envoys met.',
      ['the talks would fail, unless Kyiv withdrew'],
    ],
    [
      'in a relative clause',
      'Dmitry Peskov, who said the talks had failed, left for Geneva on Friday.',
      ['the talks had failed'],
    ],
    [
      'before a participle behind a quotation',
      'Dmitry Peskov called the plan “a list of wishes,” adding that the talks had failed.',
      ['the plan “a list of wishes,”', 'that the talks had failed'],
    ],
    [
      'before the next speaker',
      'Dmitry Peskov said the talks had failed and Marco Rubio said they would go on.',
      ['the talks had failed', 'they would go on'],
    ],
    [
      'in a list of what one source did',
      'Kyiv backed the plan of May, welcomed the truce in April and said that Russia must agree.',
      ['the plan of May', 'the truce', 'that Russia must agree'],
    ],
  ])('%s', (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});

describe('what stands around a short attribution', () => {
  test('a quotation goes on with what was begun', () => {
    expect(words('It was, Dmitry Peskov said, “a list of wishes” of Kyiv.')).toEqual([
      'It was',
      '“a list of wishes” of Kyiv',
    ]);
  });
  test('but an adjunct is no beginning', () => {
    expect(words('In a call on Friday, Dmitry Peskov said, “It is a list of wishes.”')).toEqual([
      '“It is a list of wishes.”',
    ]);
  });
});

describe('where somebody stands', () => {
  test.each([
    ['Moscow is ready to halt its strikes.', 'ready to halt its strikes'],
    ['Moscow is not yet prepared to accept troops.', 'not yet prepared to accept troops'],
    ['Moscow remains open to talks in Istanbul.', 'open to talks in Istanbul'],
    ['Moscow was against any delay of the talks.', 'against any delay of the talks'],
    ['Moscow is sceptical about the truce of May.', 'sceptical about the truce of May'],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(['Moscow/russia']);
    expect(words(text)).toEqual([expected]);
  });
  test.each([
    ['what others prepare', 'Sanctions on Russia were prepared by the European Union.'],
    ['a place', 'The embassy of Russia was open on Friday.'],
    ['a thing that is named by it', 'The truce that Kyiv was ready to accept was to last a month.'],
    ['mere feeling', 'Moscow was angry about the delay of the envoys.'],
  ])('not %s', (_, text) => {
    expect(voices(text)).toEqual([]);
  });
});
