import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { read } = toTextReader(shippedProfile(), '2026-03-04');

const issues = (text: string) => read(text).at(-1)?.issues ?? [];

describe('a deal that is called by no name', () => {
  const trade = 'A trade deal with Ottawa was drafted in May, and sanctions were left out of it.';
  test('is of the issue that it was named by before', () => {
    expect(issues(`${trade} Moscow said on Friday that it would sign the agreement.`)).toEqual([
      'sanctions-economy',
    ]);
    expect(issues(`${trade} Moscow said on Friday that it would not make a deal.`)).toEqual([
      'sanctions-economy',
    ]);
  });
  test('may have been named by what it is to bring', () => {
    const given = 'Ministers drafted a deal to share rare earth minerals.';
    expect(issues(`${given} Kyiv said on Friday that it would sign the deal.`)).toEqual([
      'assets-reparations-reconstruction',
    ]);
  });
  test('is added to what else is signalled', () => {
    expect(
      issues(`${trade} Kyiv said on Friday that the deal must bring security guarantees.`),
    ).toEqual(['security-guarantees', 'sanctions-economy']);
  });
  test('is another one where it is told what it is for', () => {
    expect(
      issues(`${trade} Moscow said on Friday that a deal to end the war with Kyiv was near.`),
    ).toEqual(['process-format-venue']);
  });
  test('is another one where a peace deal was named since, or the name is far', () => {
    const peace = 'Both sides want a peace deal.';
    expect(
      issues(`${trade} ${peace} Moscow said on Friday that Kyiv would sign the agreement.`),
    ).toEqual(['process-format-venue']);
    const far = 'Talks went on in the town hall. '.repeat(30);
    expect(
      issues(`${trade} ${far} Moscow said on Friday that Kyiv would sign the agreement.`),
    ).toEqual(['process-format-venue']);
  });
});

describe('what stands around the words', () => {
  test('is their subject where they begin with their verb', () => {
    expect(issues('Kyiv cautioned the withdrawal of troops could be “another ruse”.')).toEqual([
      'withdrawal-foreign-forces',
    ]);
  });
  test('is what the speaker is said to speak of', () => {
    expect(issues('“It is not enough for anyone,” Kyiv said, referring to the ceasefire.')).toEqual(
      ['ceasefire'],
    );
  });
  test('is no subject where it only says who speaks', () => {
    const text =
      'The winter will be hard, according to Ada Moss, a fellow at the Institute for War Crimes.';
    expect(issues(text)).toEqual([]);
  });
});

describe('a word that only echoes an issue', () => {
  const moved = 'Kyiv said on Friday that a new package would come in March.';
  test('counts where the text is on that issue', () => {
    const arms = 'Howitzers were sent. Fighter jets follow. Heavy weapons are on the way.';
    expect(issues(`${arms} ${moved}`)).toEqual(['arms-supplies-intelligence']);
  });
  test('counts nowhere else', () => {
    const trade = 'Sanctions were eased. The embargo stays. Tariffs are on the way.';
    expect(issues(`${trade} Rain fell. ${moved}`)).not.toContain('arms-supplies-intelligence');
    expect(issues(`Howitzers were sent. Rain fell. ${moved}`)).not.toContain(
      'arms-supplies-intelligence',
    );
  });
});
