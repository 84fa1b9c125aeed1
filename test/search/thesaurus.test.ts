import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toAnalyser } from '../../src/language/terms.js';
import { openSearch, type SearchIndex } from '../../src/search/search.js';
import { toThesaurus } from '../../src/search/thesaurus.js';

const thesaurus = toThesaurus();

describe('a thesaurus', () => {
  it('knows synonyms and derived words of an inflected word', () => {
    expect(thesaurus.of('rejected')).toEqual(expect.arrayContaining(['refuse', 'rejection']));
    expect(thesaurus.of('Signed')).toEqual(expect.arrayContaining(['signature', 'ratify']));
    expect(thesaurus.of('vessels')).toContain('watercraft');
  });

  it('leaves out rare senses, names, phrases and the word itself', () => {
    expect(thesaurus.of('talks')).not.toContain('sing');
    expect(thesaurus.of('talks', true)).toContain('sing');
    for (const word of ['rejected', 'vessels', 'president', 'china', 'talks']) {
      expect(thesaurus.of(word)).not.toContain(word);
      for (const other of thesaurus.of(word)) expect(other).toMatch(/^[a-z]+$/u);
    }
  });

  it('knows nothing of what is no English word', () => {
    for (const word of ['', 'zzzzzz', 'aaaaaa', 'to', '12', 'cod box', 'Київ', '%', 'sign%2']) {
      expect(thesaurus.of(word)).toEqual([]);
    }
  });

  it('never throws, and gives each word once', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z]{3,9}$/u)), (word) => {
        const found = thesaurus.of(word);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

describe('search with a thesaurus', () => {
  const texts = [
    'Sudria rejected the herring quota and called it an insult.',
    'Norland welcomed the herring quota in the harbour.',
    'The herring quota fills nine pages in the hall of the fleet.',
    'The harbour master painted his watercraft.',
  ];
  const searchables = texts.map((text, at) => ({
    passage: { id: `${at}`, text },
    article: { id: `${at}`, title: '', published: '2025-01-01' },
  }));
  const analyser = toAnalyser({ language: 'en' });
  let plain: SearchIndex;
  let index: SearchIndex;

  beforeAll(async () => {
    plain = await openSearch(searchables, analyser);
    index = await openSearch(searchables, analyser, { thesaurus });
  });

  it('looks for the family of a word that the corpus never uses', () => {
    const [first] = index.rank({ text: 'a harbourmaster with a brush' });
    expect(['1', '3']).toContain(first?.id);
  });

  it('finds a passage that puts the verb otherwise', () => {
    const text = 'Who declined the herring quota?';
    expect(plain.rank({ text })[0]?.id).not.toBe('0');
    expect(index.rank({ text })[0]?.id).toBe('0');
  });

  it('ranks the word itself above one that only means the same', () => {
    expect(index.rank({ text: 'rejected insult quota' })[0]?.id).toBe('0');
    expect(index.rank({ text: 'Who welcomed the quota, and who declined it?' })[0]?.id).toBe('1');
  });

  it('looks for the synonyms of a word that the corpus never uses', () => {
    const text = 'In which hall do vessels stand?';
    expect(plain.rank({ text }).map(({ id }) => id)).toEqual(['2']);
    expect(index.rank({ text }).map(({ id }) => id)).toEqual(['2', '3']);
    expect(index.search({ text: 'vessels' }).refusal).toEqual({
      reason: 'unknown-words',
      words: ['vessels'],
    });
  });

  it('takes no name for a word of the same letters', () => {
    const named = index.rank({ text: 'What did Mr Vessel think of the master?' });
    const without = plain.rank({ text: 'What did Mr Vessel think of the master?' });
    expect(named).toEqual(without);
  });
});
