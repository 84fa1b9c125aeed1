/** The JSON that the fake Discord sends: what a bot may count on, and nothing more. */
import type { MessageJson } from '../../src/discord/message-json.js';
import type { Exchange } from './fake-discord-exchange.js';

/** Who asks: a user id, the roles they hold, and the place. */
export interface Who {
  readonly userId?: string;
  readonly roles?: readonly string[];
  /** In a direct message there is a user instead of a member. */
  readonly direct?: boolean;
}

export const IDS = {
  application: '123456789012345678',
  owner: '223456789012345678',
  guild: '323456789012345678',
  channel: '423456789012345678',
  user: '523456789012345678',
  other: '623456789012345678',
} as const;

export function toGatewayInfo(port: number) {
  const limit = { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 };
  return { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit };
}

export function toApplication(team: readonly string[] | undefined) {
  const members = team?.map((id) => ({ membership_state: 2, role: 'admin', user: { id } }));
  return {
    id: IDS.application,
    name: 'parley',
    owner: { id: IDS.owner, username: 'owner' },
    team: members ? { id: '1', members } : null,
  };
}

/** Discord gives ids, adds nulls, and leaves out what is false. */
export function toRegistered(body: unknown, nextId: () => string): unknown[] {
  if (!Array.isArray(body)) return [];
  return body.map((command) => ({
    ...command,
    id: nextId(),
    application_id: IDS.application,
    version: nextId(),
    name_localizations: null,
    description_localizations: null,
    nsfw: false,
  }));
}

export function toOptions(options: Record<string, string | number | boolean>) {
  const types = { string: 3, number: 4, boolean: 5 } as const;
  return Object.entries(options).map(([name, value]) => ({
    name,
    value,
    type: types[typeof value as keyof typeof types],
  }));
}

export function toPlace({ userId = IDS.user, roles = [], direct = false }: Who) {
  const user = {
    id: userId,
    username: 'reader',
    discriminator: '0',
    avatar: null,
    global_name: null,
  };
  const common = {
    locale: 'en-GB',
    app_permissions: '2147483647',
    entitlements: [],
    attachment_size_limit: 10_485_760,
    channel_id: IDS.channel,
    authorizing_integration_owners: { 0: direct ? '0' : IDS.guild },
  };
  if (direct) return { ...common, context: 1, user };
  return {
    ...common,
    context: 0,
    guild_id: IDS.guild,
    guild_locale: 'en-GB',
    member: {
      user,
      roles,
      permissions: '0',
      joined_at: '2024-01-01T00:00:00Z',
      deaf: false,
      mute: false,
      flags: 0,
    },
  };
}

/** The card as a click brings it along. */
export function toMessageJson(card: Exchange, id: string) {
  const json: MessageJson | undefined = card.messages.at(-1)?.message;
  return {
    id,
    channel_id: IDS.channel,
    flags: (json?.flags ?? 0) | (card.ephemeral() ? 64 : 0),
    components: json?.components ?? [],
    interaction_metadata: {
      id: card.id,
      type: card.type,
      user: { id: card.userId, username: 'reader', discriminator: '0', avatar: null },
      authorizing_integration_owners: { 0: IDS.guild },
    },
  };
}
