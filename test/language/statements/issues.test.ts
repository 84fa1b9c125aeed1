import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, voices } = toTextReader(shippedProfile(), '2026-03-04');

const issues = (text: string) => read(text).at(-1)?.issues ?? [];

describe('the issues of what is said', () => {
  test.each([
    ['after the talks in Riyadh', 'Kyiv accepted a ceasefire after the talks in Riyadh.'],
    ['at talks', 'Kyiv had accepted a ceasefire at talks with the United States in Jeddah.'],
    ['at the summit', 'Kyiv said that a ceasefire was discussed at the Geneva summit of May.'],
  ])('leave out the occasion: %s', (_, text) => {
    expect(issues(text)).toEqual(['ceasefire']);
  });
  test('leave out a named meeting before which it is said', () => {
    const text = 'Washington criticised Kyiv before the Paris talks for rejecting a ceasefire.';
    expect(issues(text)).toEqual(['ceasefire']);
  });
  test('leave out a truce after which something is to happen', () => {
    const text = 'Kyiv said that peacekeepers would be needed after a ceasefire.';
    expect(issues(text)).toEqual(['peacekeepers-international-force']);
  });
  test('hold the talks that come before, or that are all there is', () => {
    expect(issues('Kyiv said that a ceasefire must come before talks.')).toContain(
      'process-format-venue',
    );
    expect(issues('Kyiv praised the progress after the talks in Riyadh.')).toEqual([
      'process-format-venue',
    ]);
  });
  test('leave out the broad one where a weak signal tells of another', () => {
    const talks = 'The peace talks in Riyadh ended on Friday.';
    expect(issues(`${talks} Kyiv stated its position on borders.`)).toEqual(['territory-borders']);
    expect(issues(`${talks} Kyiv stated its position again in public.`)).toEqual([
      'process-format-venue',
    ]);
  });
  test('need more than a weak signal in an article that is on none of them', () => {
    const news = 'The budget of the city was read on Friday.';
    expect(issues(`${news} Kyiv stated its position again in public.`)).toEqual([]);
    expect(issues(`${news} Kyiv accepted a ceasefire after talks in Jeddah.`)).toEqual([
      'ceasefire',
    ]);
    const long = `${news} ${'The bridges are old and the schools are full. '.repeat(40)}`;
    expect(
      issues(`${long}A ceasefire is far.\n\nKyiv stated its position again in public.`),
    ).toEqual([]);
  });
  test('need company for words that have other uses', () => {
    const news = 'The roads of the county were closed on Friday after the storm.';
    expect(issues(`${news} Kyiv said that elections would be held in May.`)).toEqual([]);
    expect(issues(`${news} Kyiv said that elections must wait for a ceasefire.`)).toEqual([
      'elections-legitimacy-constitution',
      'ceasefire',
    ]);
  });
  test('a weak signal counts in an article on the issues where it stands among them, or between sides', () => {
    const start = `A ceasefire is far, and so are guarantees. Sanctions stay. ${'The ceasefire held. '.repeat(9)}`;
    const aside = 'The bridges of the city are old and its schools are full. '.repeat(9);
    const told = (words: string) => issues(`${start}\n\n${aside}\n\nJohn Smith said ${words}`);
    expect(told('that the approach to the harbour was closed.')).toEqual([]);
    expect(told('that Moscow and Kyiv had set no deadline.')).toEqual(['process-format-venue']);
    expect(told('that a draft, a deadline and a compromise were near.')).toEqual([
      'process-format-venue',
    ]);
    expect(issues(`${start}John Smith said that a deadline was set.`)).toEqual([
      'process-format-venue',
    ]);
  });
  test('go on from sentence to sentence, but not into the fighting', () => {
    const truce = 'The truce was signed on Friday, Kyiv said.';
    expect(issues(`${truce} Kyiv added that much was left to do.`)).toEqual(['ceasefire']);
    expect(issues(`${truce} Kyiv added that its rockets hit a bridge.`)).toEqual([]);
  });
  test('go on through a quotation, up to its closing mark', () => {
    const text =
      '"The truce holds," Kyiv said. "It is a start. One more day passed. The roads are quiet."';
    expect(read(text).map((each) => each.issues)).toEqual([['ceasefire'], ['ceasefire']]);
  });
  test('are those of the talks where nothing else is spoken of, and the words name nothing', () => {
    const talks = 'Peace talks go on in Doha. Mediation has failed so far. Diplomacy is slow.';
    const quiet = 'The delegates ate at noon.';
    expect(issues(`${talks}\n\n${quiet} Doha was patient, John Smith said.`)).toEqual([
      'process-format-venue',
    ]);
    expect(issues(`${talks}\n\n${quiet} Four were killed, John Smith said.`)).toEqual([]);
    expect(
      issues(`${talks} Sanctions stay.\n\n${quiet} Doha was patient, John Smith said.`),
    ).toEqual([]);
  });
  test('are those of what another says in the same sentence', () => {
    const text =
      'Paris demanded a truce of a month, while Kyiv and Rome doubted that Moscow had kept its word.';
    expect(read(text).map((each) => each.issues)).toEqual([
      ['ceasefire'],
      ['ceasefire'],
      ['ceasefire'],
    ]);
  });
});

describe('people by the day of their words', () => {
  test('a former head of government speaks for no state, but did in office', () => {
    const told = 'Boris Johnson said on 5 May 2022 that Kyiv needed more weapons.';
    const tells = 'Boris Johnson said on 5 May 2024 that Kyiv needed more weapons.';
    expect(voices(told)).toEqual(['Boris Johnson/europe']);
    expect(voices(tells)).toEqual(['Boris Johnson/other']);
  });
  test('whose last office is over speaks for nobody', () => {
    expect(voices('Antony Blinken said on 5 May 2024 that a truce was far.')).toEqual([
      'Antony Blinken/united-states',
    ]);
    expect(voices('Antony Blinken said on 5 May 2025 that a truce was far.')).toEqual([
      'Antony Blinken/-',
    ]);
  });
  test('a surname of the table belongs to whom the article introduces with it', () => {
    const historian = 'The war will be long, says Ian Johnson, a historian.';
    expect(voices(`${historian} Winters decide it, Johnson says.`).at(-1)).toBe('Ian Johnson/-');
    const wife = 'Her work goes on, the writer Ann Biden said. President Biden said he was glad.';
    expect(voices(`${wife} A truce is far, Biden said.`, '2024-05-05').at(-1)).toBe(
      'Biden/united-states',
    );
    const slip = 'Ukraine waits, the president, Volodymr Zelensky, said.';
    expect(voices(`${slip} A truce is far, Zelensky said.`).at(-1)).toBe('Zelensky/ukraine');
  });
  test('nor one whose namesake, known as well, stands before under the full name', () => {
    const speaker = 'US House Speaker Mike Johnson met reporters.';
    const other = 'Boris Johnson said that Kyiv needed more weapons.';
    expect(voices(`${speaker} Kyiv needs weapons, Johnson said.`)).toEqual([
      'Mike Johnson/united-states',
    ]);
    expect(voices(`${speaker} ${other} Kyiv needs weapons, Johnson said.`).at(-1)).toBe(
      'Boris Johnson/other',
    );
  });
  test('an office may be told with its town', () => {
    const text =
      'Kyrylo Budanov spoke in Kyiv. Time was short, the head of the presidential office in Kyiv said.';
    expect(voices(text)).toEqual(['Kyrylo Budanov/ukraine']);
  });
  test.each([
    [
      'Kyiv will sign nothing, Donald Trump said in Paris about the draft on a ceasefire.',
      ['ceasefire'],
      'of what the sentence calls it',
    ],
    [
      'A ceasefire must come first, Sergei Lavrov said. Sergei Lavrov pointed to the draft of 2021.',
      ['ceasefire'],
      'of what its speaker says right before',
    ],
    [
      'A ceasefire must come first, Sergei Lavrov said. Sergei Lavrov added that a deal was near.',
      ['process-format-venue'],
      'not where a deal of any kind is meant',
    ],
    [
      'A ceasefire must come first, Sergei Lavrov said. Sergei Lavrov added that it would be a fair solution.',
      ['ceasefire'],
      'of what "it" stands for',
    ],
    [
      'A ceasefire must come first, Sergei Lavrov said. Sergei Lavrov added that it was time for peace.',
      ['process-format-venue'],
      'not where "it" stands for nothing',
    ],
    [
      'Talks went on.\n\nA deal was near, said Marco Rubio, who had come from a nuclear plant.',
      ['process-format-venue'],
      'not of who said it',
    ],
    [
      'Any agreement needed discussion in the view of Moscow, since elections were due.',
      ['elections-legitimacy-constitution'],
      'of the reason given',
    ],
    [
      'A ceasefire must come first, Kyiv said. Sergei Lavrov pointed to the draft of 2021.',
      ['process-format-venue'],
      'not of what another says',
    ],
    [
      'A deal was near, Donald Trump said in Paris after a ceasefire had been broken.',
      ['process-format-venue'],
      'not of another clause',
    ],
  ])('those of a paper, %s: %j, %s', (text, expected) => {
    expect(issues(text)).toEqual(expected);
  });
  test('are on a referendum where something is put to the people, not where it is put to a minister', () => {
    const text = (whom: string) => `Kyiv said that neutrality would be put to ${whom}.`;
    expect(issues(text('the people'))).toContain('elections-legitimacy-constitution');
    expect(issues(text('the minister'))).toEqual(['alliances-neutrality']);
  });
  test.each([
    ['a demilitarised belt', 'territory-borders', 'armed-forces-limits'],
    ['a demilitarised army', 'armed-forces-limits', 'territory-borders'],
  ])('%s is on %s, not on %s', (thing, issue, other) => {
    const found = issues(`Kyiv said that ${thing} was possible.`);
    expect(found).toContain(issue);
    expect(found).not.toContain(other);
  });
});
