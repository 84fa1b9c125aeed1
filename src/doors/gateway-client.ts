/** discord.js, set up for a bot that only answers interactions. */
import type * as DiscordJs from 'discord.js';
import type { Client, ClientOptions, RESTOptions } from 'discord.js';
import type { Logger } from 'pino';
import { ZodError } from 'zod';

/** The library as the gateway loads it: only a type here, so that no other door pays for it. */
export type Discord = typeof DiscordJs;

/** Discord refuses the token: trying again would only use up identifies (exit code 77). */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor() {
    super('Discord refuses the token; copy a new one from the developer portal to DISCORD_TOKEN.');
  }
}

/** The gateway closed for a reason that no new connection mends (close codes 4010 to 4014). */
export class GatewayLost extends Error {
  override readonly name = 'GatewayLost';
}

/** Gateway close code for a bad token (topics/opcodes-and-status-codes). */
const AUTHENTICATION_FAILED = 4004;
/** Milliseconds that one REST call may take: a first response is dead after 3,000. */
const REST_TIMEOUT = 2_500;

/** The library's own limit of 50 requests a second does not hold for interaction routes. */
export function toRestOptions(api: string | undefined): Partial<RESTOptions> {
  return {
    version: '10',
    timeout: REST_TIMEOUT,
    retries: 1,
    globalRequestsPerSecond: Number.POSITIVE_INFINITY,
    invalidRequestWarningInterval: 100,
    ...(api !== undefined && { api: api.replace(/\/+$/, '') }),
  };
}

/**
 * No intents: interactions belong to none, and without `Guilds` none waits for a guild that is
 * unavailable. Caches stay empty, for nothing is read from them.
 */
export function toClientOptions({ Options }: Discord, api: string | undefined): ClientOptions {
  return {
    intents: [],
    rest: toRestOptions(api),
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
      GuildMemberManager: 0,
      MessageManager: 0,
      PresenceManager: 0,
      ReactionManager: 0,
      ThreadMemberManager: 0,
      VoiceStateManager: 0,
    }),
  };
}

/** Without an `error` listener the process would die of the first error. */
export function listen(
  client: Client,
  { Events, RESTEvents }: Discord,
  log: Logger,
  onFatal: (error: Error) => void,
): void {
  client.on(Events.Error, (err) => log.error({ err }, 'discord client error'));
  client.on(Events.ShardError, (err, shard) => log.warn({ err, shard }, 'gateway error'));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'gateway reconnecting'));
  client.on(Events.ShardResume, (shard, events) => log.info({ shard, events }, 'gateway resumed'));
  client.on(Events.Invalidated, () => onFatal(new GatewayLost('The gateway session is invalid.')));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error({ code, shard }, 'gateway closed for good');
    onFatal(
      code === AUTHENTICATION_FAILED
        ? new TokenRefused()
        : new GatewayLost(`The gateway closed for good with code ${code}.`),
    );
  });
  client.rest.on(RESTEvents.RateLimited, (info) => log.warn(info, 'rate limited'));
  client.rest.on(RESTEvents.InvalidRequestWarning, (info) =>
    log.error(info, 'many invalid requests: Discord bans an address after 10,000 in ten minutes'),
  );
}

/** Discord's answer to a bad token on a REST route, or the library's before it asks. */
export function isRefusal(error: unknown): boolean {
  return statusOf(error) === 401 || (error instanceof Error && error.name.includes('TokenInvalid'));
}

/** False for what no waiting mends: closed for good, a 4xx answer, an answer of another shape. */
function mayPass(error: unknown): boolean {
  const status = statusOf(error);
  if (error instanceof TokenRefused || error instanceof GatewayLost) return false;
  return !(error instanceof ZodError) && (status === undefined || status >= 500);
}

function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

/** Waits before the tries of a start: doubling from 1 s to a minute, half of it at random. */
const TRIES = 8;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

/**
 * Tries a start again while the network or Discord is down; the library itself gives up at once,
 * and a supervisor that restarts every second would use up the 1,000 identifies of a day.
 * @throws TokenRefused at once, or the last error after all tries
 */
export async function withBackOff<T>(start: () => Promise<T>, log: Logger): Promise<T> {
  for (let failed = 1; ; failed += 1) {
    try {
      return await start();
    } catch (error) {
      if (isRefusal(error)) throw new TokenRefused();
      if (failed === TRIES || !mayPass(error)) throw error;
      const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failed - 1));
      const jittered = wait * (0.5 + Math.random() / 2);
      log.warn({ err: error, wait: Math.round(jittered) }, 'Discord is out of reach, trying again');
      await new Promise((resolve) => setTimeout(resolve, jittered));
    }
  }
}
