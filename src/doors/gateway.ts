/** The Discord door: the only place that loads discord.js, and only when it is opened. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { CommandSpec } from '../commands/command.js';
import type { Desk } from '../request.js';
import type { Door } from './door.js';
import {
  type Discord,
  isRefusal,
  listen,
  TokenRefused,
  toClientOptions,
  toRestOptions,
  withBackOff,
} from './gateway-client.js';
import { openReception, type Reception } from './gateway-reception.js';
import { readApplication, syncCommands } from './gateway-register.js';

export { GatewayLost, TokenRefused } from './gateway-client.js';

interface Access {
  readonly token: string;
  /** Base address of Discord's REST interface; for tests. */
  readonly api?: string | undefined;
  /** Register the commands there instead of globally. */
  readonly guildId?: string | undefined;
  readonly specs: readonly CommandSpec[];
  readonly log: Logger;
}

interface GatewayOptions extends Access {
  readonly desk: Desk;
  /** The door is shut for good: TokenRefused, or GatewayLost. */
  readonly onFatal: (error: Error) => void;
}

/** Milliseconds that answers under way get before the door closes. */
const DRAIN = 3_000;
/** Closing between identify and ready never ends in discord.js 14.28; it is not waited for longer. */
const FAREWELL = 2_000;

/**
 * Connects, registers the commands when the set has changed, and answers.
 * @returns when the gateway is ready
 * @throws TokenRefused; the last error when Discord stays out of reach
 */
export async function openGateway(options: GatewayOptions): Promise<Door> {
  const { token, api, log } = options;
  const discord = await import('discord.js');
  const rest = new discord.REST(toRestOptions(api)).setToken(token);
  const application = await withBackOff(() => readApplication(rest), log);
  await syncCommands(rest, application, options).catch((err: unknown) => {
    if (isRefusal(err)) throw new TokenRefused();
    log.error({ err }, 'the commands could not be registered; those Discord has stay');
  });
  const reception = openReception({ ...options, rest, owners: application.owners });
  const client = await withBackOff(() => connect(discord, reception, options), log);
  return {
    async close() {
      await Promise.race([reception.close(), sleep(DRAIN)]);
      await Promise.race([client.destroy(), sleep(FAREWELL)]);
    },
  };
}

/**
 * Registers the commands, when Discord has another set, and connects to nothing.
 * @throws TokenRefused
 */
export async function registerCommands(access: Access): Promise<void> {
  const discord = await import('discord.js');
  const rest = new discord.REST(toRestOptions(access.api)).setToken(access.token);
  try {
    await syncCommands(rest, await readApplication(rest), access);
  } catch (error) {
    throw isRefusal(error) ? new TokenRefused() : error;
  }
}

/** A client that failed to log in is of no further use: every try makes its own. */
async function connect(
  discord: Discord,
  reception: Reception,
  { token, api, log, onFatal }: GatewayOptions,
): Promise<Client> {
  const client = new discord.Client(toClientOptions(discord, api));
  const { GatewayDispatchEvents } = discord;
  let open = false;
  let lost: Error | undefined;
  listen(client, discord, log, (error) => {
    lost = error;
    if (open) onFatal(error);
  });
  client.on(discord.Events.ShardReconnecting, () => reception.expectReplay(true));
  // The raw events come in line with what is replayed before them; `shardReady` comes later.
  for (const event of [GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed]) {
    client.ws.on(event, () => reception.expectReplay(false));
  }
  // The raw event: what a command needs is in the JSON, and structures would only be thrown away.
  client.ws.on(
    GatewayDispatchEvents.InteractionCreate,
    (interaction: APIInteraction) => void reception.receive(interaction),
  );
  await client.login(token).catch((error: unknown) => {
    throw lost ?? error;
  });
  open = true;
  return client;
}
