/** The control door: `parley reload` at a shell reaches the running process through a socket. */
import { createHash } from 'node:crypto';
import { chmod, mkdir, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Logger } from 'pino';
import type { Answer } from '../answer.js';
import type { Desk, Options, Reply, Request } from '../request.js';
import type { Door } from './door.js';
import { toToday } from './door.js';

/** What the caller sends, on one line. */
export interface ControlCall {
  readonly name: string;
  readonly options: Options;
}

/** What comes back, a line each; a reply is the last. */
type ControlLine =
  | { readonly kind: 'progress'; readonly answer: Answer }
  | { readonly kind: 'reply'; readonly reply: Reply };

/** No call is longer; more is not one of ours. */
const MAX_CALL = 10_000;

/** A file in the data folder that its owner alone may open; on Windows a pipe of the same name. */
export function toControlPath(dataDir: string): string {
  const dir = path.resolve(dataDir);
  if (process.platform !== 'win32') return path.relative('.', path.join(dir, 'parley.sock'));
  return `\\\\.\\pipe\\parley-${createHash('sha256').update(dir).digest('hex').slice(0, 16)}`;
}

/**
 * Listens for calls of this machine's user, who may do everything. When it cannot listen, because
 * another process does or the folder is read-only, the log says so and all else goes on.
 */
export async function openControl(
  desk: Desk,
  dataDir: string,
  log: Pick<Logger, 'warn'>,
): Promise<Door> {
  const at = toControlPath(dataDir);
  const server = createServer((socket) => receive(socket, desk));
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    if (await isDead(at)) await rm(at, { force: true });
    await listen(server, at);
  } catch (err) {
    log.warn({ err, at }, '`parley reload` at a shell will not reach this process');
    return { close: async () => {} };
  }
  return {
    async close() {
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** True when a process left its socket behind without closing it; no other file is taken away. */
async function isDead(at: string): Promise<boolean> {
  const left = await stat(at).catch(() => undefined);
  if (!left?.isSocket()) return false;
  return new Promise((resolve) => {
    const socket = connect(at);
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', (error) => resolve('code' in error && error.code === 'ECONNREFUSED'));
  });
}

async function listen(server: Server, at: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, resolve);
  });
  if (process.platform !== 'win32') await chmod(at, 0o600);
}

function receive(socket: Socket, desk: Desk): void {
  socket.on('error', () => socket.destroy());
  let call = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    call += text;
    if (call.length > MAX_CALL) socket.destroy();
    else if (call.endsWith('\n')) void answer(socket, desk, call);
  });
}

async function answer(socket: Socket, desk: Desk, call: string): Promise<void> {
  const say = (line: ControlLine) => socket.write(`${JSON.stringify(line)}\n`);
  try {
    const reply = await desk.handle(toRequest(JSON.parse(call)), (interim) => {
      say({ kind: 'progress', answer: interim });
    });
    say({ kind: 'reply', reply });
    socket.end();
  } catch {
    socket.destroy();
  }
}

function toRequest({ name, options }: ControlCall): Request {
  const asker = { userId: 'terminal', roleIds: [], owner: true };
  return { kind: 'command', name, options, asker, today: toToday() };
}

/**
 * Has the running process answer a command.
 * @returns undefined when none listens
 */
export async function callControl(
  dataDir: string,
  call: ControlCall,
  progress: (answer: Answer) => void,
): Promise<Answer | undefined> {
  const socket = connect(toControlPath(dataDir));
  socket.write(`${JSON.stringify(call)}\n`);
  const ended = new Promise<undefined>((resolve) => {
    socket.once('error', () => resolve(undefined));
    socket.once('close', () => resolve(undefined));
  });
  const replied = new Promise<Answer>((resolve) => {
    createInterface({ input: socket })
      .on('error', () => {})
      .on('line', (text) => {
        const line: ControlLine = JSON.parse(text);
        if (line.kind === 'progress') progress(line.answer);
        else if (line.reply.kind === 'answer') resolve(line.reply.answer);
      });
  });
  const answer = await Promise.race([replied, ended]);
  socket.destroy();
  return answer;
}
