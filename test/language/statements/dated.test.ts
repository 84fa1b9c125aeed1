import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, words } = toTextReader(shippedProfile(), '2026-03-04');

const days = (text: string) => read(text).map(({ said }) => (said.stated ? said.value : '-'));

describe('words without when, where and to whom they were said', () => {
  test.each([
    [
      'Dmitry Medvedev dismissed as a joke on 12 February 2026 the offer of Kyiv to trade land.',
      ['as a joke', 'the offer of Kyiv to trade land'],
    ],
    [
      'Moscow accused Kyiv on Sunday 15 February 2026 of breaking the truce.',
      ['Kyiv', 'of breaking the truce'],
    ],
    ['Donald Trump appealed to Moscow on 15 February 2026 to spare them.', ['to spare them']],
    ['The Kremlin demanded of Kyiv an end to the strikes.', ['an end to the strikes']],
    ['Vladimir Putin called the list a basis on 21 and 27 February.', ['the list a basis']],
    [
      'Kyiv called a truce useful on 17 February 2026 in answer to Moscow, in whose view it was far.',
      ['a truce useful'],
    ],
    [
      'Donald Trump excluded membership of NATO on 17 February 2026, the day on which the envoys met.',
      ['membership of NATO'],
    ],
    [
      'Kyiv accepted a truce of a month on 11 February, and American teams met others in Riyadh.',
      ['a truce of a month'],
    ],
    [
      'Donald Trump announced progress after the Moscow talks of 6 February 2026 between his envoy and Vladimir Putin.',
      ['progress'],
    ],
    [
      'The town should be demilitarised, Kyiv demanded when it presented that idea.',
      ['The town should be demilitarised'],
    ],
    [
      'A truce would end the talks, Marco Rubio argued, two days after the summit of 15 February had ended.',
      ['A truce would end the talks'],
    ],
    [
      'Marco Rubio hoped for better answers at that meeting of the ministers.',
      ['for better answers at that meeting of the ministers'],
    ],
    ['Dmitry Peskov warned beforehand not to expect a truce.', ['not to expect a truce']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
  test.each([
    ['Kyiv demanded a meeting in Ankara on 15 March 2026 to end the war.', 'on 15 March 2026'],
    ['Kyiv demanded that Moscow on 15 March 2026 of all days be silent.', 'on 15 March 2026'],
    [
      'Kyiv is ready for a truce, Volodymyr Zelensky told Russian journalists in a long interview on Sunday 15 February 2026, provided that it lasts.',
      'provided that it lasts',
    ],
  ])('but not without what belongs to them: %s', (text, part) => {
    expect(words(text).join(' … ')).toContain(part);
  });
});

test('a position that a dated quotation explains has its day', () => {
  const text =
    'China backed a truce of a month: “We want it at once”, Mao Ning said on 13 February 2026.';
  expect(days(text)).toEqual(['2026-02-13', '2026-02-13']);
});

describe('where words end and go on', () => {
  test.each([
    [
      'Kyiv asked Moscow for a truce of a month and gave no date for it.',
      ['for a truce of a month'],
    ],
    [
      'Moscow described the talks as “difficult, but useful” and met the other side for an hour.',
      ['the talks as “difficult, but useful”'],
    ],
    [
      'A guarantee was called hypothetical by Kyiv on 19 February 2026.',
      ['A guarantee', 'hypothetical'],
    ],
    [
      'European troops had been rejected by Moscow as a guarantee for Ukraine.',
      ['European troops', 'as a guarantee for Ukraine'],
    ],
    [
      'Weapons had been hinted at by Washington in return for a deal.',
      ['Weapons', 'in return for a deal'],
    ],
    [
      'Donald Trump denied that Moscow was playing him and still saw a chance of peace.',
      ['that Moscow was playing him'],
    ],
    [
      'An old friendship was ending, Kyiv said, and drew from this the conclusion that Europe needed an army.',
      ['An old friendship was ending', 'that Europe needed an army'],
    ],
    ['Paris went further: a narrow truce had been proposed by Kyiv before.', ['a narrow truce']],
    [
      'Troops were the weaker guarantee in Moscow’s view: a treaty was better.',
      ['Troops were the weaker guarantee', 'a treaty was better'],
    ],
    [
      'Nobody needs such a truce, Sergei Lavrov told Russian media: Moscow would gain nothing.',
      ['Nobody needs such a truce', 'Moscow would gain nothing'],
    ],
    [
      'Moscow said of the call between Marco Rubio and Sergei Lavrov on 17 February 2026 that it would go on.',
      ['that it would go on'],
    ],
    [
      'Vladimir Putin told his French counterpart Emmanuel Macron by telephone, on the day of the talks, that he would wait.',
      ['that he would wait'],
    ],
    [
      'Volodymyr Zelensky’s condition was the reverse: on 4 February 2026 he rejected a withdrawal of all troops.',
      ['a withdrawal of all troops'],
    ],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });
  test.each([
    'Moscow demanded a withdrawal; Volodymyr Zelensky refused it in early February 2026.',
    'Kyiv had proposed it a day before.',
    'Marco Rubio threatened to go, and Donald Trump supported him in the Oval Office.',
  ])('nothing is said with a pronoun alone: %s', (text) => {
    expect(words(text).filter((each) => /^(?:it|him)\b/u.test(each))).toEqual([]);
  });
  test('but a pronoun that is judged', () => {
    expect(words('Kyiv called it a great step.')).toEqual(['it a great step']);
  });
});

describe('a quotation that its next sentence attributes', () => {
  const text =
    'Kyiv refused a truce on 12 February 2026. “No, not now. Not for a month”, Kyiv told reporters on 13 February 2026.';
  test('is none of the sentence before', () => {
    expect(
      read(text).map(({ words: all }) => all.map(({ start, end }) => text.slice(start, end))),
    ).toEqual([['a truce'], ['“No, not now. Not for a month”']]);
  });
  test('is dated by the sentence that names its speaker', () => {
    const asked =
      '“How will they use a truce? To arm? To mobilise?”, Moscow asked on 13 February 2026.';
    expect(days(asked)).toEqual(['2026-02-13', '2026-02-13']);
  });
});

describe('the day', () => {
  test.each([
    [
      'Kyiv asked for more on 17 February 2026. A truce would end the talks, Kyiv argued, two days after the summit of 15 February had ended.',
      '2026-02-17',
    ],
    [
      'A truce was far, Moscow said in a conversation, released overnight to 22 February 2026.',
      '2026-02-22',
    ],
    [
      'Russia’s demands of Friday 13 February 2026, set out by Vladimir Putin, covered neutrality. Putin asked for protection of all churches.',
      '2026-02-13',
    ],
    [
      'A truce is the first point of the plan that Volodymyr Zelensky set out on 13 February 2026. Kyiv’s second demand was stronger defence.',
      '2026-02-13',
    ],
    [
      'Kyiv said on 13 February 2026 that it would wait. Kyiv called the course of the Jeddah meeting of 3 February useful.',
      '2026-02-13',
    ],
    [
      'Moscow claimed on 13 February 2026 that it had won. Moscow denied that the talks had stalled after the round two weeks before.',
      '2026-02-13',
    ],
    [
      'A truce was far, Moscow said days before. On 13 February Moscow stated that it was near.',
      '2026-02-13',
    ],
    [
      'Territory would be discussed, Kyiv said after the Jeddah talks of 13–14 February 2026.',
      '2026-02-14',
    ],
    [
      'Kyiv and Moscow met at the Jeddah talks of 13–14 February 2026. A truce was far, Kyiv said.',
      '2026-02-13/2026-02-14',
    ],
    [
      'Envoys met at the Jeddah talks of 13–14 February 2026. A truce was far, Kyiv said in Jeddah.',
      '2026-02-13/2026-02-14',
    ],
    ['Envoys met at the Jeddah talks of 13–14 February 2026. A truce was far, Kyiv said.', '-'],
    [
      'Donald Trump refused on 13 February 2026 to wait. During his election campaign Trump had promised to end the war in a day.',
      '-',
    ],
    [
      'Two days before the interview appeared, the Kremlin welcomed the new strategy of Washington. Moscow’s approval came on 13 February 2026.',
      '2026-02-13',
    ],
    [
      'Emmanuel Macron and Friedrich Merz met Volodymyr Zelensky in London on 13 February 2026. Merz was sceptical about a truce of a month.',
      '2026-02-13',
    ],
    ['Donald Trump defended his envoy after the leak of 13 February 2026.', '-'],
    [
      'In a call on 13 February 2026 Kirill Dmitriev said that he would wait. Dmitriev called the published conversation a fake.',
      '-',
    ],
    [
      'A truce was far, Kyiv said after the call on 13 February 2026, whereas Moscow called that an empty hope.',
      '2026-02-13',
    ],
    [
      'A truce was far, Kyiv said after the call on 13 February 2026, whereas Moscow had called that an empty hope.',
      '-',
    ],
  ])('%s', (text, day) => {
    expect(days(text).at(-1)).toBe(day);
  });
});
