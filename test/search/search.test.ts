import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toAnalyser } from '../../src/language/terms.js';
import { openSearch, type SearchIndex } from '../../src/search/search.js';

const PASSAGES = [
  ['a#1', 'Fleet talks', '2025-04-01', 'Norland offered to halve its herring fleet before autumn.'],
  ['a#2', 'Fleet talks', '2025-04-01', 'The delegations met for three hours in the harbour hall.'],
  ['b#1', 'Quota row', '2025-05-10', 'Sudria rejected the herring quota and called it an insult.'],
  ['b#2', 'Quota row', '2025-05-10', 'Observers counted forty trawlers outside the cod box.'],
] as const;

let index: SearchIndex;

beforeAll(async () => {
  index = await openSearch(
    PASSAGES.map(([id, title, published, text]) => ({
      passage: { id, text },
      article: { id: id.slice(0, 1), title, published },
    })),
    toAnalyser({ language: 'en' }),
  );
});

describe('search', () => {
  it('ranks the passage that answers first and marks its sentence', () => {
    const [first] = index.search({ text: 'Who rejected the herring quota?' }).passages;
    expect(first?.id).toBe('b#1');
    expect(first?.best).toEqual({ start: 0, end: PASSAGES[2][3].length });
  });

  it('repairs a misspelt word only when the corpus does not know it', () => {
    const found = index.search({ text: 'trawlars' });
    expect(found.repaired).toEqual([{ from: 'trawlars', to: 'trawler' }]);
    expect(found.passages[0]?.id).toBe('b#2');
  });

  it('keeps to the dates asked for and says when they leave nothing', () => {
    const found = index.search({ text: 'herring', since: '2025-05-01' });
    expect(found.passages.map((hit) => hit.id)).toEqual(['b#1']);
    expect(index.search({ text: 'herring', since: '2025-06-01' }).refusal).toEqual({
      reason: 'filters',
      filters: ['since'],
    });
  });

  it('says why it finds nothing', () => {
    expect(index.search({ text: 'who is it' }).refusal?.reason).toBe('stop-words');
    expect(index.search({ text: 'borscht' }).refusal).toEqual({
      reason: 'unknown-words',
      words: ['borscht'],
    });
  });

  it('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(index.search({ text }).passages.length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
