import { createServer } from 'node:http';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommandSpec } from '../../src/commands/command.js';
import { toMessage } from '../../src/discord/message.js';
import { openPreview, PortBusy, type Preview } from '../../src/doors/preview.js';
import { openStubDesk, type StubDesk, toAnswer } from '../support/stub-desk.js';

const text = { type: 'string', description: 'x' } as const;
const specs: readonly CommandSpec[] = [
  {
    name: 'ask',
    description: 'Ask a question',
    options: [
      { name: 'question', ...text, required: true },
      { name: 'party', ...text },
    ],
  },
  { name: 'positions', description: 'Who wants what', options: [{ name: 'party', ...text }] },
  { name: 'reload', description: 'Read again', options: [], adminOnly: true },
];
const log = pino({ level: 'silent' });

let desk: StubDesk;
let preview: Preview;
const get = (path: string, init?: RequestInit) => fetch(preview.address + path, init);

beforeEach(async () => {
  desk = openStubDesk({ 'matrix.png': 'PNG' });
  preview = await openPreview({ desk, specs, host: '127.0.0.1', port: 0, log });
});
afterEach(() => preview.close());

test('the page has one text box labelled "Question", and examples', async () => {
  const page = await (await get('/')).text();
  expect(page.match(/<input[^>]*type="text"/g)).toHaveLength(1);
  expect(page).toContain('<label for="q">Question</label>');
  expect(page).toContain('href="/?q=What+does+A+want%3F"');
  expect(page).not.toContain('reload');
  expect(page).not.toContain('<script');
});

test('a question is answered with the card that Discord would get', async () => {
  const page = await (await get('/?q=what%3F&party=A')).text();
  expect(desk.requests[0]).toMatchObject({
    kind: 'command',
    name: 'ask',
    options: { question: 'what?', party: 'A' },
    asker: { owner: false },
  });
  expect(page).toContain('<article class="card accent-5865f2">');
  expect(page).toContain('<strong>A wants peace.</strong> B wants time.');
  expect(page).toContain('href="https://gazette.example/a-b"');
  const json = await (await get('/api/ask?question=what%3F')).json();
  expect(json).toEqual(toMessage(toAnswer()));
});

test('other commands have their addresses too', async () => {
  expect((await get('/api/positions?party=A')).status).toBe(200);
  expect((await get('/?command=positions&party=A')).status).toBe(200);
  expect(desk.requests.map((request) => 'name' in request && request.name)).toEqual([
    'positions',
    'positions',
  ]);
});

test('buttons are links, selects are forms, and both reach the desk', async () => {
  desk.answer(() =>
    toAnswer({
      actions: [
        { kind: 'button', id: 'v1:ask:3|a&b', label: 'More' },
        {
          kind: 'select',
          id: 'v1:positions:p',
          placeholder: 'Party',
          options: [{ value: 'ru', label: 'R' }],
        },
      ],
    }),
  );
  const page = await (await get('/?q=what')).text();
  const link = /href="(\/\?q=what&#x26;component=[^"]+)"/.exec(page)?.[1] ?? '';
  await get(link.replace('&#x26;', '&'));
  await get('/?component=v1:positions:p&value=ru');
  expect(desk.requests.slice(1)).toMatchObject([
    { kind: 'component', id: 'v1:ask:3|a&b', values: [] },
    { kind: 'component', id: 'v1:positions:p', values: ['ru'] },
  ]);
  expect(page).toContain('<select name="value" aria-label="Party" required>');
});

test('commands for admins are not reachable', async () => {
  for (const path of ['/api/reload', '/?command=reload', '/?component=v1:reload:x']) {
    expect((await get(path)).status, path).toBeGreaterThanOrEqual(400);
  }
  expect(desk.requests).toEqual([]);
});

test.each([
  ['/nowhere', 404, 'nothing at this address'],
  ['/api/nothing', 404, '/api/ask'],
  ['/files/none.png', 404, 'no longer here'],
  ['/files/..%2Fpackage.json', 404, 'no longer here'],
  ['/api/ask?question=a&colour=red', 400, 'no option "colour"; it has question, party'],
  ['/?component=x', 400, 'No card has this button'],
])('%s gets %i and a sentence', async (path, status, sentence) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(sentence);
});

test('what the desk finds wrong with a request is a 400 with its card', async () => {
  desk.answer(() => toAnswer({ kind: 'problem', title: 'No such party', sections: [] }));
  const response = await get('/?q=what&party=zz');
  expect(response.status).toBe(400);
  expect(await response.text()).toContain('No such party');
});

test('a fault of ours gets a 500 without its details', async () => {
  desk.answer(() => {
    throw new Error('secret');
  });
  const response = await get('/?q=what');
  expect(response.status).toBe(500);
  expect(await response.text()).not.toContain('secret');
});

test('only GET and HEAD are served; HEAD has no body', async () => {
  const posted = await get('/', { method: 'POST', body: 'x' });
  expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  const head = await get('/', { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(500);
  expect(await head.text()).toBe('');
});

test('pictures come from the desk, and nothing may run or come from elsewhere', async () => {
  const response = await get('/files/matrix.png');
  expect(response.headers.get('content-type')).toBe('image/png');
  expect(await response.text()).toBe('PNG');
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
});

test('what a reader types never becomes markup of the page', async () => {
  const evil = '"><script>alert(1)</script><b>';
  desk.answer((request) =>
    toAnswer({ title: request.kind === 'command' ? String(request.options.question) : '' }),
  );
  const page = await (await get(`/?${new URLSearchParams({ q: evil })}`)).text();
  const tags = page.replace(/="[^"]*"/g, '');
  expect(tags).not.toContain('<script');
  expect(tags).not.toContain('<b>');
});

test('a busy port is told as such', async () => {
  const port = Number(new URL(preview.address).port);
  const second = openPreview({ desk, specs, host: '127.0.0.1', port, log });
  await expect(second).rejects.toThrow(PortBusy);
  await expect(second).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program`);
});

test('closing frees the port', async () => {
  const port = Number(new URL(preview.address).port);
  await preview.close();
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  server.close();
  preview = await openPreview({ desk, specs, host: '127.0.0.1', port: 0, log });
});
