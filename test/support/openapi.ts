/** Bodies against Discord's own OpenAPI document, where a copy lies beside the project. */
import { existsSync, readFileSync } from 'node:fs';
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Recorded } from './fake-discord-rest.js';

const DOCUMENT = new URL('../../../shared/discord/openapi.json', import.meta.url);

/** False in a checkout on its own: then only the project's own rules hold. */
export const hasDocument = existsSync(DOCUMENT);

let check: ((schema: string, body: unknown) => string[]) | undefined;

/** @returns a sentence for each fault; none where there is no document */
export function checkAgainstDocument({ method, path, body }: Recorded): string[] {
  const schema = toSchemaName(method, path, body);
  if (!hasDocument || schema === undefined) return [];
  check ??= openCheck();
  const bodies = Array.isArray(body) ? body : [body];
  return bodies.flatMap((one) => check?.(schema, one) ?? []);
}

/** The member of a callback's union is chosen by its type: the errors of one, not of eight. */
function toSchemaName(method: string, path: string, body: unknown): string | undefined {
  if (method === 'PUT') return 'ApplicationCommandUpdateRequest';
  if (path.startsWith('/webhooks/')) {
    return method === 'PATCH'
      ? 'IncomingWebhookUpdateRequestPartial'
      : 'IncomingWebhookRequestPartial';
  }
  if (!path.endsWith('/callback') || typeof body !== 'object' || !body || !('type' in body)) return;
  if (body.type === 8) return 'ApplicationCommandAutocompleteCallbackRequest';
  return body.type === 6 || body.type === 7
    ? 'UpdateMessageInteractionCallbackRequest'
    : 'CreateMessageInteractionCallbackRequest';
}

function openCheck() {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  for (const format of ['int32', 'int64', 'double', 'snowflake', 'nonce'])
    ajv.addFormat(format, true);
  ajv.addSchema({ $id: 'discord', ...patch(JSON.parse(readFileSync(DOCUMENT, 'utf8'))) });
  return (schema: string, body: unknown) => {
    const validate = ajv.getSchema(`discord#/components/schemas/${schema}`);
    if (!validate) return [`the document has no schema ${schema}`];
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
}

/**
 * What the document needs before it can be used: bit sets come as strings, two enums are empty,
 * and a union of components is told apart by `type`, so that an error names the one at fault.
 */
function patch(document: AnySchemaObject): AnySchemaObject {
  const { schemas } = document.components;
  for (const name of ['ApplicationCommandUpdateRequest', 'ApplicationCommandCreateRequest']) {
    schemas[name].properties.default_member_permissions = {
      anyOf: [{ type: ['integer', 'null'] }, { type: 'string', pattern: '^\\d+$' }],
    };
  }
  return toPatched(document, schemas);
}

function toPatched<T>(node: T, schemas: AnySchemaObject): T;
function toPatched(node: unknown, schemas: AnySchemaObject): unknown {
  if (Array.isArray(node)) return node.map((one) => toPatched(one, schemas));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node)
    .filter(([key, value]) => !(key === 'enum' && Array.isArray(value) && value.length === 0))
    .map(([key, value]) =>
      key === 'oneOf' && toByType(value, schemas)
        ? ['allOf', toByType(value, schemas)]
        : [key, toPatched(value, schemas)],
    );
  return Object.fromEntries(entries);
}

/** `oneOf` over members with one fixed `type` each → "if that type, then that member". */
function toByType(members: readonly AnySchemaObject[], schemas: AnySchemaObject) {
  const typed = members.map(({ $ref = '' }) => ({
    $ref,
    kinds: schemas[$ref.split('/').at(-1)]?.properties?.type?.enum,
  }));
  if (typed.some(({ kinds }) => !Array.isArray(kinds))) return undefined;
  return [
    {
      type: 'object',
      required: ['type'],
      properties: { type: { enum: typed.flatMap(({ kinds }) => kinds) } },
    },
    ...typed.map(({ $ref, kinds }) => ({
      if: { properties: { type: { enum: kinds } } },
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
      then: { $ref },
    })),
  ];
}
