import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, voices, words } = toTextReader(shippedProfile(), '2026-03-04');

describe('whose the words are, and where they end', () => {
  test.each([
    [
      'Kyiv was living in a dream, Sergei Lavrov replied in Moscow on 3 March to the claims that Russia was losing.',
      ['Kyiv was living in a dream'],
    ],
    [
      'Troops would come in a later phase only, Emmanuel Macron said on 2 March 2026 about the plan that Paris shared with London.',
      ['Troops would come in a later phase only'],
    ],
    [
      'The blame for the delay lies, in the words of Marco Rubio on 2 March 2026, with Moscow.',
      ['The blame for the delay lies', 'with Moscow'],
    ],
    [
      'Moscow had kept its word, according to Marco Rubio: that he and the president wanted peace.',
      ['Moscow had kept its word', 'that he and the president wanted peace'],
    ],
    [
      'The truce was rejected by Moscow at the talks in Geneva, which ended on 2 March.',
      ['The truce'],
    ],
    [
      'A truce of a month, as accepted by Kyiv in May, was not endorsed by Moscow.',
      ['A truce of a month', 'A truce of a month, as accepted by Kyiv in May'],
    ],
    [
      'Kyiv was warned by Vladimir Putin in May not to break the truce.',
      ['not to break the truce'],
    ],
    [
      'Ukraine wanted to talk about a truce first and had French backing for it.',
      ['to talk about a truce first'],
    ],
    [
      'Marco Rubio called that account false, whereas Maria Zakharova, the spokeswoman of the ministry, took it for a confession.',
      ['that account false'],
    ],
    [
      'Marco Rubio was in Paris. He informed European leaders and President Volodymyr Zelensky about the talks in Geneva.',
      ['about the talks in Geneva'],
    ],
    [
      'Kyiv refused to count the aid as a loan, after Washington had sent it a broader draft.',
      ['to count the aid as a loan'],
    ],
    [
      'Kyiv refused to count the aid as a loan after Washington had given it.',
      ['to count the aid as a loan after Washington had given it'],
    ],
    [
      'Kyiv wanted the guarantors to close the airspace in case of attack, the drafts of April 2022 show.',
      ['the guarantors to close the airspace in case of attack'],
    ],
    [
      'Marco Rubio ruled out a withdrawal of the troops on the same occasion.',
      ['a withdrawal of the troops'],
    ],
    [
      'Marco Rubio ruled out a withdrawal of the troops on the same terms.',
      ['a withdrawal of the troops on the same terms'],
    ],
    ['Keir Starmer asked in London on 2 March 2026 for a lasting truce.', ['for a lasting truce']],
    [
      'Dmitry Peskov had been guarded: such a force needed consent, Dmitry Peskov said on Monday.',
      ['such a force needed consent'],
    ],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
  test('what a source said in answer to a claim is none of the claim', () => {
    const text =
      'The White House called the report a lie. The United States only wanted to help, it said in answer to the claim that guarantees were tied to land.';
    expect(read(text).at(-1)?.speaker).toBe('White House');
  });
  test('"laws that, in Moscow\'s view, …" stands inside the words of another', () => {
    const text =
      "All laws that, in Moscow's view, ban the church must be repealed, Sergei Lavrov demanded.";
    expect(voices(text)).toEqual(['Sergei Lavrov/russia']);
  });
  test('a position that a spokesman clarified is still that of its owner', () => {
    const text =
      "Moscow's position, clarified by a spokesman in March, was that Putin had called for a truce.";
    expect(voices(text)).toEqual(['Moscow/russia']);
  });
  test('joined negotiators keep their office', () => {
    const text = 'The order of steps was stressed by the American and Ukrainian negotiators.';
    expect(voices(text)).toEqual([
      'American negotiators/united-states',
      'Ukrainian negotiators/ukraine',
    ]);
  });
  test('a list of full names speaks as one, not behind a preposition', () => {
    const names = 'Keir Starmer, French President Emmanuel Macron and Donald Tusk';
    expect(voices(`A truce must come first, ${names} stated in London.`)).toEqual([
      'Keir Starmer/europe',
      'Emmanuel Macron/europe',
      'Donald Tusk/europe',
    ]);
    expect(
      voices('After a talk with Keir Starmer, Emmanuel Macron demanded a lasting truce.'),
    ).toEqual(['Emmanuel Macron/europe']);
  });
  test('names with letters that the model does not know are one word', () => {
    const text = '“We do not press anybody”, Foreign Minister Radosław Sikorski of Poland said.';
    expect(voices(text)).toEqual(['Radosław Sikorski/europe']);
  });
  test('a remark that somebody made does not make him "he"', () => {
    const text =
      "Dmitry Peskov spoke of a truce on Friday. To the American president's remark about a tiger he answered that there were no tigers.";
    expect(voices(text).at(-1)).toBe('Dmitry Peskov/russia');
  });
});

describe('nobody speaks', () => {
  test.each([
    ['Russia holds a veto in the Council, the body that was founded in 1945.', 'a possession'],
    ['A person close to the Kremlin told Reuters that Moscow would wait.', 'unnamed'],
    ['What Washington proposed to Kyiv has to be read in the text of 28 points.', 'no words'],
    [
      'It is the statement that 26 leaders supported in March while Hungary stood aside.',
      'no words',
    ],
    [
      'The envoy met Putin, and in May the promise was called sarcastic by its author.',
      'nobody named',
    ],
  ])('in %s: %s', (text) => {
    expect(voices(text)).toEqual([]);
  });
  test.each([
    ['Kyiv told partners that it wanted a truce, according to Bloomberg’s European sources.'],
    ['Kyiv told partners that it wanted a truce, according to an American press summary.'],
  ])('but the inner source in %s', (text) => {
    expect(voices(text)).toEqual(['Kyiv/ukraine']);
  });
});
