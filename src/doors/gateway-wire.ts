/** The REST calls that answer one interaction; no bot token is needed on these routes. */

import type { RawFile, REST, RequestData } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Choice } from '../answer.js';
import { FLAG, type MessageJson } from '../discord/message-json.js';

/** A message with the bytes of its attachments, in their order. */
export interface Parcel {
  readonly message: MessageJson;
  readonly files: readonly RawFile[];
}

/** Callback types (interactions/receiving-and-responding). */
const CALLBACK = { message: 4, thinking: 5, later: 6, update: 7, choices: 8 } as const;

/** Discord error codes (topics/opcodes-and-status-codes). */
const ALREADY_ACKNOWLEDGED = 40060;
const TOO_LATE: readonly unknown[] = [10062, 10015, 50027];

/** A socket that failed before Discord answered; its client does not try these again. */
const SOCKET_FAULTS: readonly unknown[] = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
];

export interface Wire {
  /** First response: a new message. */
  reply(parcel: Parcel): Promise<void>;
  /** First response to a click: the card it was made on changes. */
  update(parcel: Parcel): Promise<void>;
  /** First response: "thinking"; may carry no flag but EPHEMERAL. */
  defer(ephemeral: boolean): Promise<void>;
  /** First response to a click: nothing is seen until the edit. */
  deferUpdate(): Promise<void>;
  /** Changes the first response, or the card of a click. */
  edit(parcel: Parcel): Promise<void>;
  /** One more message, for the asker alone. */
  whisper(parcel: Parcel): Promise<void>;
  propose(choices: readonly Choice[]): Promise<void>;
}

export function openWire(rest: REST, interaction: APIInteraction): Wire {
  const { id, token, application_id: application } = interaction;
  const webhook = `/webhooks/${application}/${token}` as const;
  const post = (content: RequestData) =>
    acknowledge(() =>
      rest.post(`/interactions/${id}/${token}/callback`, { auth: false, ...content }),
    );
  const callback = (type: number, data?: object, files: readonly RawFile[] = []) =>
    post({ body: { type, ...(data && { data }) }, files: [...files] });
  return {
    reply: ({ message, files }) =>
      files.length > 0 ? callback(CALLBACK.message, message, files) : post(toReply(message)),
    update: ({ message, files }) => callback(CALLBACK.update, toEdit(message), files),
    defer: (ephemeral) => callback(CALLBACK.thinking, ephemeral ? { flags: FLAG.ephemeral } : {}),
    deferUpdate: () => callback(CALLBACK.later),
    propose: (choices) => callback(CALLBACK.choices, { choices }),
    async edit({ message, files }) {
      const request = { auth: false, body: toEdit(message), files: [...files] };
      await twice(() => rest.patch(`${webhook}/messages/@original`, request));
    },
    async whisper(parcel) {
      const { message: body, files } = toWhisper(parcel);
      await twice(() => rest.post(webhook, { auth: false, body, files: [...files] }));
    },
  };
}

/** A message that is sent again is the same object, and so are its bytes: see gateway-parcel.ts. */
const replies = new WeakMap<MessageJson, Uint8Array>();

/** A third of what a remembered answer cost was to write its 10 KB as JSON once more. */
function toReply(message: MessageJson): RequestData {
  const bytes =
    replies.get(message) ?? Buffer.from(JSON.stringify({ type: CALLBACK.message, data: message }));
  replies.set(message, bytes);
  return { body: bytes, passThroughBody: true, headers: { 'Content-Type': 'application/json' } };
}

/** True when Discord no longer waits for this answer: nothing can be done, nothing is broken. */
export function isTooLate(error: unknown): boolean {
  return TOO_LATE.includes(codeOf(error));
}

/** The same message, for the asker alone. */
export function toWhisper({ message, files }: Parcel): Parcel {
  return { message: { ...message, flags: message.flags | FLAG.ephemeral }, files };
}

/** Whether a message is for one reader is fixed by the first response; an edit may not say it. */
function toEdit(message: MessageJson): MessageJson {
  return { ...message, flags: message.flags & ~FLAG.ephemeral };
}

/**
 * A first response that Discord has already had counts as delivered: it took an earlier try
 * whose answer was lost on the way.
 */
async function acknowledge(call: () => Promise<unknown>): Promise<void> {
  await twice(call).catch((error: unknown) => {
    if (codeOf(error) !== ALREADY_ACKNOWLEDGED) throw error;
  });
}

async function twice(call: () => Promise<unknown>): Promise<void> {
  await call().catch((error: unknown) => {
    if (!isSocketFault(error)) throw error;
    return call();
  });
}

function isSocketFault(error: unknown): boolean {
  if (SOCKET_FAULTS.includes(codeOf(error))) return true;
  return error instanceof Error && error.cause !== undefined && isSocketFault(error.cause);
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
