import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { escapeMarkdown, toOneLine } from '../../src/discord/escape.js';
import { toLink, toTarget } from '../../src/discord/link.js';
import { toNodes } from '../../src/doors/preview-markdown.js';
import { anyText } from '../support/answers.js';

const tagsOf = (node: ElementContent): string[] =>
  node.type === 'element' ? [node.tagName, ...node.children.flatMap(tagsOf)] : [];
const textOf = (node: ElementContent): string =>
  node.type === 'element'
    ? node.children.map(textOf).join('')
    : node.type === 'text'
      ? node.value
      : '';

test('escaped text yields no markup', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const nodes = toNodes(`a ${escapeMarkdown(text)}`);
      expect(nodes.flatMap(tagsOf).filter((tag) => tag !== 'p')).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('a reader sees exactly the words that were escaped', () => {
  fc.assert(
    fc.property(
      anyText.map(toOneLine).filter((line) => line !== ''),
      (line) => {
        expect(toNodes(escapeMarkdown(line)).map(textOf).join('')).toBe(line);
      },
    ),
  );
});

test.each([
  '@everyone',
  '<@1>',
  '<#1>',
  '</ask:1>',
  '<t:1:R>',
  '<:a:1>',
  ':smile:',
  '1. a',
  '-# a',
])('nothing of %s is left for Discord to act on', (text) => {
  const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, '');
  expect(bare).toMatch(/^[a-zA-Z0-9 ]*$/);
});

test('a link holds one link, to the address given, whatever its text', () => {
  fc.assert(
    fc.property(
      anyText,
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      (text, url) => {
        const nodes = toNodes(`-# ${toLink(text, url)}`);
        expect(nodes.flatMap(tagsOf)).toEqual(['p', 'a']);
      },
    ),
  );
});

test('a target cannot end early', () => {
  expect(toTarget('https://a.example/b_(c) d<e>]')).toBe(
    'https://a.example/b_%28c%29%20d%3Ce%3E%5D',
  );
});

test('an address that is not http becomes no link', () => {
  expect(toLink('Gazette', 'javascript:alert(1)')).toBe('Gazette');
});
