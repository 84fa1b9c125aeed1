import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, readEvents } from '../../../src/language/events/events.js';
import { mergeEvents, type Told } from '../../../src/language/events/merge.js';
import { lexicon, toArticle } from '../../support/events.js';

/** Runs the merge to its end. */
function toEntries(told: readonly Told[]): Entry[] {
  const steps = mergeEvents(told, lexicon);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function tell(id: string, published: string, ...paragraphs: string[]): Told {
  const article = toArticle(published, paragraphs, id);
  return { article, events: readEvents(article, lexicon) };
}

function merge(...told: Told[]) {
  return toEntries(told);
}

const GAZETTE = tell(
  'gazette',
  '2031-03-03',
  'Ada Brekke of Norland met Tom Veld in Port Ansel on 2 March 2031 to talk about the herring quota.',
);

test('one event of two articles is one entry with both', () => {
  const post = tell(
    'post',
    '2031-03-04',
    'The herring quota was the subject when Brekke met Veld in Port Ansel on 2 March.',
  );
  const [entry, ...rest] = merge(GAZETTE, post);
  expect(rest).toEqual([]);
  expect(entry).toMatchObject({ passages: 2, parties: ['norland', 'suderland'], weight: 4 });
  expect(entry?.event.articleId).toBe('gazette');
  expect(entry?.others.map(({ articleId }) => articleId)).toEqual(['post']);
  expect(entry?.otherDates).toEqual([]);
});

test('two events of one day are two entries', () => {
  const post = tell('post', '2031-03-04', 'A storm sank four trawlers off Halvik on 2 March.');
  expect(merge(GAZETTE, post)).toHaveLength(2);
});

test('another event that both are told before makes two no one', () => {
  const calls = tell(
    'calls',
    '2031-03-03',
    'Calloway telephoned Ada Brekke on 2 March 2031, three days before the summit of herring states in Halvik.',
    'Suderland welcomed new sonar rules on 2 March 2031, three days before the summit of herring states in Halvik.',
  );
  expect(merge(calls)).toHaveLength(2);
});

test('the news of the day is shown rather than a later recollection', () => {
  const later = tell(
    'later',
    '2031-05-20',
    'Brekke met Veld in Port Ansel on 2 March about the herring quota.',
  );
  expect(merge(later, GAZETTE)).toMatchObject([{ event: { articleId: 'gazette' } }]);
});

test('a day is known for the meeting that opened its news, not for what was said of it', () => {
  const said = tell(
    'said',
    '2031-03-04',
    'Norland watches the bay. Calloway said in Westmark on 2 March 2031 that Brekke and Veld would fail.',
  );
  const [first, second] = merge(GAZETTE, said)
    .filter(({ event }) => event.date === '2031-03-02')
    .sort((a, b) => b.prominence - a.prominence);
  expect(first?.event.articleId).toBe('gazette');
  expect(second?.event.articleId).toBe('said');
});

test('a meeting of days counts to the one that most articles tell of, weeks to none', () => {
  const talks = 'Brekke met Veld in Port Ansel from 2 to 4 March 2031.';
  const end = tell('end', '2031-03-05', 'Norland signed the herring quota on 4 March 2031.');
  const dayOf = (...told: Told[]) =>
    merge(...told).find(({ event }) => event.date.startsWith('2031-03-02'))?.day;
  expect(dayOf(tell('talks', '2031-03-05', talks))).toBe('2031-03-02');
  expect(dayOf(tell('talks', '2031-03-05', talks), end)).toBe('2031-03-04');
  expect(dayOf(tell('talks', '2031-03-30', talks.replace('4', '24')), end)).toBeUndefined();
});

test('a day is told by a sentence that dates its main clause, not a noun in it', () => {
  const beside = tell(
    'beside',
    '2031-03-03',
    'Fishing went on. The herring draft that Norland sent to Suderland on 2 March 2031 would have cut the fleet.',
  );
  const plain = tell(
    'plain',
    '2031-03-03',
    'Fishing went on. Norland sent the herring draft to Suderland on 2 March 2031 with a cut of the fleet.',
  );
  const [entry] = merge(beside, plain);
  expect(entry?.event.articleId).toBe('plain');
});

test('a day is told by news of it, not by what recalls it', () => {
  const recalled = tell(
    'recalled',
    '2031-03-03',
    'Fishing went on. The herring draft had been sent by Norland to Suderland on 2 March 2031.',
  );
  const news = tell(
    'zeit',
    '2031-03-03',
    'Fishing went on. The herring draft was sent by Norland to Suderland on 2 March 2031.',
  );
  expect(merge(recalled, news)[0]?.event.articleId).toBe('zeit');
});

test('a copy of a passage is no second telling', () => {
  const copy = tell('copy', '2031-03-03', GAZETTE.article.text);
  expect(merge(GAZETTE, copy)).toMatchObject([{ passages: 1 }]);
});

test('outlets that differ on the day are one entry that says so', () => {
  const post = tell('post', '2031-03-04', GAZETTE.article.text.replace('2 March', '1 March'));
  expect(merge(GAZETTE, post)).toMatchObject([{ otherDates: [expect.stringMatching(/03-0[12]/)] }]);
});

test('exchanges that differ in their figures stay apart', () => {
  const days = [2, 3].map((day) =>
    tell(
      `day-${day}`,
      '2031-03-05',
      `Norland and Suderland exchanged ${day * 100 + 7} sailors each in Port Ansel on ${day} March 2031.`,
    ),
  );
  expect(merge(...days)).toHaveLength(2);
});

test('a month joins the day that it holds', () => {
  const post = tell(
    'post',
    '2031-06-01',
    'Ada Brekke met Tom Veld in Port Ansel in March 2031 to talk about the herring quota.',
  );
  const [entry, ...rest] = merge(post, GAZETTE);
  expect(rest).toEqual([]);
  expect(entry?.event.date).toBe('2031-03-02');
  expect(entry?.otherDates).toEqual([]);
});

test('a plan is linked to what came of it', () => {
  const plan = tell('plan', '2031-02-25', 'Brekke will meet Veld in Port Ansel on 2 March.');
  const [planned, happened] = merge(plan, GAZETTE).sort(
    (a, b) => Number(b.event.planned) - Number(a.event.planned),
  );
  expect(planned?.event.planned).toBe(true);
  expect(planned?.outcome).toEqual(happened);
});

test.each([
  [
    'was called off',
    'The meeting of Brekke and Veld planned in Port Ansel for 2 March 2031 was cancelled.',
  ],
  [
    'came, told without its place',
    'The meeting of Brekke and Veld on 2 March 2031 was about herring.',
  ],
])('what %s is an outcome too', (_, sentence) => {
  const place = sentence.includes('Port Ansel') ? ' in Port Ansel' : '';
  const plan = tell(
    'plan',
    '2031-02-25',
    `Brekke will have a meeting with Veld${place} on 2 March.`,
  );
  const entries = merge(plan, tell('told', '2031-03-03', sentence));
  const planned = entries.find(({ event }) => event.planned);
  expect(planned?.outcome).toEqual(entries.find(({ event }) => !event.planned));
});

test.each([
  ['elsewhere', 'Brekke met Veld in Halvik on 2 March 2031 to talk about the herring quota.'],
  ['still foreseen', 'Brekke was expected to meet Veld in Port Ansel on 2 March 2031.'],
  ['of no one day', 'Brekke met Veld in Port Ansel in March 2031 about the herring quota.'],
])('what is told %s is no outcome of it', (_, sentence) => {
  const plan = tell('plan', '2031-02-25', 'Brekke will meet Veld in Port Ansel on 2 March.');
  const planned = merge(plan, tell('told', '2031-03-20', sentence)).find(
    ({ event }) => event.planned,
  );
  expect(planned).toBeDefined();
  expect(planned?.outcome).toBeUndefined();
});

test('a plan of which nothing came has no outcome', () => {
  const plan = tell('plan', '2031-02-25', 'Calloway will address the fleet on 2 March.');
  const planned = merge(plan, GAZETTE).find(({ event }) => event.planned);
  expect(planned).toBeDefined();
  expect(planned?.outcome).toBeUndefined();
});

test('a date that only tells more of a noun makes no entry by itself', () => {
  const told = [
    'The quota that Tom Veld proposed on 1 March 2031 would halve the fleet of Suderland.',
    'Veld spoke for the crews whom Norland had detained in February 2031.',
    'Duties announced by Ada Brekke on 28 February 2031 are aimed at the fish of Suderland.',
    'The office in Halvik, opened in January 2031, counts herring, the Gazette wrote on 3 March 2031.',
  ];
  const dates = merge(tell('post', '2031-03-04', ...told)).map(({ event }) => event.date);
  expect(dates).toEqual(['2031-03-03']);
});

test('what a sentence itself tells stays, though it looks like such a clause', () => {
  const told = [
    'Tom Veld proposed on 1 March 2031 a quota that would halve the fleet of Suderland.',
    'The crews were freed by Norland on 2 March 2031 and went home to Suderland.',
    'Brekke discussed herring with the fleet in Halvik on 3 March 2031 as a matter of law.',
  ];
  const dates = merge(tell('post', '2031-03-04', ...told)).map(({ event }) => event.date);
  expect(dates).toEqual(['2031-03-01', '2031-03-02', '2031-03-03']);
});

test('entries do not depend on the order of the articles, and lose no event', () => {
  const sentence = fc
    .tuple(
      fc.constantFrom('Brekke', 'Veld', 'Calloway', 'Norland'),
      fc.constantFrom('met the fleet', 'spoke of the quota', 'sent patrol boats', 'left the talks'),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([who, what, day]) => `${who} ${what} in Port Ansel on ${day} March 2031.`);
  const told = fc
    .array(fc.array(sentence, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    .map((articles) => articles.map((list, at) => tell(`a${at}`, '2031-03-06', ...list)));
  fc.assert(
    fc.property(told, (articles) => {
      const entries = toEntries(articles);
      expect(toEntries([...articles].reverse())).toEqual(entries);
      const events = articles.reduce((sum, each) => sum + each.events.length, 0);
      expect(entries.reduce((sum, { others }) => sum + 1 + others.length, 0)).toBe(events);
    }),
    { numRuns: 40 },
  );
});

test('how an act was received or when it fell makes no entry of its own', () => {
  const told = tell(
    'harbour',
    '2031-03-03',
    'Ada Brekke of Norland threatened to close the herring bay on 2 March 2031. The threat came as the fleets gathered. It was addressed to both fleets. Delegations of Norland and Suderland met in Port Ansel.',
  );
  const texts = merge(told).map(({ event }) => told.article.text.slice(event.start, event.end));
  expect(texts.sort()).toEqual([
    'Ada Brekke of Norland threatened to close the herring bay on 2 March 2031.',
    'Delegations of Norland and Suderland met in Port Ansel.',
  ]);
});
