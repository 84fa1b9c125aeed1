/**
 * The bodies that Parley sends, checked: always against the rules that Discord's OpenAPI document
 * misses, and against that document where it is present. One sentence a fault.
 */

import type { MessageJson } from '../../src/discord/message-json.js';
import { checkCommands, isCommands } from './discord-rules-commands.js';
import { checkMessage } from './discord-rules-message.js';
import type { Recorded } from './fake-discord-rest.js';
import { checkAgainstDocument } from './openapi.js';

interface CallbackJson {
  type: number;
  data?: MessageJson & { choices?: { name: string; value: string }[] };
}

export function checkBody(request: Recorded): string[] {
  if (request.body === undefined) return [];
  return [...checkOwnRules(request), ...checkAgainstDocument(request)];
}

function checkOwnRules({ method, path, body, files }: Recorded): string[] {
  const names = files.map(({ name }) => name);
  if (method === 'PUT') return isCommands(body) ? checkCommands(body) : ['not a list of commands'];
  if (path.endsWith('/callback')) return checkCallback(body as CallbackJson, names);
  if (path.startsWith('/webhooks/')) {
    return checkMessage(body as MessageJson, { files: names, edit: method === 'PATCH' });
  }
  return [];
}

function checkCallback({ type, data }: CallbackJson, files: readonly string[]): string[] {
  if (type === 4 && data) return checkMessage(data, { files, edit: false });
  if (type === 7 && data) return checkMessage(data, { files, edit: true });
  if (type === 5) return (data?.flags ?? 0) & ~64 ? ['a flag beside EPHEMERAL on a deferral'] : [];
  if (type === 6) return data ? ['a deferred update carries nothing'] : [];
  if (type === 8 && data?.choices) {
    return [
      ...(data.choices.length > 25 ? ['more than 25 choices'] : []),
      ...data.choices.flatMap(({ name, value }) =>
        name.trim() && value && name.length <= 100 && value.length <= 100
          ? []
          : ['a choice of 1 to 100'],
      ),
    ];
  }
  return [`a callback of type ${type} without what it needs`];
}
