import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { toAnalyser } from '../../src/language/terms.js';
import { openSearch, type SearchIndex } from '../../src/search/search.js';
import { toReadable } from '../support/table.js';

const PASSAGES = [
  ['a#1', 'Fleet talks', '2025-04-01', 'Norland offered to halve its herring fleet before autumn.'],
  ['a#2', 'Fleet talks', '2025-04-01', 'The delegations met for three hours in the harbour hall.'],
  ['b#1', 'Quota row', '2025-05-10', 'Sudria rejected the herring quota and called it an insult.'],
  ['b#2', 'Quota row', '2025-05-10', 'Observers counted forty trawlers outside the cod box.'],
] as const;

const SEARCHABLES = PASSAGES.map(([id, title, published, text]) => ({
  passage: { id, text },
  article: { id: id.slice(0, 1), title, published },
}));

let index: SearchIndex;

beforeAll(async () => {
  index = await openSearch(SEARCHABLES, toAnalyser({ language: 'en' }));
});

describe('search', () => {
  it('ranks the passage that answers first and marks its sentence', () => {
    const [first] = index.search({ text: 'Who rejected the herring quota?' }).passages;
    expect(first?.id).toBe('b#1');
    expect(first?.best).toEqual({ start: 0, end: PASSAGES[2][3].length });
  });

  it('shows two passages of one article first, the third after other articles, a fourth never', async () => {
    const ofOne = ['quota of herring', 'herring quota talks', 'no herring quota', 'herring quotas'];
    const ofTwo = ['the herring quota', 'quota of the long herring season'];
    const toRows = (article: string, texts: readonly string[]) =>
      texts.map((text, at) => ({
        passage: { id: `${article}#${at}`, text },
        article: { id: article, title: '', published: '2025-01-01' },
      }));
    const analyser = toAnalyser({ language: 'en' });
    const articlesOf = async (rows: ReturnType<typeof toRows>) => {
      const opened = await openSearch(rows, analyser);
      return opened.search({ text: 'herring quota' }).passages.map(({ articleId }) => articleId);
    };
    const one = toRows('one', ofOne);
    expect(await articlesOf(one)).toEqual(['one', 'one']);
    const both = await articlesOf([...one, ...toRows('two', ofTwo)]);
    const count = (ids: readonly string[]) => ids.filter((id) => id === 'one').length;
    expect(count(both.slice(0, 3))).toBe(2);
    expect(count(both)).toBe(3);
  });

  it('repairs a misspelt word only when the corpus does not know it', () => {
    const found = index.search({ text: 'trawlars' });
    expect(found.repaired).toEqual([{ from: 'trawlars', to: 'trawlers' }]);
    expect(found.passages[0]?.id).toBe('b#2');
  });

  it('repairs by the nearest word, then the commonest, and no short word', async () => {
    const texts = ['vessels and tassels', 'tassels', 'harbours cods', 'tassel'];

    const words = await openSearch(
      texts.map((text, at) => ({
        passage: { id: `${at}`, text },
        article: { id: `${at}`, title: '', published: '2025-01-01' },
      })),
      toAnalyser({ language: 'en' }),
    );
    expect(words.search({ text: 'taxsel' }).repaired).toEqual([{ from: 'taxsel', to: 'tassels' }]);
    // Commoner, but nobody mistypes the first letter.
    expect(words.search({ text: 'vassel' }).repaired).toEqual([{ from: 'vassel', to: 'vessels' }]);
    expect(words.search({ text: 'harbuor' }).repaired).toEqual([
      { from: 'harbuor', to: 'harbours' },
    ]);
    expect(words.search({ text: 'cabs' }).repaired).toEqual([]);
    expect(words.search({ text: 'cobs' }).repaired).toEqual([]);
  });

  it('repairs two swapped letters and a lost one, but no word that English has', () => {
    const repaired = (text: string) => index.search({ text }).repaired;
    expect(repaired('rejceted')).toEqual([{ from: 'rejceted', to: 'rejected' }]);
    expect(repaired('quoa of Sudira')).toEqual([{ from: 'Sudira', to: 'Sudria' }]);
    expect(repaired('delegatons')).toEqual([{ from: 'delegatons', to: 'delegations' }]);
    expect(repaired('quote on herons')).toEqual([]);
  });

  it('keeps to the dates asked for and says when they leave nothing', () => {
    const found = index.search({ text: 'herring', since: '2025-05-01' });
    expect(found.passages.map((hit) => hit.id)).toEqual(['b#1']);
    expect(index.search({ text: 'herring', since: '2025-06-01' }).refusal).toEqual({
      reason: 'filters',
      filters: ['since'],
    });
  });

  it('reads dates and lifts what was printed then, or lately where that is asked', () => {
    const today = '2025-06-12';
    const found = index.search({ text: 'herring last month', today });
    expect(found.dates).toEqual([{ text: 'last month', since: '2025-05-01', until: '2025-05-31' }]);
    const best = (text: string) => index.rank({ text, today })[0]?.id;
    expect(best('herring last month')).toBe('b#1');
    expect(best('herring in April 2025')).toBe('a#1');
    expect(best('latest on herring')).toBe('b#1');
    const onDay = (day: string) => index.rank({ text: 'What about herring?', today: day })[0]?.id;
    expect(onDay('2025-04-02')).toBe('a#1');
    expect(onDay('2025-05-10')).toBe('b#1');
    expect(index.search({ text: 'herring last month' }).dates).toEqual([]);
    expect(index.search({ text: 'latest on the harbour hall', today }).refusal).toBeUndefined();
  });

  it('says why it finds nothing', () => {
    expect(index.search({ text: 'who is it' }).refusal?.reason).toBe('stop-words');
    expect(index.search({ text: 'borscht' }).refusal).toEqual({
      reason: 'unknown-words',
      words: ['borscht'],
    });
  });

  it('wants quoted words as they stand, and names the ones it never reads', () => {
    const ids = (text: string) => index.search({ text }).passages.map((hit) => hit.id);
    expect(ids('the "herring quota"')).toEqual(['b#1']);
    expect(index.search({ text: 'the "quota herring"' }).refusal).toEqual({
      reason: 'not-close',
      words: ['quota herring'],
    });
  });

  it('asks no passage to repeat how the question was put', () => {
    const best = (text: string) => index.search({ text }).passages[0]?.id;
    expect(best('What happened in the harbour hall?')).toBe('a#2');
    expect(best('What does Sudria think of the herring quota?')).toBe('b#1');
    expect(best('Any news from the harbour hall?')).toBe('a#2');
    expect(best('Which offer did Norland make on its herring fleet?')).toBe('a#1');
    expect(index.search({ text: 'What happened at the opera?' }).refusal).toBeDefined();
  });

  it('refuses a question of which the best passage holds next to nothing', () => {
    const { refusal, near } = index.search({ text: 'Which princess insulted the Xanadu opera?' });
    expect(refusal?.reason).toBe('not-close');
    expect(near.length).toBeGreaterThan(0);
  });

  it('takes its data back, and analyses again what has changed since', async () => {
    const analyser = toAnalyser({ language: 'en' });
    const earlier = { data: index.data, unchanged: () => true };
    const again = await openSearch(SEARCHABLES, analyser, { earlier });
    expect(again.data).toBe(index.data);
    expect(again.rank({ text: 'herring quota' })).toEqual(index.rank({ text: 'herring quota' }));
    const fewer = SEARCHABLES.slice(2);
    const changed = await openSearch(fewer, analyser, { earlier });
    const fresh = await openSearch(fewer, analyser);
    expect(toReadable(changed.data)).toEqual(toReadable(fresh.data));
    expect(changed.search({ text: 'delegation' }).refusal).toEqual({
      reason: 'unknown-words',
      words: ['delegation'],
    });
  });

  it('finds a passage by keywords that its text does not hold, and takes them for no words of it', async () => {
    const analyser = toAnalyser({ language: 'en' });
    const rows = SEARCHABLES.map(({ passage, article }) => ({
      passage: passage.id === 'b#1' ? { ...passage, keywords: 'turned down, slap' } : passage,
      article,
    }));
    const keyed = await openSearch(rows, analyser);
    const [first, second] = keyed.search({ text: 'turned down' }).passages;
    expect(first?.id).toBe('b#1');
    expect(second).toBeUndefined();
    expect(keyed.search({ text: 'a slapp' }).repaired).toEqual([{ from: 'slapp', to: 'slap' }]);
    expect(keyed.search({ text: 'they "turned down" it' }).passages).toEqual([]);
    const unkeyed = { data: keyed.data, unchanged: (id: string) => id === 'a' };
    const changed = await openSearch(SEARCHABLES, analyser, { earlier: unkeyed });
    expect(toReadable(changed.data)).toEqual(toReadable(index.data));
    const moved = { data: keyed.data, unchanged: (id: string) => id === 'b' };
    const kept = await openSearch(rows, analyser, { earlier: moved });
    expect(toReadable(kept.data)).toEqual(toReadable(keyed.data));
  });

  it('refuses what takes for granted that which the best passage denies, and offers that passage', async () => {
    const { refusal, passages, near } = index.search({
      text: 'When did Sudria get the herring quota?',
    });
    expect(refusal).toEqual({ reason: 'denied' });
    expect(passages).toEqual([]);
    expect(near[0]?.id).toBe('b#1');
    const askedOpenly = [
      'Did Sudria get the herring quota?',
      'Why did Sudria reject the herring quota?',
      'What did Sudria say about the herring quota?',
      'herring quota of Sudria',
    ];
    for (const text of askedOpenly) {
      expect(index.search({ text }).passages[0]?.id).toBe('b#1');
    }
    const later = {
      passage: { id: 'c#1', text: 'Sudria, which had rejected a quota, signed the quota in June.' },
      article: { id: 'c', title: 'Quota row', published: '2025-07-01' },
    };
    const told = await openSearch([later], toAnalyser({ language: 'en' }));
    expect(told.search({ text: 'When did Sudria sign the quota?' }).passages[0]?.id).toBe('c#1');
  });

  it('forgives a passage without keywords more than one whose editor gave it some', async () => {
    const text = 'Did a delegation dance in the hall?';
    expect(index.search({ text }).passages[0]?.id).toBe('a#2');
    const keyed = SEARCHABLES.map(({ passage, article }) => {
      return { passage: { ...passage, keywords: 'mackerel' }, article };
    });
    const opened = await openSearch(keyed, toAnalyser({ language: 'en' }));
    expect(opened.search({ text }).refusal?.reason).toBe('not-close');
  });

  it('asks more of a passage where the question takes something for granted', () => {
    const sureOf = (text: string) => index.search({ text }).confidence ?? Number.NaN;
    const open = sureOf('Did Norland halve its herring fleet before autumn?');
    expect(sureOf('Why did Norland halve its herring fleet before autumn?')).toBeLessThan(open);
    expect(sureOf('What did Norland say of its herring fleet before autumn?')).toBeGreaterThan(
      sureOf('When did Norland halve its herring fleet?'),
    );
  });

  it('minds no unknown word of a sentence that asks nothing, beside one that does', () => {
    const text = 'I am writing for Blubb. Who rejected the herring quota?';
    expect(index.search({ text }).passages[0]?.id).toBe('b#1');
    const { refusal } = index.search({ text: 'Who rejected the herring quota of Blubb?' });
    expect(refusal).toEqual({ reason: 'not-close', words: ['Blubb'] });
  });

  it('holds a long paragraph for less wordy beside its own article than beside others', async () => {
    const texts = [
      'The herring fleet sailed.',
      'The herring fleet of forty trawlers sailed from the harbour to the cod box before autumn.',
    ];
    const shareOfLong = async (toArticle: (at: number) => string) => {
      const rows = texts.map((text, at) => ({
        passage: { id: `${at}`, text },
        article: { id: toArticle(at), title: '', published: '2025-01-01' },
      }));
      const opened = await openSearch([...rows, ...SEARCHABLES], toAnalyser({ language: 'en' }));
      const scores = new Map(
        opened.rank({ text: 'herring fleet' }).map(({ id, score }) => [id, score]),
      );
      return (scores.get('1') ?? 0) / (scores.get('0') ?? 1);
    };
    expect(await shareOfLong(() => 'z')).toBeGreaterThan(await shareOfLong((at) => `z${at}`));
  });

  it('answers any text without throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(index.search({ text }).passages.length).toBeLessThanOrEqual(10);
      }),
    );
  });

  it('refuses what it has from other days only, and takes what tells of the day', async () => {
    const of = (date: string) => [{ text: date, since: date, until: date }];
    const text = 'Who rejected the herring quota on 3 June 2025?';
    expect(index.search({ text, dates: of('2025-06-03') }).refusal?.reason).toBe('not-close');
    const later = {
      passage: { id: 'c#1', text: 'Sudria had rejected the quota of herring on 3 June 2025.' },
      article: { id: 'c', title: 'A year of quotas', published: '2025-12-30' },
    };
    const told = await openSearch([...SEARCHABLES, later], toAnalyser({ language: 'en' }));
    expect(told.search({ text, today: '2026-01-01' }).passages[0]?.id).toBe('c#1');
  });

  it('refuses nothing because a voice lifts another passage above the one that answers', () => {
    const spoken = [['a#1']];
    const found = index.search({ text: 'Did Sudria reject the herring fleet in autumn?', spoken });
    expect(found.passages.slice(0, 2).map(({ id }) => id)).toEqual(['a#1', 'b#1']);
    const weak = index.search({ text: 'Why did the minister resign over herring?', spoken });
    expect(weak.refusal?.reason).toBe('not-close');
    expect(weak.near[0]?.id).toBe('a#1');
  });

  it('prefers passages in which those have a part whom the question names, and leaves none out', async () => {
    const parties = [[{ id: 'norland' }], [], [{ id: 'sudria' }], []];
    const searchables = SEARCHABLES.map((each, at) => ({ ...each, parties: parties[at] ?? [] }));
    const opened = await openSearch(searchables, toAnalyser({ language: 'en' }));
    const scores = (named: readonly string[]) =>
      Object.fromEntries(
        opened.rank({ text: 'the herring', named }).map(({ id, score }) => [id, score]),
      );
    const [none, one, both] = [scores([]), scores(['sudria']), scores(['sudria', 'norland'])];
    expect(Object.keys(one)).toEqual(['b#1', 'a#1']);
    expect(one['b#1']).toBeCloseTo(1.2 * (none['b#1'] ?? 0));
    expect(one['a#1']).toBeCloseTo(none['a#1'] ?? 0);
    expect(both['b#1']).toBeCloseTo(1.1 * (none['b#1'] ?? 0));
  });
});
