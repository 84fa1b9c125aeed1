/** The terminal door: arguments → Request, Answer → text or JSON on stdout. */
import { parseArgs, styleText } from 'node:util';
import type { Answer } from '../answer.js';
import type { CommandSpec } from '../commands/command.js';
import { BadConfiguration } from '../config.js';
import type { Desk, Options } from '../request.js';
import { toText } from './terminal-text.js';

/** Whoever sits at the machine may do everything. */
const KEEPER = { userId: 'terminal', roleIds: [], owner: true };

export interface TerminalCall {
  readonly spec: CommandSpec;
  readonly options: Options;
  readonly json: boolean;
}

/**
 * Reads `ask "…" --since 2025-04 --json` by what the command declares: words without a flag fill
 * its first option.
 * @throws BadConfiguration that names the flag that is not known, and the known ones
 */
export function toCall(spec: CommandSpec, args: readonly string[]): TerminalCall {
  const flags = spec.options.map(({ name, type }) => {
    return [name, { type: type === 'boolean' ? 'boolean' : 'string' }] as const;
  });
  const { values, positionals } = parse(args, Object.fromEntries(flags), spec);
  const { json, ...options } = values;
  const [first] = spec.options;
  const words = positionals.join(' ');
  return {
    spec,
    options: { ...(first && words && { [first.name]: words }), ...options },
    json: json === true,
  };
}

type Flags = Record<string, { readonly type: 'boolean' | 'string' }>;

function parse(args: readonly string[], flags: Flags, spec: CommandSpec) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...flags, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const given = Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'boolean' ? [[name, value] as const] : [],
    );
    return { values: Object.fromEntries(given), positionals };
  } catch (error) {
    const known = Object.keys(flags).map((name) => `--${name}`);
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new BadConfiguration(`${spec.name}: ${why} Known: ${[...known, '--json'].join(' ')}.`);
  }
}

/**
 * Asks the desk and prints what it says.
 * @returns the answer, so that the caller can choose an exit code
 */
export async function runTerminal(desk: Desk, call: TerminalCall, today: string): Promise<Answer> {
  const reply = await desk.handle({
    kind: 'command',
    name: call.spec.name,
    options: call.options,
    asker: KEEPER,
    today,
  });
  if (reply.kind !== 'answer') throw new Error('a command was answered with choices');
  return printAnswer(reply.answer, call);
}

/** As text for people, or as one line of JSON. */
export function printAnswer(answer: Answer, { json }: TerminalCall): Answer {
  const colour = process.stdout.isTTY && !process.env.NO_COLOR;
  const strong = (text: string) => (colour ? styleText('bold', text) : text);
  process.stdout.write(json ? `${JSON.stringify(answer)}\n` : toText(answer, strong));
  return answer;
}
