import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../src/commands/ask.js';
import { toOccasions } from '../../src/commands/occasions.js';
import { toPartiesNamed, toSpoken } from '../../src/commands/spoken.js';
import { readCorpus } from '../../src/corpus/read.js';
import { type Library, openLibrary } from '../../src/library.js';
import { GREY_SEA } from '../support/corpus.js';
import { TODAY } from '../support/desk.contract.js';

let library: Library;

beforeAll(async () => {
  library = await openLibrary(await readCorpus(GREY_SEA));
});

const cardFor = (question: string) =>
  ask.answer({ question }, { library, today: TODAY, attach: () => {} });

describe('whose words are asked for', () => {
  const spoken = (question: string) =>
    (toSpoken(question, library) ?? []).flatMap((passages) => [...passages]);

  it('finds where a person speaks, and a party only where none of its people is named', () => {
    expect(spoken('What did Veld say about the bay?')).toEqual([
      '2031-03-02-port-ansel#2',
      '2031-04-10-second-round#2',
    ]);
    expect(spoken("Suderland's position on patrols")).toEqual([
      ...spoken('What does Veld think?'),
      '2031-05-20-westmark-mediates#2',
    ]);
    expect(spoken('According to Calloway of Westmark')).toEqual(['2031-05-20-westmark-mediates#1']);
  });

  it('names a party by its place, its people or an adjective, in small letters too', () => {
    expect(toPartiesNamed('did veld meet calloway', library)).toEqual(['suderland', 'westmark']);
    expect(toPartiesNamed('who fished there?', library)).toEqual([]);
  });

  it('forgets where somebody spoke when the article is gone, and keeps the others', async () => {
    const { corpus } = library;
    const articles = corpus.articles.filter(({ id }) => id !== '2031-04-10-second-round');
    const later = await openLibrary({ ...corpus, articles }, library);
    expect(toSpoken('What did Veld say about the bay?', later)).toEqual([
      ['2031-03-02-port-ansel#2'],
    ]);
    expect(spoken('What did Veld say about the bay?')).toHaveLength(2);
  });

  it('asks for nobody where no verb or noun of saying stands, or no name', () => {
    expect(toSpoken('Who met Veld in Port Ansel?', library)).toBeUndefined();
    expect(toSpoken('What was said on mackerel?', library)).toBeUndefined();
  });

  it('puts the words of the one asked for before those about him', async () => {
    const card = await cardFor('What did Veld say about Norland?');
    expect(card.sections[0]?.passages[0]?.text).toContain('Veld');
  });
});

describe('a card that finds nothing', () => {
  it('names the words that the corpus never uses and offers what comes nearest', async () => {
    const card = await cardFor('Which minister of Atlantis sank the submarine telescope?');
    expect(card.kind).toBe('nothing');
    expect(card.reason).toMatch(/never uses .*“Atlantis”/u);
    expect(card.sections).toEqual([]);
    expect(card.near?.length).toBeGreaterThan(0);
  });

  it('says that the corpus tells otherwise, and shows first where', async () => {
    const card = await cardFor('Why did Suderland want the Norlandic figure?');
    expect(card.kind).toBe('nothing');
    expect(card.reason).toMatch(/^The corpus tells otherwise/u);
    expect(card.near?.[0]?.text).toContain('rejected the Norlandic figure');
  });

  it('says so when there is no word to look for', async () => {
    expect((await cardFor('what is it that they are')).reason).toMatch(/no word to look for/u);
  });
});

describe('a date in the question', () => {
  const notesFor = async (question: string) => (await cardFor(question)).notes ?? [];

  it('is said as it was read, and not twice where it was read as it stands', async () => {
    expect(await notesFor('Where did they meet on 1 March 2031?')).toContain(
      'Date asked for: 1 March 2031.',
    );
    expect(await notesFor('Where did they meet in March 2031?')).toContain(
      '“March 2031” was read as 1 March 2031 to 31 March 2031.',
    );
  });
});

describe('dates that only the corpus knows', () => {
  let shipped: Library;

  beforeAll(async () => {
    shipped = await openLibrary(await readCorpus('corpus'));
  });

  it.each([
    ['before the Alaska summit', { until: '2025-08-15' }],
    ['What changed after the Anchorage summit?', { since: '2025-08-15' }],
    ['during the London talks', { since: '2025-04-23', until: '2025-04-23' }],
  ])('%s', (question, wanted) => {
    const [{ text, ...days } = { text: '' }] = toOccasions(question, shipped);
    expect(days).toEqual(wanted);
    expect(question).toContain(text);
  });

  it('are left alone where the corpus tells none, or several', () => {
    expect(toOccasions('after the Atlantis summit', shipped)).toEqual([]);
    expect(toOccasions('before the Paris meeting', shipped)).toEqual([]);
    expect(toOccasions('the Alaska summit', shipped)).toEqual([]);
  });
});
