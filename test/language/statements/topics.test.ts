import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read } = toTextReader(shippedProfile(), '2026-03-04');
const issues = (text: string) => read(text).at(-1)?.issues;

describe('the topic that a sentence gives words', () => {
  test.each([
    ['“It depends on us alone”, Marco Rubio said of the truce.', ['ceasefire']],
    [
      '“There were no peace talks on this”, Marco Rubio said about the truce.',
      ['process-format-venue', 'ceasefire'],
    ],
    ['“There will be no sanctions”, Marco Rubio said about the truce.', ['sanctions-economy']],
    ['On sanctions, Marco Rubio said that Washington would wait.', ['sanctions-economy']],
    [
      '“You are right”, Marco Rubio answered a reporter who had asked about the prisoners.',
      ['prisoners-hostages'],
    ],
    ['Marco Rubio said of the truce that the text could still change.', ['ceasefire']],
    [
      '“We want twenty years”, Marco Rubio said about security guarantees.',
      ['security-guarantees'],
    ],
    [
      '“Nothing came of it”, Marco Rubio replied on Friday to the claim that sanctions had ended.',
      ['sanctions-economy'],
    ],
    [
      '“We refuse them all”, Marco Rubio said on 3 March 2026 of the demands on a truce.',
      ['ceasefire'],
    ],
    [
      'A “short-term measure” was how Marco Rubio described the relief of sanctions.',
      ['sanctions-economy'],
    ],
    [
      'On the question of sanctions, Beijing said on 3 March 2026 that all should end.',
      ['sanctions-economy'],
    ],
  ])('%s', (text, expected) => {
    expect(issues(text)).toEqual(expected);
  });
  test('what is explained behind a colon', () => {
    const text = 'Russia asks for more than a refusal: “no truce will do”, Sergei Lavrov said.';
    expect(read(text)[0]).toMatchObject({ speaker: 'Russia', issues: ['ceasefire'] });
  });
  test('the complement of a position stands beside what the position is', () => {
    expect(issues("Moscow's position on a ceasefire was that talks should come first.")).toEqual([
      'process-format-venue',
      'ceasefire',
    ]);
  });
  test.each([
    ['“It was a long day”, Marco Rubio said on the day of the prisoner exchange.', 'an occasion'],
    ['On the eve of the truce, Marco Rubio said that he was tired.', 'a date'],
    [
      '“He keeps his word”, Marco Rubio said of Putin when new sanctions were near.',
      'another clause',
    ],
  ])('no topic in %s: %s', (text) => {
    expect(issues(text)).toEqual([]);
  });
});

describe('the issues that words point back to', () => {
  const before = 'Kyiv offered a ceasefire in March.';
  test.each([
    'Moscow called the idea theatrical.',
    'Moscow rejected that figure.',
    'Moscow criticised the decision of 4 May and demanded that it be reversed.',
    'Moscow repeated the refusal on 6 March.',
    'Moscow said that it had never agreed to that.',
    'Donald Trump backed the idea, Moscow said.',
    'Moscow called the demand a sign of weakness.',
  ])('%s', (text) => {
    expect(issues(`${before} ${text}`)).toEqual(['ceasefire']);
  });
  test('the occasion is not the rest of the sentence', () => {
    const text =
      'Moscow took this position after the talks in May and repeated the refusal on 6 June.';
    expect(issues(`${before} ${text}`)).toEqual(['ceasefire']);
  });
  test('"such a" thing has the issues of the sentence before besides those that are named', () => {
    const text = 'London said that such a pause would need a security guarantee.';
    expect(issues(`${before} ${text}`)).toEqual(['security-guarantees', 'ceasefire']);
  });
  test('the rest of the sentence goes before the sentence before', () => {
    const text = 'Kyiv demanded sanctions, and Moscow dismissed the demand.';
    expect(issues(`${before} ${text}`)).toEqual(['sanctions-economy']);
  });
  test('a sentence without issues goes on with the one right before it', () => {
    expect(issues(`${before} Moscow objected to a course of that kind.`)).toEqual(['ceasefire']);
  });
  test.each([
    [`${before}\n\nMoscow called the idea theatrical.`, ['process-format-venue'], 'a new passage'],
    [`${before} “It was a long day”, Moscow said.`, [], 'a quotation of its own'],
    [`${before} Three people had been killed in a village, Moscow said.`, [], 'the fighting'],
    [
      `${before} Moscow said that the plan had not been read.`,
      ['process-format-venue'],
      'a plan is a subject itself',
    ],
  ])('not so in %j: %s', (text, expected) => {
    expect(issues(text)).toEqual(expected);
  });
});
