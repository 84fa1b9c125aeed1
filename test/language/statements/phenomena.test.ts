import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/read.js';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read, voices, words } = toTextReader(shippedProfile(), '2026-03-04');

describe('attribution without a verb of saying', () => {
  test.each([
    ['in the words of', 'In the words of the Kremlin, “a truce is not enough for Russia”.'],
    [
      'with a relative clause',
      'In the words of the Kremlin, which spoke later, “this is not enough”.',
    ],
    ['in somebody’s view', 'In the Kremlin’s view, the truce would not hold.'],
    ['a remark', 'The Kremlin summed up the talks with the remark that “no deal is near”.'],
    ['a cleft', 'A “short-term, narrowly limited measure” was how the Kremlin described it.'],
    ['what was set', 'The Kremlin set three conditions: no troops, no bases and no missiles.'],
    ['a refused promise', 'The Kremlin gave no promise to withdraw its troops.'],
  ])('%s', (_, text) => {
    expect(voices(text)).toEqual(['Kremlin/russia']);
  });
  test('a refusal keeps its "no"', () => {
    expect(words('The Kremlin gave no promise to withdraw its troops.')).toEqual([
      'no promise to withdraw its troops',
    ]);
  });
  test.each([
    ['a statement without words', 'The Kremlin issued a statement on Friday.'],
    ['talks that are held', 'The Kremlin held talks on Friday in Moscow.'],
    ['money that is held', 'Euroclear holds most of the assets that are frozen in Europe.'],
    ['money that is added', 'Europe would add another 100 billion dollars.'],
    ['a position without its words', 'Türkiye’s position was stated to the summit in Kyiv.'],
    ['a position told elsewhere', 'Dmitry Peskov reported that position of Moscow on Friday.'],
    ['an exception', 'No country except France had promised soldiers for Ukraine.'],
  ])('not %s', (_, text) => {
    expect(voices(text)).toEqual([]);
  });
});

describe('where the words stand', () => {
  test.each([
    ['an adjunct', 'The war must end, Marco Rubio said in the days before he met Sergei Lavrov.'],
    ['a time', 'The war must end, as Marco Rubio had said some days before.'],
    ['a month', 'The war must end, Marco Rubio had added later in that month.'],
    ['a demand', 'The war must end, Marco Rubio demanded in a post.'],
  ])('before %s', (_, text) => {
    expect(words(text)).toEqual(['The war must end']);
  });
  test('an opening adjunct is none of them', () => {
    const text = 'Two days after the interview, Donald Trump announced a call about land.';
    expect(words(text)).toEqual(['a call about land']);
  });
  test('conditions and reasons behind the verb belong to them', () => {
    const text = 'Russia would not sign, Dmitry Peskov said on Friday, unless NATO withdrew.';
    expect(words(text)).toEqual(['Russia would not sign', 'unless NATO withdrew']);
  });
  test('the next clause with a speaker of its own does not', () => {
    const text = 'Russia would not sign, Dmitry Peskov said on Friday, but Kyiv said it would.';
    expect(words(text)[0]).toBe('Russia would not sign');
  });
  test('a quotation right behind the comma', () => {
    expect(words('He was asked. Marco Rubio said, “It must end.”')).toEqual(['“It must end.”']);
  });
  test('predicates of one subject are one statement with the issues of both', () => {
    const [statement, ...more] = read(
      'Sergei Lavrov called the plan useful and said that sanctions would have to be lifted.',
    );
    expect(more).toEqual([]);
    expect(statement?.issues).toContain('sanctions-economy');
  });
  test('a quotation behind a subordinate clause is the main subject’s', () => {
    const text =
      'António Guterres took a stand after Vladimir Putin spoke of a new government: “Ukraine has a legitimate government”.';
    const quoting = read(text).filter(({ kind }) => kind !== 'indirect');
    expect(quoting.map(({ speaker }) => speaker)).toEqual(['António Guterres']);
  });
  test('a semicolon ends what is reported', () => {
    const text = 'Washington confirmed a pause of supplies; sanctions on Russia followed.';
    expect(read(text)[0]?.issues).not.toContain('sanctions-economy');
  });
});

describe('who is meant', () => {
  test.each([
    [
      'several houses',
      'Washington and Kyiv declared that a deal was near.',
      ['Washington/united-states', 'Kyiv/ukraine'],
    ],
    [
      'a list of states',
      'Britain, France and Germany insisted that borders must not change.',
      ['Britain/europe', 'France/europe', 'Germany/europe'],
    ],
    [
      'one office of two states',
      'The Estonian and Lithuanian ministers wrote that Europe must act.',
      ['Estonian and Lithuanian ministers/europe'],
    ],
    [
      'a name between commas',
      'Ukraine’s ambassador to the United States, Olha Stefanishyna, said guarantees were needed.',
      ['Olha Stefanishyna/ukraine'],
    ],
    [
      'the profile’s name of a body',
      'Russia’s foreign ministry said the plan was unacceptable.',
      ['Russian Foreign Ministry/russia'],
    ],
    [
      'a body named earlier',
      'Russian foreign ministry staff met. The ministry said the plan was unacceptable.',
      ['Russian Foreign Ministry/russia'],
    ],
    [
      'the leader of a country',
      'President Recep Tayyip Erdogan was in Istanbul. The Turkish leader said talks would resume.',
      ['Recep Tayyip Erdogan/turkey'],
    ],
    [
      'somebody of an institute',
      'Fabian Zuleeg of the European Policy Centre called the plan outrageous.',
      ['Fabian Zuleeg/-'],
    ],
    [
      'a former ambassador',
      'Former U.S. Ambassador to Poland Daniel Fried said the terms were not clear.',
      ['Daniel Fried/-'],
    ],
    [
      'an analyst with a book',
      'Brian Taylor, author of the book “The Code of Putinism,” said the positions were far apart.',
      ['Brian Taylor/-'],
    ],
  ])('%s', (_, text, expected) => {
    expect(voices(text)).toEqual(expected);
  });
  test('a ministry is none of its people', () => {
    const [statement] = read('Ukraine’s foreign ministry said that no proposal was received.');
    expect(statement).toMatchObject({ party: 'ukraine' });
    expect(statement?.person).toBeUndefined();
  });
});

describe('the day of saying', () => {
  test('goes on within the passage', () => {
    const text =
      'Europe should be at the table, Wang Yi said in Munich on 14 February 2026. China, the minister stated, had no final say.';
    expect(read(text).map(({ said }) => said.value)).toEqual(['2026-02-14', '2026-02-14']);
  });
  test('a part of a day is the day', () => {
    const [statement] = read('The war must end, Marco Rubio said on the evening of 2 March 2026.');
    expect(statement?.said).toEqual({ value: '2026-03-02', stated: true });
  });
});

test('another negotiation: its parties come from its profile alone', async () => {
  const { profile } = await readCorpus('test/fixtures/grey-sea');
  const greySea = toTextReader(profile, '2031-03-02');
  const text =
    'Ada Brekke, the Norlandic fisheries minister, called the evening useful and said a quota of 30,000 tonnes could be agreed.';
  const [statement, ...more] = greySea.read(text);
  expect(more).toEqual([]);
  expect(statement).toMatchObject({ speaker: 'Ada Brekke', party: 'norland', issues: ['quotas'] });
  expect(greySea.voices('The Kremlin said patrols would go on.')).toEqual(['Kremlin/-']);
  expect(greySea.voices('The Halvik Courier reported that patrols would go on.')).toEqual([]);
  expect(greySea.voices('Norland’s Fisheries Ministry said patrols would go on.')).toEqual([
    'Norlandic Fisheries Ministry/norland',
  ]);
});
