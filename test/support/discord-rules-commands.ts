/** Discord's rules for commands that its OpenAPI document misses; one sentence a fault. */
import type { CommandJson, OptionJson } from '../../src/discord/commands.js';

/** interactions/application-commands, "Application Command Naming". */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export function isCommands(body: unknown): body is CommandJson[] {
  return Array.isArray(body);
}

export function checkCommands(commands: readonly CommandJson[]): string[] {
  return [
    ...(commands.length > 100 ? ['more than 100 slash commands'] : []),
    ...toTwice(commands).map((name) => `/${name} twice`),
    ...commands.flatMap((command) =>
      checkCommand(command).map((fault) => `/${command.name}: ${fault}`),
    ),
  ];
}

function checkCommand(command: CommandJson): string[] {
  const { options } = command;
  const firstOptional = options.findIndex(({ required }) => !required);
  const late = firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required);
  return [
    ...checkNames(command),
    ...(options.length > 25 ? ['more than 25 options'] : []),
    ...(late ? ['a required option after an optional one'] : []),
    ...toTwice(options).map((name) => `option ${name} twice`),
    ...(toSize(command) > 8000 ? ['more than 8000 characters'] : []),
    ...options.flatMap(checkOption),
  ];
}

function checkOption(option: OptionJson): string[] {
  const { choices, autocomplete, max_length: most = 1 } = option;
  return [
    ...checkNames(option),
    ...(choices && autocomplete ? ['choices and autocomplete together'] : []),
    ...(most < 1 || most > 6000 ? ['a max_length outside 1 to 6000'] : []),
    ...(choices ?? []).flatMap(({ name, value }) =>
      name && value && name.length <= 100 && value.length <= 100 ? [] : ['a choice of 1 to 100'],
    ),
  ];
}

function checkNames({ name, description }: { name: string; description: string }): string[] {
  return [
    ...(NAME.test(name) && name === name.toLowerCase() ? [] : [`a name like "${name}"`]),
    ...(description.length >= 1 && description.length <= 100 ? [] : ['a description of 1 to 100']),
  ];
}

function toSize({ name, description, options }: CommandJson): number {
  const texts = options.flatMap((option) => [
    option.name,
    option.description,
    ...(option.choices ?? []).flatMap((choice) => [choice.name, choice.value]),
  ]);
  return [name, description, ...texts].join('').length;
}

function toTwice(named: readonly { name: string }[]): string[] {
  const names = named.map(({ name }) => name);
  return names.filter((name, at) => names.indexOf(name) !== at);
}
