import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLexicon } from '../../src/language/names.js';
import { shippedProfile } from '../support/profile.js';

const lexicon = toLexicon(shippedProfile());

/** "surface=id" of each name. */
function names(text: string, fold = false): string[] {
  return lexicon
    .find(text, { fold })
    .map(({ start, end, id }) => `${text.slice(start, end)}=${id}`);
}

describe('one thing under all its spellings', () => {
  const spellings: readonly [string, readonly string[]][] = [
    [
      'Volodymyr Zelensky',
      ['Zelensky', 'Zelenskyy', 'Zelenskiy', 'Zelens’kyi', 'Зеленський', 'Volodymyr Zelenskiy'],
    ],
    ['Kyiv', ['Kyiv', 'Kiev', 'Київ', 'Києві']],
    ['united-states', ['US', 'U.S.', 'United States', 'USA', 'American']],
    ['Recep Tayyip Erdoğan', ['Erdogan', 'Erdoğan', 'Tayyip Erdogan']],
    ['turkey', ['Türkiye', 'Turkey', 'Turkish']],
    ['Luhansk', ['Luhansk', 'Lugansk']],
    ['ceasefire', ['ceasefire', 'cease-fire', 'cease fire']],
    ['Andrii Sybiha', ['Sybiha', 'Andriy Sibiga', 'Andrii Sybiha']],
    ['Vladimir Putin', ['Putin', 'Путина', 'Владимир Путин']],
  ];
  test.each(spellings)('%s', (id, surfaces) => {
    for (const surface of surfaces) expect(names(surface)).toEqual([`${surface}=${id}`]);
  });

  test('possessives and hyphens stay outside the name', () => {
    expect(names('Zelensky’s and Trump-Putin, the U.S.-led team')).toEqual([
      'Zelensky=Volodymyr Zelensky',
      'Trump=Donald Trump',
      'Putin=Vladimir Putin',
      'U.S.=united-states',
    ]);
  });
});

describe('the longest name wins', () => {
  test('an outlet is not the place or the party in its name', () => {
    const text = 'The Moscow Times, the Washington Post and the Kyiv Independent wrote';
    expect(lexicon.find(text).map(({ kind }) => kind)).toEqual(['outlet', 'outlet', 'outlet']);
  });
  test('Melania Trump is not Donald Trump', () => {
    expect(names('Melania Trump')).toEqual(['Melania Trump=Melania Trump']);
  });
  test('a surname after somebody else’s first name is somebody else', () => {
    expect(names('according to its head Bohdan Fedorov')).toEqual([]);
    // A month is no first name.
    expect(names('on 7 March Trump threatened')).toEqual(['Trump=Donald Trump']);
    expect(names('as President Putin, Foreign Minister Lavrov and Mr Witkoff said')).toHaveLength(
      3,
    );
    expect(names('Yesterday Putin spoke; the Russian Putin aide did not.')).toContain(
      'Putin=Vladimir Putin',
    );
  });
  test('a name does not run over the end of a sentence', () => {
    expect(names('He left Moscow. Times are hard.')).toEqual(['Moscow=Moscow']);
  });
});

describe('case', () => {
  test('"us" is no country in an article', () => {
    expect(names('They told us to leave, and it was so')).toEqual([]);
  });
  test('"us" is no country in a question, "the us" is', () => {
    expect(names('tell us about putin', true)).toEqual(['putin=Vladimir Putin']);
    expect(names('what does the us want', true)).toEqual(['us=united-states']);
  });
  test('questions find names in lower case', () => {
    expect(names('did kiev or zelenskiy agree with nato?', true)).toEqual([
      'kiev=Kyiv',
      'zelenskiy=Volodymyr Zelensky',
      'nato=nato',
    ]);
  });
  test('words that are also outlets keep their capital', () => {
    expect(names('in times of need a fox is independent', true)).toEqual([]);
  });
});

describe('issues', () => {
  const issues = (text: string) => [...new Set(lexicon.issues(text).map(({ id }) => id))];
  test('signal words match on stems and open words', () => {
    expect(issues('They vetoed the territorial concession')).toContain('territory-borders');
    expect(issues('It insisted on security guarantees')).toEqual(['security-guarantees']);
  });
  test('an excluded phrase is no signal', () => {
    expect(issues('a demilitarised zone')).not.toContain('armed-forces-limits');
  });
  test('a word may count as written only', () => {
    expect(issues('They will sign it')).toEqual(['process-format-venue']);
    expect(issues('The signs are good')).toEqual([]);
    expect(issues('He left the prison')).toEqual([]);
  });
  test('any word may stand in a phrase', () => {
    expect(issues('They would halt all such attacks')).toEqual([]);
    expect(issues('They would halt all attacks')).toEqual(['ceasefire']);
    expect(issues('The rocket fell in Polish territory')).toEqual([]);
  });
  test('phrases that keep an issue out of their sentence, and only of theirs', () => {
    expect(issues('The drone was shot down by a Patriot battery')).toEqual([]);
    expect(issues('The drone was shot down. He asked for a Patriot battery')).toEqual([
      'arms-supplies-intelligence',
    ]);
  });
  test('an acronym is no ordinary word', () => {
    expect(issues('a swift reply')).toEqual([]);
    expect(issues('cut off from SWIFT')).toEqual(['sanctions-economy']);
  });
});

test('mentions are slices in order that do not overlap, whatever the text', () => {
  const words = fc.constantFrom('Kyiv', 'U.S.', 'Zelensky’s', '—', 'Moscow Times', 'ł', '\n', ' ');
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' }))), (parts) => {
      const text = parts.join(' ');
      let last = 0;
      for (const { start, end } of lexicon.find(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

const facts = '../shared/facts/facts.jsonl';
test.skipIf(!existsSync(facts))(
  'every party’s speaker in the fact rows stands in the table',
  () => {
    const analysts = ['Samuel Charap', 'Sergey Radchenko', 'unnamed Russian sources'];
    const rows = readFileSync(facts, 'utf8').trim().split('\n');
    const speakers = new Set(rows.flatMap((row) => JSON.parse(row).speakers as string[]));
    const missing = [...speakers].filter((name) => lexicon.find(name).length === 0);
    expect(missing.filter((name) => !analysts.includes(name))).toEqual([]);
  },
);
