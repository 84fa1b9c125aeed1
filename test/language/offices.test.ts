import { describe, expect, it } from 'vitest';
import type { Party } from '../../src/corpus/corpus.js';
import { readCorpus } from '../../src/corpus/read.js';
import { toLexicon } from '../../src/language/names.js';
import { toAnalyser } from '../../src/language/terms.js';
import { GREY_SEA } from '../support/corpus.js';

const { profile } = await readCorpus(GREY_SEA);
const title = 'Prime Minister of Norland';
const people = [
  { name: 'Olaf Berg', aka: ['Berg'], roles: [{ title, to: '2030-12-31' }] },
  { name: 'Ada Lund', aka: ['Lund'], roles: [{ title, from: '2031-01-01' }] },
];
const parties = profile.parties.map((party) =>
  party.id === 'norland' ? { ...party, people } : party,
);
const analyser = toAnalyser({ language: 'en', lexicon: toLexicon({ ...profile, parties }) });
const searched = (text: string) => analyser.query(text).map(({ term }) => term);

describe('offices in a question', () => {
  it.each(['What does the Norland prime minister want?', 'the prime minister of Norland'])(
    'adds who holds it now: %s',
    (question) => {
      expect(searched(question)).toEqual(expect.arrayContaining(['minist', 'ada lund']));
      expect(searched(question)).not.toContain('olaf berg');
    },
  );

  it.each(['Norland premier on quotas', "Norland's head of government", 'leader of Norland'])(
    'puts the holder in the place of a paraphrase: %s',
    (question) => {
      expect(searched(question)).toContain('ada lund');
      for (const word of ['premier', 'head', 'leader'])
        expect(searched(question)).not.toContain(word);
    },
  );

  it.each(['the Halvik premier', "Halvik's leader"])(
    'reads a capital as its country: %s',
    (question) => expect(searched(question)).toContain('ada lund'),
  );

  it('knows an office by what else its holder is called', () => {
    const roles = [{ title, aka: ['Halvik boss'], from: '2031-01-01' }];
    const heads = [{ name: 'Ada Lund', aka: ['Lund'], roles }];
    const named = profile.parties.map((party) =>
      party.id === 'norland' ? { ...party, people: heads } : party,
    );
    const lexicon = toLexicon({ ...profile, parties: named });
    const words = toAnalyser({ language: 'en', lexicon }).query('What does the Halvik boss want?');
    const terms = words.filter(({ stop }) => !stop).map(({ term }) => term);
    expect(terms).toContain('ada lund');
    expect(terms).not.toContain('halvik');
    expect(terms).not.toContain('boss');
  });

  it.each([
    ['Norland premier in May 2030', 'olaf berg', 'ada lund'],
    ['In spring 2031, what did the premier of Norland want?', 'ada lund', 'olaf berg'],
    ["the premier of Norland on Olaf's ship in 2019", 'olaf berg', 'ada lund'],
  ])('means who held it on the date asked for: %s', (question, then, other) => {
    expect(searched(question)).toContain(then);
    expect(searched(question)).not.toContain(other);
  });

  it('names nobody where several held it within the date', () => {
    const words = searched('Norland premier between December 2030 and January 2031');
    expect(words).not.toContain('olaf berg');
    expect(words).not.toContain('ada lund');
  });

  it('means who held it before where its holder has only just come', () => {
    const late = { name: 'Ivo Dahl', aka: ['Dahl'], roles: [{ title, from: profile.reach }] };
    const heldBy = (holders: Party['people']) => {
      const changed = profile.parties.map((party) =>
        party.id === 'norland' ? { ...party, people: holders } : party,
      );
      const lexicon = toLexicon({ ...profile, parties: changed });
      return toAnalyser({ language: 'en', lexicon }).query('Norland premier');
    };
    const named = (holders: Party['people']) => heldBy(holders).map(({ term }) => term);
    expect(named([...people, late])).toContain('ada lund');
    expect(named([late])).toContain('ivo dahl');
  });

  it('names a holder once', () => {
    const terms = searched('Ada Lund, the prime minister of Norland');
    expect(terms.filter((term) => term === 'ada lund')).toHaveLength(1);
  });

  it.each(['the prime minister of the harbour', 'Norland patrol boats', 'the leader of the fleet'])(
    'finds none in %s',
    (question) => expect(searched(question)).not.toContain('ada lund'),
  );

  it('leaves the words of a passage alone', () => {
    const terms = analyser.terms('The leader of Norland spoke.').map(({ term }) => term);
    expect(terms).toContain('leader');
    expect(terms).not.toContain('ada lund');
  });
});
