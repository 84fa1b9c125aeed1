/** What a door hands to the desk, and what it gets back: plain data on both sides. */
import type { Answer, Choice } from './answer.js';

/** Who asks, as far as a command may need to know. Doors without accounts use `owner: true`. */
export interface Asker {
  readonly userId: string;
  readonly roleIds: readonly string[];
  /** The application's owner or a member of its team. */
  readonly owner: boolean;
}

export type OptionValue = string | number | boolean;
export type Options = Readonly<Record<string, OptionValue>>;

interface Common {
  readonly asker: Asker;
  /** ISO day on which it is asked; the language rooms have no clock of their own. */
  readonly today: string;
}

export type Request =
  | (Common & { readonly kind: 'command'; readonly name: string; readonly options: Options })
  | (Common & {
      readonly kind: 'autocomplete';
      readonly name: string;
      /** The option being typed, and what stands in it so far. */
      readonly option: string;
      readonly typed: string;
      /** The other options, possibly incomplete and unchecked. */
      readonly options: Options;
    })
  | (Common & {
      readonly kind: 'component';
      /** custom_id, at most 100 characters: "v1:<command>:<state>". */
      readonly id: string;
      /** Chosen values of a select menu. */
      readonly values: readonly string[];
    });

export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] };

export interface About {
  readonly negotiation: string;
  /** Questions to try. */
  readonly examples: readonly string[];
  readonly articles: number;
  readonly passages: number;
}

/**
 * The wall between asking and answering. `handle` never rejects: every error ends here as a
 * polite `problem` answer (or no choices) and a log line.
 */
export interface Desk {
  /** What was read when the desk opened. */
  readonly about: About;
  /** `progress` is called with interim answers while a long command runs. */
  handle(request: Request, progress?: (answer: Answer) => void): Promise<Reply>;
  /** Bytes of a file that a recent answer names; undefined when it is no longer known. */
  file(name: string): Promise<Uint8Array | undefined>;
  /** `listener` is called when another version of the corpus answers from now on. */
  onSwap(listener: () => void): void;
  close(): Promise<void>;
}
