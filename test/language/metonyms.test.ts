import { expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read.js';
import { toLexicon } from '../../src/language/names.js';
import { toAnalyser } from '../../src/language/terms.js';
import { toMetonyms } from '../../src/language/terms-metonyms.js';
import { GREY_SEA } from '../support/corpus.js';

const { profile } = await readCorpus(GREY_SEA);
const analyser = toAnalyser({ language: 'en', lexicon: toLexicon(profile) });
const termOf = (name: string) => analyser.terms(name)[0]?.term ?? '';

it('takes a capital for the party at the table that it speaks for', () => {
  expect(toMetonyms(profile, analyser).get(termOf('Halvik'))).toBe(termOf('Norland'));
});

it('takes none for a host, whose capitals are venues', () => {
  const parties = profile.parties.map((party) => ({ ...party, role: 'host' as const }));
  expect(toMetonyms({ parties }, analyser).size).toBe(0);
});
