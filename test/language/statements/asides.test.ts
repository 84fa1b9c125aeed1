import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, voices, words } = toTextReader(shippedProfile(), '2026-03-04');

describe('who speaks beside an aside', () => {
  test.each([
    [
      'EU leaders, with the exception of Hungary, insisted that assets stay frozen.',
      'EU leaders/europe',
    ],
    ['Britain, by contrast, declared itself ready to send soldiers.', 'Britain/europe'],
    ['Sergei Lavrov alleged on Monday that Ukraine had sent drones.', 'Sergei Lavrov/russia'],
    [
      'The war goes on, Dmytro Kuleba answered Naftali Bennett in Kyiv on Monday, naming promises.',
      'Dmytro Kuleba/other',
    ],
    [
      'The assets must not be used, Russia’s central bank said on Monday.',
      'Russian Central Bank/russia',
    ],
    [
      'The ministers of Ukraine called in Charlevoix on Monday for security guarantees.',
      'ministers of Ukraine/ukraine',
    ],
    ['A truce was far, Vladimir Putin recalled on Monday.', 'Vladimir Putin/russia'],
    ['Officials in Ukraine worry that aid may end.', 'Officials in Ukraine/ukraine'],
    ['Ukraine questioned whether a deal could be reached.', 'Ukraine/ukraine'],
    [
      'Karoline Leavitt, speaking in Kyiv on Friday, said the meeting will be followed by a lunch.',
      'Karoline Leavitt/united-states',
    ],
  ])('%s', (text, voice) => {
    expect(voices(text)).toEqual([voice]);
  });
  test('the president-elect is whoever was elected then', () => {
    const text = 'The US president-elect called for an immediate ceasefire and negotiations.';
    expect(read(text, '2024-12-08').map(({ person }) => person)).toEqual(['Donald Trump']);
  });
  test.each([
    [
      'Donald Trump backed a proposal of Vladimir Putin. On Monday, the president said it was good.',
    ],
    [
      'Vladimir Putin would demand more, President Donald Trump expected. A truce was far, the president said.',
    ],
  ])('"the president" is he of whom the last sentence tells, not whom he names: %s', (text) => {
    expect(read(text).at(-1)?.person).toBe('Donald Trump');
  });
  test('nothing is said by "the suggestion that there be swaps", "demands remain unchanged"', () => {
    expect(voices('President Putin’s demands remain unchanged.')).toEqual([]);
    expect(
      voices('In rejecting Trump’s suggestion that there be land swaps, nobody saw a risk.'),
    ).toEqual([]);
    expect(voices('Donald Trump must avoid backing into a reboot of the policy.')).toEqual([]);
  });
  test('nothing is said by "recalled the envoy" or "called in the envoy"', () => {
    expect(voices('Russia recalled its ambassador from Kyiv on Monday.')).toEqual([]);
    expect(voices('Russia called in the ambassador of Ukraine for talks.')).toEqual([]);
  });
});

describe('where the words end and begin', () => {
  test.each([
    [
      'In his view Vladimir Putin was stalling, unless Kyiv gave in, Emmanuel Macron said.',
      'In his view Vladimir Putin was stalling, unless Kyiv gave in',
    ],
    [
      'In Vladimir Putin’s view a truce was far, unless Kyiv agreed.',
      'a truce was far, unless Kyiv agreed',
    ],
    ['In Vladimir Putin’s view, a truce was far.', 'a truce was far'],
    [
      'Kyiv said that both must give in, a day before Donald Trump received it.',
      'that both must give in',
    ],
    [
      'Rome wanted Washington to be invited, it was reported from Paris.',
      'Washington to be invited',
    ],
  ])('%s', (text, expected) => {
    expect(words(text)[0]).toBe(expected);
  });
  test('another clause has its own day', () => {
    const days = (text: string) => read(text).map(({ said }) => (said.stated ? said.value : '-'));
    expect(days('Moscow said that Kyiv had broken it; the army counted 30 by 2 March.')).toEqual([
      '-',
    ]);
    expect(
      days('Paris asked for a truce of a week, and the strikes resumed on 2 March 2026.'),
    ).toEqual(['-']);
  });
});

describe('what stands behind the words', () => {
  test.each([
    [
      'Kyiv urged Paris to come to Ukraine before taking decisions, in words reported on 2 March 2026, the day after a strike.',
      'to come to Ukraine before taking decisions',
      '2026-03-02',
    ],
    [
      'Kyiv had rejected that figure at a press conference on 2 March 2026.',
      'that figure',
      '2026-03-02',
    ],
    [
      'Kyiv promised support for dialogue and diplomatic solutions.',
      'support for dialogue and diplomatic solutions',
      '-',
    ],
  ])('%s', (text, thing, day) => {
    const [first] = read(text);
    expect(words(text)[0]).toBe(thing);
    expect(first?.said.stated ? first.said.value : '-').toBe(day);
  });
});
