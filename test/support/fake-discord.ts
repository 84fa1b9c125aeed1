/**
 * A local Discord for one bot: REST and gateway, enough for a real client to log in, register its
 * commands and answer interactions. Every body is checked; what is wrong with one stands in
 * `problems`, and the sender gets Discord's 50035.
 */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkBody } from './discord-rules.js';
import { type Exchange, openExchange } from './fake-discord-exchange.js';
import { openFakeGateway } from './fake-discord-gateway.js';
import {
  IDS,
  toApplication,
  toGatewayInfo,
  toMessageJson,
  toOptions,
  toPlace,
  toRegistered,
  type Who,
} from './fake-discord-json.js';
import {
  type Fault,
  type Recorded,
  type RestAnswer,
  readRequest,
  send,
  toFailure,
} from './fake-discord-rest.js';

export type { Exchange } from './fake-discord-exchange.js';
export { IDS, type Who } from './fake-discord-json.js';
export type { Fault, Recorded } from './fake-discord-rest.js';

export const TOKEN = 'fake.token.for-tests';
const EPOCH = 1_420_070_400_000;

export type FakeDiscord = Awaited<ReturnType<typeof openFakeDiscord>>;

export async function openFakeDiscord({
  token = TOKEN,
  team,
  kept = true,
}: {
  token?: string;
  team?: string[];
  /** False for measuring: bodies are neither checked nor kept once they have been seen. */
  kept?: boolean;
} = {}) {
  const server = createServer();
  const requests: Recorded[] = [];
  const problems: string[] = [];
  const faults: { route: RegExp; fault: Fault }[] = [];
  const exchanges = new Map<string, Exchange>();
  const commands = new Map<string, unknown[]>();
  let serial = 0;

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const ready = {
    user: {
      id: IDS.application,
      username: 'parley',
      discriminator: '0000',
      avatar: null,
      bot: true,
    },
    application: { id: IDS.application, flags: 0 },
    guilds: [{ id: IDS.guild, unavailable: true }],
  };
  const gateway = openFakeGateway(server, { token, ready, url: () => `ws://127.0.0.1:${port}` });

  server.on('request', async (request, response) => {
    const at = faults.findIndex(({ route }) => route.test(`${request.method} ${request.url}`));
    const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.fault;
    if (fault === 'hang-up') return request.socket.destroy();
    const recorded = await readRequest(request);
    if (kept) requests.push(recorded);
    if (fault && fault !== 'lose-answer') return refuse(response, fault);
    const answer = respond(recorded);
    if (fault === 'lose-answer') return request.socket.destroy();
    return send(response, answer);
  });

  function refuse(response: ServerResponse, fault: Exclude<Fault, string>): void {
    const body = fault.body ?? { code: 0, message: `fault ${fault.status}` };
    send(response, { status: fault.status, body }, fault.headers);
  }

  function respond(request: Recorded): RestAnswer {
    const exchange = /^\/(?:interactions|webhooks)\/\d+\/([^/?]+)/.exec(request.path)?.[1];
    const found = kept ? checkBody(request) : [];
    problems.push(...found.map((problem) => `${request.method} ${request.path}: ${problem}`));
    if (found.length > 0) return toFailure(400, 50035, 'Invalid Form Body', { found });
    if (exchange !== undefined) {
      const answer = exchanges.get(exchange)?.take(request);
      if (!kept && exchanges.get(exchange)?.messages.length) exchanges.delete(exchange);
      return answer ?? toFailure(404, 10062, 'Unknown interaction');
    }
    if (request.authorization !== `Bot ${token}`) return toFailure(401, 0, '401: Unauthorized');
    return respondToBot(request);
  }

  function respondToBot({ method, path, body }: Recorded): RestAnswer {
    if (path === '/gateway/bot') return { status: 200, body: toGatewayInfo(port) };
    if (path === '/applications/@me') return { status: 200, body: toApplication(team) };
    const scope = /^\/applications\/\d+((?:\/guilds\/\d+)?\/commands)/.exec(path)?.[1];
    if (scope === undefined) return toFailure(404, 0, '404: Not Found');
    if (method === 'PUT') commands.set(scope, toRegistered(body, nextId));
    return { status: 200, body: commands.get(scope) ?? [] };
  }

  /** 19 digits, made as Discord makes them: the time first. `age` in milliseconds. */
  function nextId(age = 0): string {
    serial += 1;
    return String((BigInt(Date.now() - age - EPOCH) << 22n) | BigInt(serial % 4096));
  }

  /** Sends an interaction and hands back what becomes of it. */
  function dispatch(
    type: number,
    data: object,
    who: Who = {},
    more: { message?: object; age?: number } = {},
  ) {
    const id = nextId(more.age);
    const token = `token-${id}`;
    const exchange = openExchange({ id, type, userId: who.userId ?? IDS.user });
    exchanges.set(token, exchange);
    const interaction = {
      id,
      token,
      type,
      data,
      version: 1,
      application_id: IDS.application,
      ...(more.message && { message: more.message }),
      ...toPlace(who),
    };
    gateway.dispatch('INTERACTION_CREATE', interaction);
    return Object.assign(exchange, {
      /** The same event once more. */
      again: () => gateway.dispatch('INTERACTION_CREATE', interaction),
    });
  }

  return {
    /** For DISCORD_API. */
    url: `http://127.0.0.1:${port}/api`,
    token,
    gateway,
    requests,
    /** What was wrong with the bodies sent so far; should stay empty. */
    problems,
    /** The commands as they stand registered, globally or in a guild. */
    registered: (guildId?: string) =>
      (commands.get(guildId ? `/guilds/${guildId}/commands` : '/commands') ?? []) as {
        name: string;
        default_member_permissions: string | null;
      }[],
    /** The next request whose "METHOD /path" matches fares so. */
    fault(route: RegExp, fault: Fault) {
      faults.push({ route, fault });
    },
    /** Somebody runs a slash command. */
    command(
      name: string,
      options: Record<string, string | number | boolean> = {},
      who?: Who,
      age = 0,
    ) {
      return dispatch(2, { id: nextId(), name, type: 1, options: toOptions(options) }, who, {
        age,
      });
    },
    /** Somebody types in an option. */
    typing(
      name: string,
      option: string,
      typed: string,
      others: Record<string, string> = {},
      who?: Who,
    ) {
      const focused = { type: 3, name: option, value: typed, focused: true };
      const options = [...toOptions(others), focused];
      return dispatch(4, { id: nextId(), name, type: 1, options }, who);
    },
    /** Somebody presses a button of a card, or chooses `values` in its select. */
    click(card: Exchange, customId: string, values?: readonly string[], who?: Who) {
      const data = values
        ? { custom_id: customId, component_type: 3, values }
        : { custom_id: customId, component_type: 2 };
      return dispatch(3, data, who, { message: toMessageJson(card, nextId()) });
    },
    async close() {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
