/** Interaction JSON → Request: a command, an autocomplete or a click on a card. */
import type {
  APIApplicationCommandInteractionDataOption,
  APIInteraction,
  APIMessageComponentInteraction,
} from 'discord-api-types/v10';
import type { Asker, Options, OptionValue, Request } from '../request.js';

/** What the interaction itself does not say. */
export interface Around {
  /** User ids of the application's owner or its team. */
  readonly owners: ReadonlySet<string>;
  /** ISO day. */
  readonly today: string;
}

/** @returns undefined for interactions that no command of ours causes (a ping, a modal) */
export function toRequest(interaction: APIInteraction, around: Around): Request | undefined {
  const common = { asker: toAsker(interaction, around.owners), today: around.today };
  switch (interaction.type) {
    case 2: {
      const { name } = interaction.data;
      return { kind: 'command', ...common, name, options: toOptions(optionsOf(interaction.data)) };
    }
    case 3:
      return {
        kind: 'component',
        ...common,
        id: interaction.data.custom_id,
        values: toValues(interaction.data),
      };
    case 4: {
      const given = optionsOf(interaction.data);
      const typing = given.find((option) => 'focused' in option && option.focused);
      if (!typing || !('value' in typing)) return undefined;
      const { name } = interaction.data;
      const options = toOptions(given.filter((option) => option !== typing));
      const typed = String(typing.value);
      return { kind: 'autocomplete', ...common, name, option: typing.name, typed, options };
    }
    default:
      return undefined;
  }
}

/** Who pressed or typed; in guilds a member, in direct messages a user. */
function toAsker({ member, user }: APIInteraction, owners: ReadonlySet<string>): Asker {
  const userId = member?.user.id ?? user?.id ?? '';
  return { userId, roleIds: member?.roles ?? [], owner: owners.has(userId) };
}

type Given = APIApplicationCommandInteractionDataOption;

function optionsOf(data: object & { options?: Given[] }): Given[] {
  return data.options ?? [];
}

function toOptions(given: readonly Given[]): Options {
  const entries = given.flatMap((option): [string, OptionValue][] =>
    'value' in option ? [[option.name, option.value]] : [],
  );
  return Object.fromEntries(entries);
}

function toValues(data: APIMessageComponentInteraction['data']): readonly string[] {
  return 'values' in data ? data.values : [];
}
