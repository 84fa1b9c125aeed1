/** The REST half of the fake Discord: the routes Parley uses, with faults on demand. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** What happens to a request instead of its answer. */
export type Fault =
  | { readonly status: number; readonly body?: object; readonly headers?: Record<string, string> }
  /** The socket closes before the request is read. */
  | 'hang-up'
  /** The request counts, but its answer is lost. */
  | 'lose-answer';

/** A request as it came in; `body` is its JSON, `files` what came with it. */
export interface Recorded {
  readonly method: string;
  /** Below /api/v10, without what follows a question mark. */
  readonly path: string;
  readonly body: unknown;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly authorization: string | undefined;
}

export interface RestAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** An error as Discord writes it. */
export function toFailure(
  status: number,
  code: number,
  message: string,
  errors?: object,
): RestAnswer {
  return { status, body: { code, message, ...(errors && { errors }) } };
}

/** Reads JSON and multipart bodies; `payload_json` holds the JSON of a multipart one. */
export async function readRequest(request: IncomingMessage): Promise<Recorded> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const raw = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const path = (request.url ?? '').replace(/^\/api\/v10/, '').replace(/\?.*$/, '');
  const common = {
    method: request.method ?? '',
    path,
    authorization: request.headers.authorization,
  };
  if (!type.startsWith('multipart/')) {
    return { ...common, body: raw.length > 0 ? JSON.parse(raw.toString()) : undefined, files: [] };
  }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData();
  const files = [...form.entries()].flatMap(([, value]) => (value instanceof File ? [value] : []));
  return {
    ...common,
    body: JSON.parse(String(form.get('payload_json') ?? 'null')),
    files: await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      })),
    ),
  };
}

export function send(
  response: ServerResponse,
  { status, body }: RestAnswer,
  headers: Record<string, string> = {},
): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify(body));
}
