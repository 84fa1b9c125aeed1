/** Registering the commands, when Discord has another set than ours. */
import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { CommandSpec } from '../commands/command.js';
import { toCommands } from '../discord/commands.js';

export interface Application {
  readonly id: string;
  /** The owner's user id, or those of the team's members who accepted. */
  readonly owners: ReadonlySet<string>;
}

/** A team member who accepted the invitation (topics/teams). */
const ACCEPTED = 2;

const application = z.object({
  id: z.string(),
  owner: z.object({ id: z.string() }).nullish(),
  team: z
    .object({
      members: z.array(
        z.object({ membership_state: z.number(), user: z.object({ id: z.string() }) }),
      ),
    })
    .nullish(),
});

export async function readApplication(rest: REST): Promise<Application> {
  const { id, owner, team } = application.parse(await rest.get('/applications/@me'));
  // A team's application has a pseudo user for an owner: only its members count.
  const members = team?.members.filter((member) => member.membership_state === ACCEPTED);
  const owners = members?.map(({ user }) => user.id) ?? (owner ? [owner.id] : []);
  return { id, owners: new Set(owners) };
}

/**
 * Compares first: a bulk PUT of names that exist costs nothing, but each new name counts towards
 * 200 a day, and a deleted command loses its permission overrides.
 */
export async function syncCommands(
  rest: REST,
  { id }: Application,
  {
    specs,
    guildId,
    log,
  }: { specs: readonly CommandSpec[]; guildId?: string | undefined; log: Logger },
): Promise<void> {
  const scope = guildId === undefined ? '' : (`/guilds/${guildId}` as const);
  const path = `/applications/${id}${scope}/commands` as const;
  const query = new URLSearchParams({ with_localizations: 'true' });
  const body = toCommands(specs);
  const names = body.map(({ name }) => name);
  if (areEqual(await rest.get(path, { query }), body, guildId !== undefined)) {
    log.info({ commands: names }, 'commands are registered already');
    return;
  }
  await rest.put(path, { body });
  log.info({ commands: names, guildId }, 'commands registered');
}

/** Contexts and installations mean something for global commands only. */
function areEqual(had: unknown, wanted: unknown, inGuild: boolean): boolean {
  const [left, right] = [had, wanted].map((commands) => registered.safeParse(commands).data);
  const compared = (commands: z.infer<typeof registered>) =>
    commands
      .map(({ contexts, integration_types, ...rest }) =>
        inGuild ? rest : { ...rest, contexts, integration_types },
      )
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  return !!left && !!right && isDeepStrictEqual(compared(left), compared(right));
}

/** What is compared of a command, with the values that Discord leaves out or sets to null. */
const numbers = z.array(z.number()).nullish();
const localizations = z.record(z.string(), z.string()).nullish();
const text = {
  name: z.string(),
  description: z.string(),
  name_localizations: localizations.transform((given) => given ?? {}),
  description_localizations: localizations.transform((given) => given ?? {}),
};
const option = z.object({
  type: z.number(),
  ...text,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  choices: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
  max_length: z.number().optional(),
});
const registered = z.array(
  z.object({
    type: z.number().default(1),
    ...text,
    default_member_permissions: z.string().nullish(),
    contexts: numbers.transform((given) => given?.toSorted()),
    integration_types: numbers.transform((given) => given?.toSorted()),
    options: z.array(option).default([]),
  }),
);
