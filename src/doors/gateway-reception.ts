/** Interactions as they come in: each once, none too late, none after closing has begun. */

import type { REST } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { CommandSpec } from '../commands/command.js';
import { toChoices } from '../discord/choices.js';
import { toRequest } from '../discord/request.js';
import type { Desk, Request } from '../request.js';
import { toToday } from './door.js';
import { converse } from './gateway-converse.js';
import { openWire, type Wire } from './gateway-wire.js';

export interface Reception {
  /** Never rejects. */
  receive(interaction: APIInteraction): Promise<void>;
  /** After a broken connection Discord sends again what was missed, which may be too old. */
  expectReplay(replay: boolean): void;
  /** Takes nothing more; resolves when all answers under way are out. */
  close(): Promise<void>;
}

/** Milliseconds after which Discord takes no first response (interactions/receiving). */
const TOO_OLD = 3_000;
/** Milliseconds between 1970 and the first second of Discord's ids (reference, "Snowflakes"). */
const DISCORD_EPOCH = 1_420_070_400_000n;
/** Delivery is not exactly-once; a copy comes within seconds, so few ids are remembered. */
const REMEMBERED = 1_000;

export function openReception({
  desk,
  specs,
  rest,
  owners,
  log,
}: {
  readonly desk: Desk;
  readonly specs: readonly CommandSpec[];
  readonly rest: REST;
  readonly owners: ReadonlySet<string>;
  readonly log: Logger;
}): Reception {
  const hiddenCommands = new Set(specs.filter((spec) => spec.adminOnly).map(({ name }) => name));
  const underWay = new Set<Promise<void>>();
  const isNew = openMemory();
  let replay = false;
  let closing = false;

  async function answer(interaction: APIInteraction): Promise<void> {
    const request = toRequest(interaction, { owners, today: toToday() });
    if (!request)
      return log.debug({ type: interaction.type }, 'an interaction that is none of ours');
    const wire = openWire(rest, interaction);
    if (request.kind === 'autocomplete') return propose(request, desk, wire, log);
    return converse({ interaction, request, desk, wire, log, hiddenCommands });
  }

  return {
    async receive(interaction) {
      if (closing || !isNew(interaction.id)) return;
      // Only then: a host whose clock runs ahead would otherwise never answer anyone.
      if (replay && toAge(interaction.id) > TOO_OLD) {
        log.warn({ interaction: interaction.id }, 'a replayed interaction is too old to answer');
        return;
      }
      const answering = answer(interaction).catch((err: unknown) =>
        log.error({ err, interaction: interaction.id }, 'an interaction could not be read'),
      );
      underWay.add(answering);
      await answering;
      underWay.delete(answering);
    },
    expectReplay(expected) {
      replay = expected;
    },
    async close() {
      closing = true;
      await Promise.all(underWay);
    },
  };
}

/** Proposals are never deferred; one that comes too late is overtaken by the next keystroke. */
async function propose(request: Request, desk: Desk, wire: Wire, log: Logger): Promise<void> {
  const reply = await desk.handle(request);
  const choices = reply.kind === 'choices' ? toChoices(reply.choices) : [];
  await wire
    .propose(choices)
    .catch((err: unknown) => log.debug({ err }, 'proposals not delivered'));
}

function toAge(id: string): number {
  return Date.now() - Number((BigInt(id) >> 22n) + DISCORD_EPOCH);
}

/** True for an id that has not been seen among the last thousand. */
function openMemory(): (id: string) => boolean {
  const seen = new LRUCache<string, true>({ max: REMEMBERED });
  return (id) => {
    if (seen.has(id)) return false;
    seen.set(id, true);
    return true;
  };
}
