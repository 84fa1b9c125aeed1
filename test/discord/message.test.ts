import type { RESTPatchAPIWebhookWithTokenMessageJSONBody } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMessage } from '../../src/discord/message.js';
import { COMPONENT, FLAG, type MessageJson } from '../../src/discord/message-json.js';
import { anyAnswer } from '../support/answers.js';
import { checkMessage } from '../support/discord-rules-message.js';
import { toWords } from '../support/fake-discord-exchange.js';
import { checkAgainstDocument } from '../support/openapi.js';
import { toAnswer, toPassage } from '../support/stub-desk.js';

const contentsOf = (message: MessageJson) =>
  message.components[0].components.flatMap((child) => ('content' in child ? [child.content] : []));

test('any answer becomes a message within every limit', () => {
  fc.assert(
    fc.property(anyAnswer, (answer) => {
      const message = toMessage(answer);
      const files = message.attachments.map(({ filename }) => filename);
      expect(checkMessage(message, { files, edit: false })).toEqual([]);
      const request = { method: 'PATCH', path: '/webhooks/1/t/messages/@original', files: [] };
      expect(checkAgainstDocument({ ...request, body: message, authorization: undefined })).toEqual(
        [],
      );
    }),
    { numRuns: 40 },
  );
});

test('the message has the shape of the Discord API types', () => {
  const body: RESTPatchAPIWebhookWithTokenMessageJSONBody = toMessage(toAnswer());
  expect(body.flags).toBe(FLAG.componentsV2);
});

test('a passage stands with its number, its words, its best sentence and its outlet', () => {
  expect(contentsOf(toMessage(toAnswer()))[1]).toBe(
    '**1**\n> **A wants peace\\.** B wants time\\.\n' +
      '-# [Gazette, 18 Apr 2025 ↗](https://gazette.example/a-b) · “A and B talk”',
  );
});

test('an article of the corpus is credited to its publisher and names what it rests on', () => {
  const { url: _, ...article } = toPassage().article;
  const passage = toPassage({
    article: { ...article, publisher: 'Parley digest' },
    sources: [
      { publisher: 'Reuters', date: '2025-04-18', url: 'https://r.example/a_(b)' },
      { publisher: 'AP', url: 'https://ap.example/x' },
    ],
  });
  expect(contentsOf(toMessage(toAnswer({ sections: [{ passages: [passage] }] })))[1]).toContain(
    '-# Parley digest, 18 Apr 2025, “A and B talk” · rests on: ' +
      '[Reuters, 18 Apr 2025 ↗](https://r.example/a_%28b%29) · [AP, undated ↗](https://ap.example/x)',
  );
});

test('a statement tells speaker, role, party, tier and both its dates', () => {
  const passage = toPassage({
    attribution: {
      speaker: 'Ann Envoy',
      role: 'minister',
      partyLabel: 'A',
      issues: ['borders'],
      tier: 'direct quotation',
      said: '2025-04-17',
      saidStated: true,
    },
  });
  expect(toWords(toMessage(toAnswer({ sections: [{ passages: [passage] }] })))).toContain(
    '**1** · **Ann Envoy**, minister, for A · direct quotation · said 17 Apr 2025, printed 18 Apr 2025 · on borders',
  );
});

test('a state that speaks itself is not named twice', () => {
  const attribution = {
    speaker: 'A',
    partyLabel: 'A',
    issues: [],
    tier: 'reported speech',
    said: '2025-04-18',
    saidStated: true,
  } as const;
  const card = toMessage(toAnswer({ sections: [{ passages: [toPassage({ attribution })] }] }));
  expect(toWords(card)).toContain('**1** · **A** · reported speech');
});

test('a party that the role names is not named twice', () => {
  const attribution = {
    speaker: 'Ann Envoy',
    role: 'Minister of A',
    partyLabel: 'A',
    partyNamed: true,
    issues: [],
    tier: 'reported speech',
    said: '2025-04-18',
    saidStated: true,
  } as const;
  const passage = toPassage({ attribution, parties: ['A', 'B'] });
  const words = toWords(toMessage(toAnswer({ sections: [{ passages: [passage] }] })));
  expect(words).toContain('**1** · **Ann Envoy**, Minister of A · reported speech');
  expect(words).toContain('names B');
});

test('an event tells its date, and whether it is planned or inferred', () => {
  const event = { date: '2025-04-17', label: '17 April 2025', inferred: true, planned: true };
  const passage = toPassage({ event, note: 'the outlets differ', alsoIn: 2 });
  const words = toWords(toMessage(toAnswer({ sections: [{ passages: [passage] }] })));
  expect(words).toContain('**1** · **17 April 2025** · planned · date inferred');
  expect(words).toContain('also in 2 other articles\n-# the outlets differ');
});

test('the nearest passages are headed as such, and the as-of line is the last', () => {
  const answer = toAnswer({ kind: 'nothing', sections: [], near: [toPassage()] });
  const texts = contentsOf(toMessage(answer));
  expect(texts[1]).toBe('### Nearest passages\\, not an answer');
  expect(texts.at(-1)).toBe('-# As of 18 April 2025\\.');
});

test('a private answer is ephemeral, pictures have alt text, other files are attached', () => {
  const files = [{ name: 'a.png', alt: 'A says 3, B says 2' }, { name: 'b.ics' }];
  const message = toMessage(toAnswer({ private: true, files }));
  expect(message.flags).toBe(FLAG.componentsV2 | FLAG.ephemeral);
  const children = message.components[0].components;
  expect(children).toContainEqual({
    type: COMPONENT.gallery,
    items: [{ media: { url: 'attachment://a.png' }, description: 'A says 3, B says 2' }],
  });
  expect(children).toContainEqual({ type: COMPONENT.file, file: { url: 'attachment://b.ics' } });
});

test('long texts give way at a sentence, sources never do', () => {
  const text = 'They talked about the border for hours. '.repeat(60).trim();
  const passages = [1, 2, 3].map((n) => toPassage({ n, text }));
  const texts = contentsOf(toMessage(toAnswer({ sections: [{ passages }] }))).slice(1, 4);
  for (const content of texts) {
    expect(content).toMatch(/hours\\\. \[…\]\n-# \[Gazette, 18 Apr 2025 ↗\]/);
    expect(content.length).toBeGreaterThan(1000);
  }
});

test('the best sentence is kept where the others can do without', () => {
  const filler = 'They talked about the border for hours. '.repeat(60);
  const text = `${filler}The answer is at the end. ${filler}`;
  const best = { start: filler.length, end: filler.length + 25 };
  const passages = [toPassage({ text, best }), toPassage({ n: 2, text: filler })];
  expect(toWords(toMessage(toAnswer({ sections: [{ passages }] })))).toContain(
    '**The answer is at the end.** […]',
  );
});

test('what has no room is left out with its number, and counted', () => {
  const passages = Array.from({ length: 60 }, (_, at) => toPassage({ n: at + 1 }));
  const words = toWords(toMessage(toAnswer({ sections: [{ passages }] })));
  const shown = words.match(/^\*\*\d+\*\*$/gm) ?? [];
  expect(words).toContain(`Not shown for want of room: ${60 - shown.length} more passages.`);
  expect(words).not.toContain('**60**');
});

test('no section crowds out another', () => {
  const many = Array.from({ length: 60 }, (_, at) => toPassage({ n: at + 1 }));
  const sections = [
    { heading: 'A', passages: many },
    { heading: 'B', passages: [toPassage({ n: 61 })] },
  ];
  expect(toWords(toMessage(toAnswer({ sections })))).toContain('**61**');
});
