import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toLexicon } from '../../src/language/names.js';
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
    expect(searched('WHO SENT IT')).toEqual(['send']);
  });

  it('folds compatibility forms, accents, invisible characters and possessives', () => {
    expect(terms('Élysée')).toEqual(terms('E\u0301lyse\u0301e'));
    expect(terms('cease\u00adfire')).toEqual(terms('ceasefire'));
    expect(terms('Witkoff\u200b\tUmerov')).toEqual(terms('Witkoff Umerov'));
    expect(terms("Russia's")).toEqual(terms('Russia’s'));
    expect(terms('Ｒｕｓｓｉａ')).toEqual(terms('Russia'));
  });

  it('reads the past of irregular verbs as their base, and nothing into their likes', () => {
    expect(terms('they met, chose and withdrew')).toEqual(terms('they meet, choose and withdraw'));
    expect(terms('a wound')).not.toEqual(terms('a wind'));
  });

  it('reads signs of money and shares, and ordinals in figures, as words', () => {
    expect(terms('€30')).toEqual(terms('euros 30'));
    expect(terms('5%')).toEqual(terms('5 cent'));
    expect(terms('5 percent')).toEqual(terms('5%'));
    expect(searched('the 2nd round')).toEqual(searched('the second round'));
  });

  it('keeps numbers whole and parts hyphens', () => {
    expect(terms('6,000 bodies, $2.5 billion, a 28-point plan')).toEqual([
      '6000',
      'bodi',
      'dollar',
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

  describe('with an alias table', () => {
    const lexicon = toLexicon({
      negotiation: 'Herring',
      language: 'en',
      span: { from: '2025-01-01', to: '2025-12-31' },
      reach: '2025-12-31',
      examples: [],
      parties: [
        {
          id: 'norland',
          label: 'Norland',
          role: 'party',
          aka: ['Norlandic', 'friends of the fleet'],
          metonyms: ['Fjordby'],
          institutions: ['Olsen ministry'],
          people: [{ name: 'Vigdis Olsen', aka: ['Olsen', 'Olssen', 'Ольсен'], roles: [] }],
        },
      ],
      issues: [],
      outlets: [],
      places: [{ name: 'Fjordby', aka: ['Fiordby'] }],
      spellings: [{ name: 'Great Herring Bank', aka: ['GHB', 'Great Herring shoal'] }],
      stages: [],
      phases: [],
    });
    const named = toAnalyser({ language: 'en', lexicon });
    const read = (text: string) => named.query(text).map((t) => t.term);

    it('puts one canonical term in place of every spelling of a name', () => {
      for (const text of ['Vigdis Olsen', 'Olssen', 'olsen', 'Ольсена']) {
        expect(read(text)).toEqual(['vigdis olsen']);
      }
      expect(read('Fiordby')).toEqual(read('Fjordby'));
      expect(read('Norlandic')).toEqual(read('Norland'));
    });

    it('reads the words of a description beside its name', () => {
      expect(read('GHB')).toEqual(['great herring bank']);
      expect(read('great herring shoal')).toEqual(['great herring bank', 'great', 'her', 'shoal']);
      expect(read('friends of the fleet')).toEqual(['norland', 'friend', 'of', 'the', 'fleet']);
    });

    it('finds the person inside the name of an institution', () => {
      expect(read('the Olsen ministry')).toEqual(['the', 'vigdis olsen', 'ministri']);
    });
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
