import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { voices, words } = toTextReader(shippedProfile(), '2026-03-04');

describe('what is asked of somebody', () => {
  test.each([
    ['Kyiv asked Washington to lift the ban.', 'to lift the ban'],
    ['Kyiv asked the ministry for help with the vote.', 'for help with the vote'],
    ['Kyiv asked in May that the partners share the risk.', 'that the partners share the risk'],
    ['Kyiv has pushed Washington to raise its tariffs.', 'Washington to raise its tariffs'],
    ['Kyiv seeks to join the alliance by 2030.', 'to join the alliance by 2030'],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(['Kyiv/ukraine']);
    expect(words(text)).toEqual([expected]);
  });
  test.each([
    ['Kyiv asked Emmanuel Macron on Friday.', 'no word of what'],
    ['Washington should demand a truce of both sides.', 'the writer’s advice'],
    ['Kyiv sought to pass a law on elections in May.', 'a deed'],
    ['Moscow has cited no evidence for its claims that the plant was hit.', 'nothing said'],
  ])('not %s: %s', (text) => {
    expect(voices(text)).toEqual([]);
  });
  test('a subjunctive is what is asked, not what is said', () => {
    const text = 'Moscow delayed the talks by insisting that Ukraine accept its demands first.';
    expect(voices(text)).toEqual(['Moscow/russia']);
  });
  test.each([
    [
      'Kyiv asked both sides for a yes on 3 March and Marco Rubio spoke of a critical week.',
      'for a yes',
    ],
    [
      'Kyiv asked Moscow to wait for a week, and strikes resumed on the next day.',
      'to wait for a week',
    ],
    [
      'Kyiv called for a truce that Moscow and Washington keep.',
      'a truce that Moscow and Washington keep',
    ],
    [
      'Kyiv rejected the claim that it had broken the truce.',
      'the claim that it had broken the truce',
    ],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual([expected]);
  });
});

describe('who speaks, and for whom', () => {
  test.each([
    [
      'In a statement, the US, UK and France warned Russia of sanctions. “We reject this,” they said.',
      6,
    ],
    ['Emmanuel Macron and German Chancellor Friedrich Merz demanded a truce of a month.', 2],
  ])('all of several: %s', (text, count) => {
    expect(voices(text)).toHaveLength(count);
  });
  test.each([
    ['Vadym Denysenko, an adviser to Ukraine’s interior minister, said the city held.', 'ukraine'],
    [
      'General Sergei Rudskoy, deputy chief of Russia’s General Staff, said the first stage was over.',
      'russia',
    ],
    ['Jan Kowal, envoy to Ukraine, said the talks would go on.', '-'],
    ['Ukraine’s partners in Europe demanded a truce of a month.', 'europe'],
  ])('%s', (text, party) => {
    expect(voices(text).map((voice) => voice.split('/')[1])).toEqual([party]);
  });
  test('"he" is whom the paragraph is about, or the title that opens the sentence', () => {
    const first = 'Sergei Lavrov said the talks had failed.';
    expect(voices(`${first}\n\nMarco Rubio flew home. The talks had gone well, he said.`)).toEqual([
      'Sergei Lavrov/russia',
      'Marco Rubio/united-states',
    ]);
    expect(voices(`Donald Trump met Sergei Lavrov. The US president had hoped, he said.`)).toEqual([
      'Donald Trump/united-states',
    ]);
  });
});
