import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CommandSpec } from '../../src/commands/command.js';
import { openPreview, type Preview } from '../../src/doors/preview.js';
import { openBrowser } from '../support/browser.js';
import { openStubDesk, type StubDesk, toAnswer, toPassage } from '../support/stub-desk.js';

const specs: readonly CommandSpec[] = [
  {
    name: 'ask',
    description: 'Ask a question',
    options: [{ name: 'question', description: 'What', type: 'string', required: true }],
  },
  { name: 'positions', description: 'Who wants what', options: [] },
];

let browser: Browser;
let desk: StubDesk;
let preview: Preview;
let page: Page;
let faults: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  desk = openStubDesk();
  const log = pino({ level: 'silent' });
  preview = await openPreview({ desk, specs, host: '127.0.0.1', port: 0, log });
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  page = await context.newPage();
  faults = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('requestfailed', (request) => faults.push(request.url()));
});
afterEach(async () => {
  await page.context().close();
  await preview.close();
  expect(faults).toEqual([]);
});

test('a question typed into the one text box gets a card, without JavaScript', async () => {
  await page.goto(preview.address);
  expect(await page.getByRole('textbox').count()).toBe(1);
  await page.getByLabel('Question').fill('What does A want?');
  await page.getByRole('button', { name: 'Ask' }).click();
  const card = page.getByRole('article');
  await card.getByText('A wants peace.').waitFor();
  expect(await card.getByRole('heading', { level: 2 }).textContent()).toBe('What does A want?');
  expect(await card.locator('blockquote').textContent()).toContain('A wants peace. B wants time.');
  const link = card.getByRole('link', { name: 'Gazette, 18 Apr 2025' });
  expect(await link.getAttribute('href')).toBe('https://gazette.example/a-b');
  expect(await page.getByLabel('Question').inputValue()).toBe('What does A want?');
});

test('an example is one click away', async () => {
  await page.goto(preview.address);
  await page.getByRole('link', { name: 'What does A want?' }).click();
  await page.getByRole('article').waitFor();
  expect(desk.requests).toMatchObject([{ options: { question: 'What does A want?' } }]);
});

test('a button and a select of a card work', async () => {
  desk.answer(() =>
    toAnswer({
      actions: [
        { kind: 'button', id: 'v1:ask:3', label: 'More passages' },
        {
          kind: 'select',
          id: 'v1:positions:party',
          placeholder: 'Choose a party',
          options: [{ value: 'b', label: 'B' }],
        },
      ],
    }),
  );
  await page.goto(`${preview.address}/?q=what`);
  await page.getByRole('link', { name: 'More passages' }).click();
  await page.getByLabel('Choose a party').selectOption('b');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('article').waitFor();
  expect(desk.requests.slice(1)).toMatchObject([
    { kind: 'component', id: 'v1:ask:3', values: [] },
    { kind: 'component', id: 'v1:positions:party', values: ['b'] },
  ]);
});

test('the longest words fit a phone, and text can be read', async () => {
  const text = `${'Donaudampfschifffahrt'.repeat(9)} ${'and so on '.repeat(40)}`;
  desk.answer(() => toAnswer({ sections: [{ passages: [toPassage({ text })] }] }));
  await page.goto(`${preview.address}/?q=what`);
  const width = await page.locator('html').evaluate((root) => root.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  const size = await page.evaluate(
    "Number.parseFloat(getComputedStyle(document.querySelector('blockquote')).fontSize)",
  );
  expect(size).toBeGreaterThanOrEqual(16);
});
