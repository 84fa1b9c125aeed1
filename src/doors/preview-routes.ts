/** The addresses of the preview page, and what stands at each. */
import type { Answer } from '../answer.js';
import type { CommandSpec } from '../commands/command.js';
import { toMessage } from '../discord/message.js';
import type { Desk, Request } from '../request.js';
import { toToday } from './door.js';
import { toPage } from './preview-page.js';
import { toCardHtml } from './preview-render.js';
import { ICON, STYLE } from './preview-style.js';

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

interface House {
  readonly desk: Desk;
  /** Commands that can be reached from here. */
  readonly specs: readonly CommandSpec[];
}

/** A reader without an account; no rights come with it. */
const READER = { userId: 'preview', roleIds: [], owner: false } as const;

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  ics: 'text/calendar; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** A request that cannot be answered as it stands: the sentence says what would be right. */
class BadRequest extends Error {}

export async function respond(url: URL, house: House): Promise<Response> {
  const { pathname, searchParams: query } = url;
  try {
    if (pathname === '/') return await toRoot(query, house);
    if (pathname === '/style.css') return toText(200, 'text/css', STYLE);
    if (pathname === '/icon.svg') return toText(200, 'image/svg+xml', ICON);
    if (pathname.startsWith('/api/'))
      return await toApi(pathname.slice('/api/'.length), query, house);
    if (pathname.startsWith('/files/'))
      return await toFile(pathname.slice('/files/'.length), house);
  } catch (error) {
    if (error instanceof BadRequest) return toSentence(400, error.message);
    throw error;
  }
  return toSentence(404, 'There is nothing at this address; ask a question at /.');
}

export function toSentence(status: number, sentence: string): Response {
  return toText(status, 'text/plain', `${sentence}\n`);
}

function toText(status: number, type: string, body: string): Response {
  return { status, headers: { 'content-type': `${type}; charset=utf-8` }, body };
}

/** `/`, `/?q=…`, `/?command=positions&party=…`, `/?component=v1:ask:…&value=…` */
async function toRoot(query: URLSearchParams, { desk, specs }: House): Promise<Response> {
  const question = (query.get('q') ?? query.get('question') ?? '').trim();
  const page = { about: desk.about, specs, question };
  const asked = toAsked(query, question, specs);
  if (!asked) return toText(200, 'text/html', toPage(page));
  const answer = await ask(asked, desk);
  const card = toCardHtml(toMessage(answer), question);
  return toText(answer.kind === 'problem' ? 400 : 200, 'text/html', toPage({ ...page, card }));
}

function toAsked(
  query: URLSearchParams,
  question: string,
  specs: House['specs'],
): Request | undefined {
  const component = query.get('component');
  if (component !== null) return toClick(component, query.getAll('value'), specs);
  const name = query.get('command') ?? (question ? 'ask' : undefined);
  if (name === undefined) return undefined;
  const options = Object.fromEntries(query);
  delete options.q;
  delete options.command;
  return toCall(name, question ? { ...options, question } : options, specs);
}

/** `/api/ask?question=…` → the message JSON; `/api/component?id=…&value=…` for a click. */
async function toApi(
  name: string,
  query: URLSearchParams,
  { desk, specs }: House,
): Promise<Response> {
  if (name !== 'component' && !specs.some((spec) => spec.name === name)) {
    return toSentence(404, `There is no /api/${name}; there is ${toNames(specs, '/api/')}.`);
  }
  const asked =
    name === 'component'
      ? toClick(query.get('id') ?? '', query.getAll('value'), specs)
      : toCall(name, Object.fromEntries(query), specs);
  const answer = await ask(asked, desk);
  const body = JSON.stringify(toMessage(answer));
  return toText(answer.kind === 'problem' ? 400 : 200, 'application/json', body);
}

async function toFile(encoded: string, { desk }: House): Promise<Response> {
  const name = /^[\w.-]+$/.test(encoded) ? encoded : '';
  const bytes = name ? await desk.file(name) : undefined;
  if (!bytes) return toSentence(404, 'This file is no longer here; ask again to get it anew.');
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { status: 200, headers: { 'content-type': type }, body: bytes };
}

/** @throws BadRequest for a command or an option that is not there */
function toCall(name: string, options: Record<string, string>, specs: House['specs']): Request {
  const spec = specs.find((one) => one.name === name);
  if (!spec)
    throw new BadRequest(`There is no command "${name}" here; there is ${toNames(specs, '')}.`);
  const known = spec.options.map((option) => option.name);
  const unknown = Object.keys(options).find((option) => !known.includes(option));
  if (unknown !== undefined) {
    throw new BadRequest(`/${name} has no option "${unknown}"; it has ${known.join(', ')}.`);
  }
  return { kind: 'command', name, options, asker: READER, today: toToday() };
}

/** @throws BadRequest for an id that no card of a reachable command has */
function toClick(id: string, values: readonly string[], specs: House['specs']): Request {
  const command = /^v1:([^:]+):/.exec(id)?.[1];
  if (!specs.some((spec) => spec.name === command)) {
    throw new BadRequest('No card has this button or menu; please ask again.');
  }
  return { kind: 'component', id, values, asker: READER, today: toToday() };
}

async function ask(request: Request, desk: Desk): Promise<Answer> {
  const reply = await desk.handle(request);
  if (reply.kind === 'answer') return reply.answer;
  throw new Error('The desk gave proposals where an answer was asked for.');
}

function toNames(specs: House['specs'], prefix: string): string {
  return specs.map(({ name }) => prefix + name).join(', ');
}
