import { expect, it } from 'vitest';
import { toAnalyser } from '../../src/language/terms.js';
import { openSearch } from '../../src/search/search.js';

const PASSAGES = [
  [
    'a#1',
    'Fleet talks',
    '2031-03-01',
    'Norland offered to halve its herring fleet before autumn, if Sudria opened the cod box.',
    [
      'Norland halved its herring fleet',
      'Sudria opened the whole cod box',
      'all of the fleet left',
    ],
  ],
  [
    'b#1',
    'Quota row',
    '2031-05-10',
    'The herring fleet of Norland had left the cod box before, its minister told Sudria.',
    [],
  ],
  [
    'c#1',
    'Autumn',
    '2031-09-02',
    'Norland kept its boats through the autumn, Halvik said.',
    ['Norland halved its fleet'],
  ],
] as const;

const SEARCHABLES = PASSAGES.map(([id, title, published, text, refutes]) => ({
  passage: { id, text, refutes },
  article: { id: id.slice(0, 1), title, published },
}));

const open = (metonyms = new Map<string, string>()) =>
  openSearch(SEARCHABLES, toAnalyser({ language: 'en' }), { metonyms });

it('refuses a question that takes a refuted claim for granted, and offers the passage that refutes it', async () => {
  const index = await open();
  const { refusal, passages, near } = index.search({
    text: 'Why did Norland halve its herring fleet?',
  });
  expect(refusal).toEqual({ reason: 'denied' });
  expect(passages).toEqual([]);
  expect(near[0]?.id).toBe('a#1');
});

it.each([
  'Did Norland halve its herring fleet?',
  'Why did Norland not halve its herring fleet?',
  'What did Norland say on halving its herring fleet?',
  'When would Norland halve its herring fleet?',
  'Norland halves its herring fleet',
  'Why did Norland sail its herring fleet to the cod box?',
  'When had the herring fleet left?',
  'How did Sudria stop the herring fleet that halved Norland?',
  'Why did Sudria reject that Norland halved its herring fleet?',
])('answers what only asks about it, or has not all of its words: %s', async (text) => {
  const index = await open();
  expect(index.search({ text }).refusal).toBeUndefined();
});

it('wants the function word that turns a claim, and no other', async () => {
  const index = await open();
  const refusalOf = (text: string) => index.search({ text }).refusal?.reason;
  expect(refusalOf('When had all of the fleet left?')).toBe('denied');
  expect(refusalOf('When had some of the fleet left?')).not.toBe('denied');
});

it('tells of a refuted claim even where no passage comes close', async () => {
  const index = await open();
  const { refusal, near } = index.search({
    text: 'Which newspaper photographed Norland when it halved its herring fleet?',
  });
  expect(refusal).toEqual({ reason: 'denied' });
  expect(near[0]?.id).toBe('a#1');
});

it('takes a capital for the party that it speaks for', async () => {
  const text = 'When did Halvik halve the herring fleet in autumn?';
  const plain = await open();
  expect(plain.search({ text }).refusal).toBeUndefined();
  const known = await open(new Map([['halvik', 'norland']]));
  expect(known.search({ text }).refusal?.reason).toBe('denied');
});

it('offers the one of several that fits the question best, and none outside its filters', async () => {
  const index = await open();
  const text = 'Why did Norland halve its fleet through the autumn?';
  expect(index.search({ text }).near[0]?.id).toBe('c#1');
  const early = index.search({ text: `${text} Herring fleet?`, until: '2031-06-01' });
  expect(early.near.map(({ id }) => id)).toEqual(['a#1', 'b#1']);
  const between = { since: '2031-04-01', until: '2031-06-01' };
  expect(index.search({ text, ...between }).refusal?.reason).not.toBe('denied');
});
