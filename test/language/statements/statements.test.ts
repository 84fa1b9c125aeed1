import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, voices, words } = toTextReader(shippedProfile(), '2025-09-12');

describe('a verb of saying', () => {
  test.each([
    ['before', 'Marco Rubio said that the talks would go on.'],
    ['behind', 'The talks would go on, Marco Rubio said on Friday.'],
    ['inverted', '“The talks will go on,” said Marco Rubio.'],
    ['with a listener', 'Marco Rubio told reporters in Paris that the talks would go on.'],
    ['between commas', 'The talks, Marco Rubio said, would go on.'],
    ['in the passive', 'The talks were called hopeless by Marco Rubio.'],
    ['with according to', 'The talks would go on, according to Marco Rubio.'],
    ['with an apposition', 'Marco Rubio, the US secretary of state, said the talks would go on.'],
  ])('%s', (_, text) => {
    expect(voices(text)).toEqual(['Marco Rubio/united-states']);
  });

  test('keeps negation and conditions', () => {
    expect(words('Dmitry Peskov said that Russia would not sign unless NATO withdrew.')).toEqual([
      'that Russia would not sign unless NATO withdrew',
    ]);
  });
  test('participles and conjuncts go on with the speaker', () => {
    const text = 'Keir Starmer said the force was ready, adding that Britain would lead it.';
    expect(voices(text)).toEqual(['Keir Starmer/europe']);
  });
});

describe('quotations', () => {
  test('direct, mixed and indirect are told apart', () => {
    const kinds = (text: string) => read(text).map(({ kind }) => kind);
    expect(kinds('“We are ready for a truce,” Volodymyr Zelensky said.')).toEqual(['direct']);
    expect(kinds('Volodymyr Zelensky said Ukraine was “ready” for a truce.')).toEqual(['mixed']);
    expect(kinds('Volodymyr Zelensky said Ukraine was ready for a truce.')).toEqual(['indirect']);
  });
  test('a quotation that runs on stays with its speaker, two sentences a piece', () => {
    const text = '“We want peace,” Volodymyr Zelensky said. “It must be just. It must last.”';
    const pieces = read(text);
    expect(pieces.map(({ cont }) => cont)).toEqual([false, true]);
    expect(pieces.map(({ speaker }) => speaker)).toEqual([
      'Volodymyr Zelensky',
      'Volodymyr Zelensky',
    ]);
  });
  test('a quotation before the sentence that names its speaker', () => {
    expect(
      voices('“We cannot do that.” Volodymyr Zelensky gave that reply to the proposal.'),
    ).toEqual(['Volodymyr Zelensky/ukraine']);
  });
  test('a new paragraph that names its own speaker is not the last one’s', () => {
    const text = `Donald Trump said arms would be sold.\n\n“That idea is mistaken.” Dmitry Peskov gave that reply.`;
    expect(voices(text)).toEqual(['Donald Trump/united-states', 'Dmitry Peskov/russia']);
  });
});

describe('who speaks', () => {
  test('in a chain the outer speaker, about the inner', () => {
    const [statement, ...more] = read('Volodymyr Zelensky said Russia wants all of Donbas.');
    expect(more).toEqual([]);
    expect(statement).toMatchObject({ party: 'ukraine', about: ['russia'] });
  });
  test('pronouns and titles are resolved in the article', () => {
    const text =
      'Kremlin spokesperson Dmitry Peskov called the talks difficult. He said Russia remains open to them.';
    expect(voices(text)).toEqual(['Dmitry Peskov/russia', 'Dmitry Peskov/russia']);
    expect(
      voices(
        'The Russian president met his aides. The Russian president said the war would go on.',
      ),
    ).toEqual(['Russian president/russia']);
  });
  test('roles follow the day', () => {
    const role = (published: string) =>
      read('Rustem Umerov said an exchange of prisoners was agreed.', published)[0]?.role;
    expect(role('2025-06-02')).toBe('Defence Minister of Ukraine');
    expect(role('2025-09-02')).toBe("Secretary of Ukraine's National Security and Defence Council");
  });
  test('houses speak for their party', () => {
    expect(voices('The Kremlin rejected the proposal for a 30-day ceasefire.')).toEqual([
      'Kremlin/russia',
    ]);
    expect(voices('Russia’s demands include full control of four regions.')).toEqual([
      'Russia/russia',
    ]);
  });
  test('several speakers in a sentence', () => {
    const text =
      'Volodymyr Zelensky said Ukraine wants guarantees, while Dmitry Peskov said Russia opposes them.';
    expect(voices(text)).toEqual(['Volodymyr Zelensky/ukraine', 'Dmitry Peskov/russia']);
  });
  test('an analyst speaks for nobody', () => {
    const [statement] = read(
      'Brian Taylor, a professor at Syracuse University, said Russia would not sign.',
    );
    expect(statement).toMatchObject({ speaker: 'Brian Taylor', tier: 'analyst' });
    expect(statement?.party).toBeUndefined();
  });
});

describe('no statement', () => {
  test.each([
    ['an outlet', 'The Moscow Times reported that the talks had ended.'],
    ['an agency', 'The talks had ended, Reuters reported.'],
    ['a place', 'The talks in Moscow ended on Friday.'],
    ['a dateline', 'KYIV, Ukraine (AP) — The talks ended on Friday.'],
    ['narration', 'Negotiators from both countries met in Istanbul for an hour.'],
    ['sources without a party', 'Sources said the talks had ended.'],
    ['a refusal to speak', 'Dmitry Peskov declined to comment.'],
    ['an impersonal passive', 'It was reported that the talks had ended.'],
  ])('%s', (_, text) => {
    expect(voices(text)).toEqual([]);
  });
});

describe('issues and dates', () => {
  test('issues are those of the words, not of the occasion', () => {
    const [statement] = read(
      'At the talks in Istanbul Vladimir Medinsky said sanctions must be lifted.',
    );
    expect(statement?.issues).toEqual(['sanctions-economy']);
  });
  test('the day of saying is stated or that of printing', () => {
    expect(
      read('Dmitry Peskov said on 10 September 2025 that a truce was far off.')[0]?.said,
    ).toEqual({
      value: '2025-09-10',
      stated: true,
    });
    expect(read('Dmitry Peskov said that a truce in 2026 was far off.')[0]?.said).toEqual({
      value: '2025-09-12',
      stated: false,
    });
  });
});

test('statements are slices of the article, whatever the text', () => {
  const part = fc.constantFrom(
    'Vladimir Putin said',
    '“',
    '”',
    'that',
    'he added,',
    'according to',
    'the Kremlin',
    '.',
    ',',
    '\n\n',
    'Kyiv',
    'wants peace',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(part, fc.string({ unit: 'grapheme', maxLength: 8 }))),
      (parts) => {
        const text = parts.join(' ');
        for (const each of read(text)) {
          expect(each.start).toBeGreaterThanOrEqual(0);
          expect(each.end).toBeLessThanOrEqual(text.length);
          expect(each.end).toBeGreaterThan(each.start);
          for (const span of each.words) {
            expect(span.start).toBeGreaterThanOrEqual(each.start);
            expect(span.end).toBeLessThanOrEqual(each.end);
          }
        }
      },
    ),
    { numRuns: 80 },
  );
});
