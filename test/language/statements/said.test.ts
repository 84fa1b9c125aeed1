import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, voices, words } = toTextReader(shippedProfile(), '2026-03-04');

const days = (text: string) => read(text).map(({ said }) => (said.stated ? said.value : '-'));

describe('the day on which words were said', () => {
  test.each([
    ['Kyiv called the talks useful on 21 February 2026.', ['2026-02-21']],
    ['Kyiv accepted a truce of a month on 21 February 2026.', ['2026-02-21']],
    ['Kyiv told officials by telephone on 21 February when the talks would go on.', ['2026-02-21']],
    ['Kyiv accepted a truce of a month on the same Saturday, 21 February 2026.', ['2026-02-21']],
    ['Kyiv rejected the plan of 21 February 2026 for a truce.', ['-']],
    ['Kyiv demanded that troops leave on 21 February 2026.', ['-']],
    [
      'Kyiv said on 21 February 2026 that it would wait, a day after Moscow had ruled out a truce.',
      ['2026-02-21'],
    ],
  ])('%s', (text, expected) => {
    expect(days(text).slice(0, 1)).toEqual(expected);
  });
  test('the date of the main clause is none of "after X had called it so"', () => {
    const text = 'The envoys met on 21 February, shortly after Moscow had called a truce unlikely.';
    expect(days(text)).toEqual(['-']);
  });
  test.each([
    [
      'Moscow offered a term of 15 years, and Kyiv asked in Munich in February 2026 for 20 years.',
      ['-', '2026-02'],
    ],
    [
      'Paris proposed a truce on 3 February, and Kyiv repeated the figure in Berlin on 15 February.',
      ['2026-02-03', '2026-02-15'],
    ],
    [
      'The total rose on 14 February 2026, and Donald Trump announced a truce of three days.',
      ['-'],
    ],
    ['Before the meeting of 12 February 2026 Kyiv had demanded a truce of a month.', ['-']],
    ['Kyiv asked for a truce of a month on 12 February 2026.', ['2026-02-12']],
    ['Kyiv suggested a truce of a month on 12 February 2026.', ['2026-02-12']],
    ['Kyiv suggested that a truce begin on 12 February 2026.', ['-']],
    [
      'Washington froze aid on 3 February 2026 and confirmed a longer pause on 5 February 2026.',
      ['2026-02-05'],
    ],
    ['Paris met Kyiv on 3 February 2026 and demanded a longer pause.', ['2026-02-03']],
    ['Moscow criticised the decree of 4 October 2022 and demanded that it be reversed.', ['-']],
    ['Kyiv had said before the meeting of 12 February 2026 that it would accept a truce.', ['-']],
    ['Kyiv said on 5 February 2026, a week before the truce, that it would wait.', ['2026-02-05']],
  ])('a date of its own clause: %s', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });
  test('"two days earlier" is told from the day before it in the text, not from that of printing', () => {
    const first = 'Kyiv called the talks useful on 21 February 2026.';
    expect(days(`${first} Two days earlier Moscow had said that a truce was far.`)).toEqual([
      '2026-02-21',
      '2026-02-19',
    ]);
    expect(days('Two days earlier Moscow had said that a truce was far.')).toEqual(['-']);
  });
  test('"that day" is the day before it in the text', () => {
    const first = 'Kyiv called the talks useful on 21 February 2026.';
    expect(
      days(`${first} Moscow had said in an interview published that day that a truce was far.`).at(
        -1,
      ),
    ).toBe('2026-02-21');
  });
  test('"had complained shortly before" does not go on with the day before it', () => {
    const first = 'Kyiv called the talks useful on 21 February 2026.';
    expect(days(`${first} Kyiv had complained shortly before that a truce was far.`)).toEqual([
      '2026-02-21',
      '-',
    ]);
  });
  test('"on the same day" goes on with the day before it', () => {
    const text =
      'Kyiv called for a truce of a month on 21 February 2026. Kyiv condemned the strikes on the same day.';
    expect(days(text)).toEqual(['2026-02-21', '2026-02-21']);
  });
});

describe('the day of the sentence before', () => {
  const met = 'The envoys of Moscow and Kyiv met in Ankara on 21 February 2026.';
  test.each([
    ['Moscow said that a truce was far.', '2026-02-21'],
    ['A truce was far, according to Moscow.', '2026-02-21'],
    ['Moscow said then that a truce was far.', '2026-02-21'],
    ['Moscow’s position on a truce was that it had to last.', '2026-02-21'],
    ['A truce was far in Moscow’s view.', '2026-02-21'],
    ['Moscow had said that a truce was far.', '-'],
    ['Moscow says that a truce is far.', '-'],
    ['Moscow later said that a truce was far.', '-'],
    ['Moscow’s position on a truce is that it has to last.', '-'],
    ['Paris recalled it on 3 March, and Moscow called a truce far at Easter.', '-'],
  ])('of an occasion, for what was said there: %s', (text, day) => {
    expect(days(`${met} ${text}`).at(-1)).toBe(day);
  });
  test('of what somebody else said', () => {
    const said = 'Kyiv said on 21 February 2026 that it would wait.';
    expect(days(`${said} Moscow called that a delay.`)).toEqual(['2026-02-21', '2026-02-21']);
    expect(days(`${said}\n\nMoscow called that a delay.`)).toEqual(['2026-02-21', '-']);
  });
  test('not of what only happened, nor of what had been said before', () => {
    const strike = 'A missile hit the harbour on 21 February 2026.';
    expect(days(`${strike} Moscow said that a truce was far.`)).toEqual(['-']);
    const before = 'Kyiv had said on 3 January 2026 that it would wait.';
    expect(days(`${met} ${before} Moscow said that a truce was far.`).at(-1)).toBe('2026-02-21');
  });
});

describe('names and years', () => {
  test.each([
    ['Kyiv called the Easter truce useless in words reported on 3 March 2025.', '2025-03-03'],
    ['In 2022 Kyiv had said that it would wait.', '2022'],
    ['By the end of 2025 Kyiv hoped to see a truce.', '-'],
    ['Kyiv pointed to the drafts that Russia had presented in 2021.', '-'],
    ['Kyiv proposed at the Ankara summit of 21 February 2026 to wait.', '2026-02-21'],
    ['Kyiv backed a truce after its talks with Paris of 21 February 2026.', '2026-02-21'],
  ])('%s', (text, day) => {
    expect(days(text)[0]).toBe(day);
  });
});

describe('a thing without when and where it was said', () => {
  test.each([
    ['Kyiv rejected a truce of a month on 21 February 2026.', 'a truce of a month'],
    [
      'Kyiv had rejected a truce of a month in Jeddah two days before.',
      'a truce of a month in Jeddah',
    ],
    ['Kyiv demanded a truce in the Guardian interview of 11 February 2026.', 'a truce'],
    ['Kyiv praised the truce when the ministers met on 21 February 2026.', 'the truce'],
    ['Kyiv proposed at the Ankara summit of 21 February 2026 to wait.', 'to wait'],
    [
      'Kyiv rejected the truce which had been agreed on 21 February 2026.',
      'the truce which had been agreed on 21 February 2026',
    ],
    [
      'Kyiv demanded that troops leave on 21 February 2026.',
      'that troops leave on 21 February 2026',
    ],
  ])('%s', (text, thing) => {
    expect(words(text)[0]).toBe(thing);
  });
  test('what somebody did when he spoke is none of his words', () => {
    const text = '“No troops will go,” Kyiv said on Friday, when threatening Moscow with tariffs.';
    expect(words(text)).toEqual(['“No troops will go,”']);
  });
});

describe('what goes on from the sentence before', () => {
  test('its issues, for the same speaker, when the next names none', () => {
    const first = 'Kyiv said it would demand a ceasefire.';
    expect(read(`${first} That was the least it could ask, Kyiv said.`).at(-1)?.issues).toEqual([
      'ceasefire',
    ]);
    expect(read(`${first} “It is the least we can ask,” Kyiv said.`).at(-1)?.issues).toEqual([]);
    expect(read(`${first}\n\nThat was the least it could ask, Kyiv said.`).at(-1)?.issues).toEqual(
      [],
    );
  });
});

describe('where the words begin behind an aside', () => {
  test.each([
    [
      'Kyiv said in an interview with the Guardian, published on Friday, that it would wait.',
      ['that it would wait'],
    ],
    [
      'Kyiv said on Friday why it would wait: “We need a truce.”',
      ['why it would wait: “We need a truce.”'],
    ],
    ['The truce was, Kyiv said, the first step, by which it meant a month of calm.', undefined],
  ])('%s', (text, expected) => {
    if (expected === undefined) expect(words(text).join(' ')).toContain('a month of calm');
    else expect(words(text)).toEqual(expected);
  });
  test.each([
    ['No new sanctions on Russia were announced by Washington in May.', 'a denial of the writer’s'],
    ['The truce that Kyiv accepted in Jeddah in March was to last a month.', 'a relative clause'],
    ['Kyiv said so in Munich in February.', 'words that stand elsewhere'],
  ])('nothing in %s: %s', (text) => {
    expect(voices(text)).toEqual([]);
  });
});

describe('the name of a paper’s owner', () => {
  test.each([
    ['The American draft promised all parties a full amnesty.', 'United States'],
    ['The truce would last a month, according to a summary of the new US draft.', 'United States'],
    ['The truce would last a month, the Kremlin statement says.', 'Kremlin'],
    ['Twenty-six of the 27 leaders of the European Union backed a text on Ukraine.', '27 leaders'],
  ])('%s', (text, name) => {
    expect(voices(text)[0]).toContain(name);
  });
});

describe('a day told behind', () => {
  test.each([
    [
      'The talks would go on, Kyiv answered. The Ukrainian reply came on 21 February 2026.',
      '2026-02-21',
    ],
    ['A truce was far, Kyiv said. The envoys met on 21 February 2026.', '-'],
    [
      'Kyiv asked Paris for more pressure on Moscow and less on itself in another interview, given to two papers and reported on 21 February 2026.',
      '2026-02-21',
    ],
    ['Moscow declared two truces of days: 30 hours on 3 March and 72 hours in May.', '-'],
    [
      'Moscow stated the opposite on 21 February 2026: there was no room for a truce.',
      '2026-02-21',
    ],
    ['Moscow wanted a truce of a week, according to reports of 21 February 2026.', '-'],
  ])('%s', (text, day) => {
    expect(days(text)[0]).toBe(day);
  });
  test('the words of the opposite stand behind the colon', () => {
    const text = 'Moscow stated the opposite on 21 February 2026: there was no room for a truce.';
    expect(words(text)).toEqual(['there was no room for a truce']);
  });
  test('a piece of a quotation is quoted, though it opens before', () => {
    const text = '“How will they use it? To arm? For mobilisation?”, Moscow asked on Friday.';
    expect(read(text).map(({ kind }) => kind)).not.toContain('indirect');
  });
});
