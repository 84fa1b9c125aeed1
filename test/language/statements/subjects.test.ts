import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { voices, words } = toTextReader(shippedProfile(), '2026-03-04');

describe('who stands as the subject', () => {
  test.each([
    [
      'with brackets',
      'Marco Rubio (R-Fla.) said the talks would go on.',
      ['the talks would go on'],
    ],
    [
      'with brackets behind a quotation',
      '“The talks will go on,” Marco Rubio (R-Fla.) said on Friday.',
      ['“The talks will go on,”'],
    ],
    [
      'with an apposition before words that begin with a noun',
      'Marco Rubio, an envoy of Washington, said the talks with Kyiv would go on.',
      ['the talks with Kyiv would go on'],
    ],
    [
      'with an apposition behind a quotation',
      '“The talks will go on,” Marco Rubio, the secretary of state, told me this week.',
      ['“The talks will go on,”'],
    ],
    [
      'behind words that hold an apposition themselves',
      'The war, the longest in Europe since 1945, must end soon, said Marco Rubio.',
      ['The war, the longest in Europe since 1945, must end soon'],
    ],
    [
      'as whose letter it is, not to whom',
      'Talks must go on, the open letter of Marco Rubio to Vladimir Putin says.',
      ['Talks must go on'],
    ],
    [
      'after verbs that lead to another',
      'Marco Rubio went on to say that the talks would go on.',
      ['that the talks would go on'],
    ],
  ])('%s', (_, text, expected) => {
    expect(voices(text)).toEqual(['Marco Rubio/united-states']);
    expect(words(text)).toEqual(expected);
  });
  test.each([
    ['“The talks will go on,” said one aide to Vladimir Putin.', ['one aide to Vladimir Putin']],
    [
      'The spokesman of President Vladimir Putin said the talks would go on.',
      ['spokesman of President Vladimir Putin'],
    ],
    [
      'Steve Witkoff met the host. The envoy of President Donald Trump said the talks would go on.',
      ['Steve Witkoff'],
    ],
    ['The Kremlin chief said the talks would go on.', ['Kremlin chief']],
    ['Secretary of State Marco Rubio said the talks would go on.', ['Marco Rubio']],
    ['One senior Putin ally said the talks would go on.', []],
    ['Some Vladimir Putin critics said the talks had failed.', ['Some Vladimir Putin critics']],
    ['Envoy Keith Kellogg said the talks would go on.', ['Keith Kellogg']],
    ['Minister of Defence Andrei Belousov said the talks would go on.', ['Andrei Belousov']],
  ])('whom a title belongs to: %s', (text, expected) => {
    expect(voices(text).map((voice) => voice.split('/')[0])).toEqual(expected);
  });
  test.each([
    ['an attempt that is nobody’s', 'To try to say that the war was over was a mistake.'],
    ['what somebody would only say later', 'Marco Rubio would announce the plan in April.'],
  ])('not %s', (_, text) => {
    expect(voices(text)).toEqual([]);
  });
});

describe('who is heard through others', () => {
  test.each([
    ['Moscow refused an immediate ceasefire, Reuters reported.', ['Moscow/russia']],
    ['Moscow refuses any truce, the newspaper wrote on Friday.', ['Moscow/russia']],
    ['Moscow refuses any truce, according to Volodymyr Zelensky.', ['Volodymyr Zelensky/ukraine']],
    ['Moscow refuses any truce, according to exit polls.', []],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(expected);
  });
});

describe('for whom somebody speaks who is called by a shortened title', () => {
  const truce = 'Kyiv needs a lasting truce';
  test.each([
    ['Republican Sen. Rick Scott of Florida', 'Rick Scott/united-states'],
    ['US Sen. Chris Coons', 'Chris Coons/united-states'],
    ['Russian Col. Gen. Mikhail Mizintsev', 'Mikhail Mizintsev/russia'],
    ['The Social Democrats', 'Social Democrats/europe'],
    ['House Republicans', 'House Republicans/united-states'],
    // Papers that shorten it mean the Senate of Washington.
    ['Sen. Amartya Ray', 'Amartya Ray/united-states'],
  ])('%s', (who, expected) => {
    expect(voices(`${who} told reporters that ${truce}.`)).toEqual([expected]);
  });
  test('not for the country at the end of a headline that runs into it', () => {
    const text = `Hall visits Moscow, marvels at Russia Sen. James Hall came home. ${truce}, Hall said.`;
    expect(voices(text).at(-1)).toBe('James Hall/united-states');
  });
});
