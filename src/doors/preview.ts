/** The preview door: a web page that shows the very message JSON that Discord would get. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { CommandSpec } from '../commands/command.js';
import type { Desk } from '../request.js';
import type { Door } from './door.js';
import { type Response, respond, toSentence } from './preview-routes.js';

/** The port cannot be had (exit code 69). */
export class PortBusy extends Error {
  override readonly name = 'PortBusy';
}

/** Milliseconds that answers under way get before the door closes. */
const DRAIN = 2_000;

/** Nothing comes from elsewhere and nothing runs: a page of text, pictures and forms. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

export interface PreviewOptions {
  readonly desk: Desk;
  readonly specs: readonly CommandSpec[];
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly log: Logger;
}

export interface Preview extends Door {
  /** "http://127.0.0.1:8080" */
  readonly address: string;
}

/**
 * Serves the page until it is closed. It only reads: commands for admins are not reachable.
 * @throws PortBusy when the port is taken or may not be used
 */
export async function openPreview(options: PreviewOptions): Promise<Preview> {
  const { host, port, log } = options;
  const specs = options.specs.filter((spec) => !spec.adminOnly);
  const server = createServer((request, response) => {
    answer(request, { ...options, specs })
      .catch((err: unknown) => {
        log.error({ err, url: request.url }, 'the preview page failed');
        return toSentence(500, 'Something went wrong; please try again in a moment.');
      })
      .then((answered) => send(response, answered, request.method === 'HEAD'))
      .catch((err: unknown) => log.debug({ err }, 'the reader left'));
  });
  await listen(server, host, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), DRAIN);
      await closed;
      clearTimeout(timer);
    },
  };
}

async function answer(request: IncomingMessage, options: PreviewOptions): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const refusal = toSentence(405, 'This page can only be read: use GET or HEAD.');
    return { ...refusal, headers: { ...refusal.headers, allow: 'GET, HEAD' } };
  }
  const address = `http://preview${request.url ?? '/'}`;
  if (!URL.canParse(address)) return toSentence(400, 'The address cannot be read.');
  return respond(new URL(address), options);
}

function send(response: ServerResponse, { status, headers, body }: Response, headOnly: boolean) {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...SECURITY_HEADERS, ...headers, 'content-length': bytes.length });
  response.end(headOnly ? undefined : bytes);
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  server.listen(port, host);
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    const why = error.code === 'EACCES' ? 'may not be used' : 'is taken by another program';
    throw new PortBusy(
      `Port ${port} on ${host} ${why}; set PORT to a free one, such as PORT=8081.`,
    );
  });
}
