/** Commands → the JSON that registers them with Discord. */
import type { CommandSpec, OptionSpec } from '../commands/command.js';

const OPTION_TYPE = { string: 3, integer: 4, boolean: 5 } as const;
/** Guild, the bot's own direct messages, other private channels (interactions/receiving). */
const CONTEXT = { guild: 0, botDm: 1, privateChannel: 2 } as const;
/** Installed to a guild, or to a user's account. */
const INTEGRATION = { guild: 0, user: 1 } as const;
/** MANAGE_GUILD, as the bit set in a string that Discord wants (topics/permissions). */
const MANAGE_GUILD = '32';

export interface OptionJson {
  type: 3 | 4 | 5;
  name: string;
  description: string;
  required: boolean;
  autocomplete?: true;
  choices?: { name: string; value: string }[];
  max_length?: number;
}

export interface CommandJson {
  /** A slash command. */
  type: 1;
  name: string;
  description: string;
  options: OptionJson[];
  default_member_permissions: string | null;
  contexts: number[];
  integration_types: number[];
}

/**
 * The body of a bulk PUT. A command for admins is hidden from members without Manage Server and
 * stays out of direct messages, where that permission means nothing; the desk checks again.
 */
export function toCommands(specs: readonly CommandSpec[]): CommandJson[] {
  return specs.map(({ name, description, options, adminOnly }) => ({
    type: 1,
    name,
    description,
    options: options.map(toOption),
    default_member_permissions: adminOnly ? MANAGE_GUILD : null,
    contexts: adminOnly ? [CONTEXT.guild] : Object.values(CONTEXT),
    integration_types: adminOnly ? [INTEGRATION.guild] : Object.values(INTEGRATION),
  }));
}

function toOption(option: OptionSpec): OptionJson {
  const { type, name, description, required, autocomplete, choices, maxLength } = option;
  return {
    type: OPTION_TYPE[type],
    name,
    description,
    required: required === true,
    ...(autocomplete && { autocomplete }),
    ...(choices && { choices: choices.map((choice) => ({ ...choice })) }),
    ...(maxLength !== undefined && { max_length: maxLength }),
  };
}
