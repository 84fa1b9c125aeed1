import { describe, expect, test } from 'vitest';
import { shippedProfile } from '../../support/profile.js';
import { toTextReader } from '../../support/statements.js';

const { voices, words } = toTextReader(shippedProfile(), '2026-03-04');
const names = (text: string) => voices(text).map((voice) => voice.split('/')[0]);

describe('who is meant by what was named before', () => {
  test.each([
    [
      'the senator of a state by his party',
      'Sen. Ann Amparo, D-Ohio, met reporters. “The truce must hold,” the Ohio Democrat said.',
      ['Ann Amparo'],
    ],
    [
      'the senator of a party, not a law of powers',
      'Lindsey Graham met the first Democratic senator to file a War Powers resolution. The Republican senator said the truce must hold.',
      ['Lindsey Graham'],
    ],
    [
      'the department as an agency',
      'The Treasury Department said the sanctions would stay. The agency said banks must be careful.',
      ['Treasury Department', 'Treasury Department'],
    ],
    [
      'the command as the military',
      'U.S. Central Command said six ships had turned back. Israel’s ongoing military operations went on. No ship passed, the military said.',
      ['U.S. Central Command', 'U.S. Central Command'],
    ],
    [
      'two who spoke, as the leaders',
      'Emmanuel Macron and Keir Starmer said they would meet. The leaders said they hoped for a truce.',
      ['Emmanuel Macron', 'Keir Starmer', 'Emmanuel Macron', 'Keir Starmer'],
    ],
    [
      'the envoy of another, named before his title',
      'Ann Amparo, Trump’s former ambassador to the European Union, who testified in May, said the talks would go on.',
      ['Ann Amparo'],
    ],
    [
      'the name behind the clause that its pronoun stands in',
      'Joe Biden met his guests. Since he took office, Vladimir Putin has asked for land, he said, in which he demanded it.',
      ['Vladimir Putin'],
    ],
    [
      'the last speaker, when another is named in what "she said"',
      'Karoline Leavitt said the two had talked. Special envoy Steve Witkoff will travel to Moscow, she said.',
      ['Karoline Leavitt', 'Karoline Leavitt'],
    ],
    [
      'a name and the others beside it',
      'Joe Biden and other American officials said the truce would hold.',
      ['Joe Biden', 'American officials'],
    ],
    [
      'who says something as another acts',
      'Keir Starmer urged the White House to take a line as Donald Trump says talks could start soon.',
      ['Keir Starmer', 'Donald Trump'],
    ],
    [
      'it, with the "’s" of "has"',
      'Ukraine said the truce would hold. It’s instead decried the sanctions on its farms.',
      ['Ukraine', 'Ukraine'],
    ],
    [
      'a state and its allies, who have all said it',
      'The United States and its European allies have all rejected the idea of a vote in May.',
      ['United States', 'European allies'],
    ],
    [
      'the party right before "which"',
      'Many blame Israel, which has pledged to take the hills in the north.',
      ['Israel'],
    ],
    ['who has long said it', 'Iran has long accused Israel of strikes on its ports.', ['Iran']],
    [
      'the lawmaker of a state, not a lawmaker',
      'Sen. Ann Amparo, D-Ohio, left. A lawmaker said the truce would end. The Ohio lawmaker praised Biden for the truce of May.',
      ['Ann Amparo'],
    ],
    [
      'who spoke in a post',
      'Rep. Ann Amparo, R-Ohio, in a post on X said: “We need a truce that holds.”',
      ['Ann Amparo'],
    ],
    [
      'a name with its allies',
      'Volodymyr Zelensky and his allies say the truce would hold.',
      ['Volodymyr Zelensky'],
    ],
    [
      'who issued the statement that said it',
      'Donald Trump issued a statement that said the truce would hold.',
      ['Donald Trump'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });
  test.each([
    [
      'a senator with her seat and an office',
      'Sen. Ann Amparo, D-N.H., the chair of the committee, said the truce would hold.',
      'Ann Amparo/united-states',
    ],
    [
      'a senator',
      'Sen. Ann Amparo, D-Ohio, said the truce would hold.',
      'Ann Amparo/united-states',
    ],
    [
      'a ministry’s assessment',
      'The Ukrainian Defense Ministry’s latest assessment says the front has moved.',
      'Ukrainian Defense Ministry/ukraine',
    ],
    [
      'commanders in the field',
      'Ukrainian commanders on the ground said the truce was broken.',
      'Ukrainian commanders/ukraine',
    ],
  ])('speaks for a party: %s', (_, text, voice) => {
    expect(voices(text)).toEqual([voice]);
  });
  test('nobody is told what the words begin with', () => {
    expect(words('Moscow warned Western troops would be targets.')).toEqual([
      'Western troops would be targets',
    ]);
  });
  test('a region that somebody deals with is no party of his', () => {
    const text =
      '“The truce holds,” said Ann Amparo, a deputy assistant secretary of defense for Europe and NATO in the Lund years.';
    expect(voices(text)).toEqual(['Ann Amparo/-']);
  });
  test('the president of a year before the negotiation', () => {
    const before = toTextReader(shippedProfile(), '2018-06-08');
    const text =
      'Donald Trump met Vladimir Putin. Trump left early. “The tariffs stay,” the president tweeted.';
    expect(before.voices(text)).toEqual(['Donald Trump/united-states']);
  });
});

describe('no word on anything', () => {
  test.each([
    'Neither Rome nor Washington has confirmed the visit.',
    'Ukraine has not condemned the attack.',
    'Xi Jinping welcomed Narendra Modi for a banquet in May.',
    'Donald Trump’s remarks were the latest sign of unrest.',
    'It named Russian officials accused of helping with the trade.',
    'The sides trade with a heavily signaled impending move in Moscow.',
    'Vladimir Putin declined to attend the summit in Bali.',
  ])('%s', (text) => {
    expect(names(text)).toEqual([]);
  });
});
