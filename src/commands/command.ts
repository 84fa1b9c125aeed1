/** The shape of a command: plain data for registration, pure functions for its answers. */
import type { Answer, Choice } from '../answer.js';
import type { Options } from '../request.js';

export interface OptionSpec {
  /** Lower case, as Discord's name rule wants it. */
  readonly name: string;
  /** 1–100 characters. */
  readonly description: string;
  readonly type: 'string' | 'boolean' | 'integer';
  readonly required?: true;
  readonly autocomplete?: true;
  readonly choices?: readonly Choice[];
  readonly maxLength?: number;
}

/** What a command may use beside its own options; `Library` is what the desk has read. */
export interface Context<Library> {
  readonly library: Library;
  /** ISO day. */
  readonly today: string;
  /** Promises a file that the answer names; its bytes are made when a door asks for them. */
  attach(name: string, make: () => Uint8Array | Promise<Uint8Array>): void;
}

/** The part of a command that Discord registers. */
export interface CommandSpec {
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionSpec[];
  /** Hidden from members without Manage Server, and checked again by the desk. */
  readonly adminOnly?: true;
}

export interface Command<Library> extends CommandSpec {
  answer(options: Options, context: Context<Library>): Answer | Promise<Answer>;
  /** Proposals for `option` when it has `autocomplete`; at most 25 are shown. */
  choices?(option: string, typed: string, options: Options, context: Context<Library>): Choice[];
  /** A button or select of an earlier card; `state` is the custom_id after "v1:<name>:". */
  click?(
    state: string,
    values: readonly string[],
    context: Context<Library>,
  ): Answer | Promise<Answer>;
}
