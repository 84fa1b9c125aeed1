import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { voices, words } = toTextReader(shippedProfile(), '2026-03-04');
const names = (text: string) => voices(text).map((voice) => voice.split('/')[0]);

describe('bodies that the profile does not know', () => {
  test.each([
    [
      'a ministry',
      'The summit opens on Friday, according to Ruritania’s Foreign Ministry.',
      'Ruritania’s Foreign Ministry',
    ],
    ['a name', 'On Monday, Amparo said that nine of its nurses had been hurt.', 'Amparo'],
    ['an initialism', 'The NTSB has called for slower cars.', 'NTSB'],
    [
      'a group and its name',
      'The prisoners’ rights group Amparo says that 200 boys are held.',
      'Amparo',
    ],
    [
      'people of a place',
      'Some fear Ruritanian troops. Ruritanian officials said the truce was over.',
      'Ruritanian officials',
    ],
    [
      'what runs it',
      'The toll is above 40, according to the Amparo-run health ministry.',
      'Amparo-run health ministry',
    ],
    ['where it sits', 'The Geneva-based Amparo said the camps were full.', 'Amparo'],
  ])('speak for no party: %s', (_, text, name) => {
    expect(names(text)).toEqual([name]);
  });
  test.each([
    'Officials said the truce was over.',
    'Doctors said the wards were full.',
    'Every administration says the talks will go on.',
    'The text adopted at the Burg said the talks would go on.',
    'The talks will go on, the Ruritanian Herald said.',
    'The Ruritanian Bugle reported that the talks would go on.',
    'The war Amparo started has cost the state dearly.',
    'Three Gulf states as hosts would be too many.',
  ])('nobody whom the text names: %s', (text) => {
    expect(names(text)).toEqual([]);
  });
  test.each([
    [
      'The boys came to the Amparo Medical Center. The center said they were well.',
      'Amparo Medical Center',
    ],
    ['The rights group Amparo was asked in May. The group said that 200 boys were held.', 'Amparo'],
    ['Amparo said its mills stood still. The company said it would sell them.', 'Amparo'],
    [
      'Marco Rubio sent a statement. He said the talks would go on. The statement said they would be long.',
      'Marco Rubio',
    ],
  ])('are called by what they are: %s', (text, name) => {
    expect(names(text).at(-1)).toBe(name);
  });
});

describe('people whom no table holds', () => {
  test.each([
    [
      'with a hyphen',
      'Ann Lee-Roe was there. “It was cold in the hall,” Lee-Roe said.',
      'Ann Lee-Roe',
    ],
    [
      'with a particle',
      'Omar al-Badi was there. It was cold in the hall, al-Badi said.',
      'Omar al-Badi',
    ],
    [
      'surname first',
      'Chang Mei Ling, a professor, was there. “It was cold,” Chang said.',
      'Chang Mei Ling',
    ],
    ['by a title', 'It was cold in the hall, said President Ruiz.', 'Ruiz'],
    [
      'that the tagger takes for a thing',
      '“It was cold in the hall,” said Bo Sun, a clerk.',
      'Bo Sun',
    ],
  ])('%s', (_, text, name) => {
    expect(names(text)).toEqual([name]);
  });
  test('are no regions, and no agencies of pictures', () => {
    const text =
      'Marco Rubio spoke on Monday of trade in the Asia Pacific region. Ann Lee/Amparo Agency/Getty Images\n\n“It was cold,” he said.';
    expect(names(text)).toEqual(['Marco Rubio']);
  });
  test('say what they think, when they have a name', () => {
    expect(names('Ann Lee, a professor, expects a truce by the summer.')).toEqual(['Ann Lee']);
    expect(names('Analysts expect a truce by the summer.')).toEqual([]);
  });
});

describe('names beside each other', () => {
  test.each([
    ['NATO and the United States have criticised Moscow for the delay.', ['NATO', 'United States']],
    [
      'Weeks before the loss of Ruritania, Marco Rubio and Steve Witkoff said the talks would go on.',
      ['Marco Rubio', 'Steve Witkoff'],
    ],
    [
      'Marco Rubio and Steve Witkoff left the hall. They said the talks would go on.',
      ['Marco Rubio', 'Steve Witkoff'],
    ],
    [
      'With Marco Rubio, who led the talks, saying in Paris that they would go on, the mood rose.',
      ['Marco Rubio'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
  test('a surname that is an English word too, or that stands first', () => {
    const read = (text: string) => voices(text).at(-1);
    expect(
      read('Chinese Foreign Minister Wang Yi was there. “It was cold in the hall,” Wang said.'),
    ).toBe('Wang Yi/china');
  });
  test('a chief at the embassy speaks for those whose embassy it is', () => {
    expect(
      voices(
        'The Russian embassy in Paris was open. The talks will go on, said Ann Lee, the chief of protocol at the embassy. It was noon.',
      ).at(-1),
    ).toBe('Ann Lee/russia');
  });
});

test.each([
  [
    'Kyiv shelled the town in May, a claim that Washington has denied.',
    ['Washington'],
    ['Kyiv shelled the town in May'],
  ],
  [
    'Marco Rubio said Moscow would attack – warnings Moscow has scoffed at.',
    ['Marco Rubio', 'Moscow'],
    ['Moscow would attack', 'Marco Rubio said Moscow would attack'],
  ],
  ['Kyiv shelled the town in May, a claim that was denied.', [], []],
])('who rejects what a noun takes up: %s', (text, who, what) => {
  expect(names(text)).toEqual(who);
  expect(words(text)).toEqual(what);
});

test.each(['Rob', 'Grant', 'Sue', 'Drew'])('a first name that is a verb elsewhere: %s', (first) => {
  expect(voices(`US envoy ${first} Lee said the talks would go on.`)).toEqual([
    `${first} Lee/united-states`,
  ]);
});

test('a rank of two words, and a first name that is a particle elsewhere', () => {
  expect(names('“It was cold in the hall,” said Maj. Gen. Ann Lee.')).toEqual(['Ann Lee']);
  expect(names('Gen. Ben Roe was there. “It was cold in the hall,” Roe said.')).toEqual([
    'Ben Roe',
  ]);
});

describe('what stands under pictures and films', () => {
  test('is no part of the sentence behind it', () => {
    const { read } = toTextReader(shippedProfile(), '2026-03-04');
    const sentences = (text: string) => read(text).map(({ start, end }) => text.slice(start, end));
    expect(sentences('Ann Lee/AFP/Getty Images Moscow said the talks would go on.')).toEqual([
      'Moscow said the talks would go on.',
    ]);
    expect(
      sentences('Envoy says talks go on 03:22 - Source: CNN Moscow said the talks would go on.'),
    ).toEqual(['Moscow said the talks would go on.']);
  });
});

describe('verbs that the tagger takes for something else', () => {
  test.each([
    ['Marco Rubio has pressured Moscow to stop the war.', ['Moscow to stop the war']],
    ['Marco Rubio has long alleged that Moscow stalls.', ['that Moscow stalls']],
    ['Moscow has since refused to stop the war.', ['to stop the war']],
    ['Marco Rubio, on a visit to Paris, said the talks would go on.', ['the talks would go on']],
    ['Moscow is calling for a longer truce.', ['a longer truce']],
    ['Moscow has been demanding the whole of the coast.', ['the whole of the coast']],
    ['Moscow seeks guarantees from the West.', ['guarantees from the West']],
    ['Moscow, however, said the talks would go on.', ['the talks would go on']],
    [
      'Marco Rubio then flew home and told reporters that the talks would go on.',
      ['that the talks would go on'],
    ],
    [
      'Moscow issued a statement late on Thursday saying the talks would go on.',
      ['the talks would go on'],
    ],
    [
      'Marco Rubio promised a quick end to the war during the campaign.',
      ['a quick end to the war during the campaign'],
    ],
    ['The talks will go on, Marco Rubio has signaled.', ['The talks will go on']],
    ['The UN chief called for a longer truce.', ['a longer truce']],
    ['The Russian military urged Kyiv to pull back.', ['to pull back']],
    [
      'Addressing the crisis will be hard for everyone in Geneva, Marco Rubio said on Tuesday.',
      ['Addressing the crisis will be hard for everyone in Geneva'],
    ],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
});
