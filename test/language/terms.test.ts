import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAnalyser } from '../../src/language/terms.js';

const analyser = toAnalyser({ language: 'en' });
const terms = (text: string) => analyser.terms(text).map((t) => t.term);
const searched = (text: string) =>
  analyser
    .query(text)
    .filter((t) => !t.stop)
    .map((t) => t.term);

describe('terms', () => {
  it('reads the country in U.S., US and "the us", the pronoun in us', () => {
    for (const text of ['U.S.', 'US', 'the us']) expect(terms(text).at(-1)).toBe('US');
    expect(searched('tell us')).toEqual([]);
    expect(searched('Is the US leaving?')).toEqual(['US', 'leav']);
  });

  it('takes capitals for acronyms only where the text has small letters too', () => {
    expect(searched('WHO report')).toEqual(['WHO', 'report']);
    expect(searched('WHO SAID IT')).toEqual(['said']);
  });

  it('folds compatibility forms, accents, invisible characters and possessives', () => {
    expect(terms('Élysée')).toEqual(terms('E\u0301lyse\u0301e'));
    expect(terms('cease\u00adfire')).toEqual(terms('ceasefire'));
    expect(terms('Witkoff\u200b\tUmerov')).toEqual(terms('Witkoff Umerov'));
    expect(terms("Russia's")).toEqual(terms('Russia’s'));
    expect(terms('Ｒｕｓｓｉａ')).toEqual(terms('Russia'));
  });

  it('keeps numbers whole and parts hyphens', () => {
    expect(terms('6,000 bodies, $2.5 billion, a 28-point plan')).toEqual([
      '6000',
      'bodi',
      '2.5',
      'billion',
      'a',
      '28',
      'point',
      'plan',
    ]);
  });

  it('stems Russian and Ukrainian words by their letters', () => {
    expect(terms('переговорів')).toEqual(terms('переговори'));
    expect(terms('переговоров')).toEqual(terms('переговоры'));
  });

  it('never drops a negation from what is asked', () => {
    expect(searched('talks without Ukraine, not in Moscow')).toContain('not');
    expect(searched('talks without Ukraine')).toContain('without');
  });

  it('puts one canonical term in place of every spelling of a name', () => {
    const lexicon = {
      find: (text: string) =>
        [...text.matchAll(/Volodymyr Zelensky|Zelenskyy/gu)].map((m) => ({
          kind: 'person',
          id: 'zelensky',
          start: m.index,
          end: m.index + m[0].length,
        })),
    };
    const named = toAnalyser({ language: 'en', lexicon });
    const found = named.terms('Volodymyr Zelensky spoke').map((t) => t.term);
    expect(found).toEqual(['person:zelensky', 'spoke']);
    expect(named.terms('Zelenskyy spoke').map((t) => t.term)).toEqual(found);
  });

  it('gives spans that lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let end = 0;
        for (const term of analyser.terms(text)) {
          expect(term.start).toBeGreaterThanOrEqual(end);
          expect(term.end).toBeGreaterThan(term.start);
          end = term.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
