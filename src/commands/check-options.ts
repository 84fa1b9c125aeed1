/** Checks the options of a request against what its command declares. */

import type { Options } from '../request.js';
import type { CommandSpec, OptionSpec } from './command.js';

/** Bad input of a user: the message is shown to them as it is. */
export class BadOption extends Error {
  override readonly name = 'BadOption';
}

/**
 * Doors other than Discord pass on what a person typed, so nothing is taken for granted.
 * @returns only the declared options; empty strings count as not given
 * @throws BadOption that says which option, what is wrong and what would be right
 */
export function checkOptions(spec: CommandSpec, options: Options): Options {
  const checked = spec.options.flatMap((option) => {
    const value = options[option.name];
    if (value === undefined || value === '') {
      if (option.required)
        throw new BadOption(`/${spec.name} needs "${option.name}": ${option.description}.`);
      return [];
    }
    return [[option.name, toValue(option, value)] as const];
  });
  return Object.fromEntries(checked);
}

function toValue(option: OptionSpec, value: Options[string]): Options[string] {
  if (option.type === 'boolean') return value === true || value === 'true';
  if (option.type === 'integer') {
    const number = Number(value);
    if (!Number.isSafeInteger(number))
      throw new BadOption(`"${option.name}" must be a whole number.`);
    return number;
  }
  const text = String(value).trim();
  if (option.maxLength !== undefined && text.length > option.maxLength) {
    throw new BadOption(
      `"${option.name}" has ${text.length} characters; at most ${option.maxLength} are read.`,
    );
  }
  if (option.choices && !option.choices.some((choice) => choice.value === text)) {
    const offered = option.choices.map((choice) => choice.value).join(', ');
    throw new BadOption(`"${option.name}" must be one of ${offered}.`);
  }
  return text;
}
