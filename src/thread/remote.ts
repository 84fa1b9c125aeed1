/** The gateway's side: a Desk whose work is done at the other end of a line. */
import type { Logger } from 'pino';
import type { Answer } from '../answer.js';
import { CorpusUnreadable } from '../corpus/problem.js';
import type { About, Desk, Reply, Request } from '../request.js';
import type { FromDesk, Level, Line, ToDesk } from './letters.js';
import { openWatchdog } from './watchdog.js';

export interface RemoteNeeds {
  readonly line: Line<FromDesk, ToDesk>;
  readonly log: Pick<Logger, Level>;
  /** Milliseconds without a letter, while some are awaited, after which the desk counts as stuck. */
  readonly silence?: number;
  /** Called once when it does, after every request under way has got its answer. */
  readonly onStuck?: () => void;
}

export interface Remote extends Desk {
  /** The other end is gone: every request under way and to come gets an honest answer. */
  lose(): void;
}

/** Ten times the longest pause seen in a desk that was building an index of a million passages. */
const SILENCE = 10_000;

type Waiting =
  | {
      readonly kind: 'handle';
      readonly request: Request;
      readonly progress: ((answer: Answer) => void) | undefined;
      readonly settle: (reply: Reply) => void;
    }
  | { readonly kind: 'file'; readonly settle: (bytes: Uint8Array | undefined) => void };

/**
 * Waits until the desk says that it is ready.
 * @throws CorpusUnreadable, or what else kept the desk from opening
 */
export function openRemote(needs: RemoteNeeds): Promise<Remote> {
  const { line, log } = needs;
  return new Promise((resolve, reject) => {
    const waiting = new Map<number, Waiting>();
    const remote = toRemote(needs, waiting);
    line.listen((letter) => {
      remote.heard();
      if (letter.kind === 'ready') resolve(remote.toDesk(letter.about));
      else if (letter.kind === 'unopened') reject(toError(letter));
      else if (letter.kind === 'log') log[letter.level](letter.entry.fields, letter.entry.message);
      else if (letter.kind === 'closed') remote.closed();
      else if (letter.kind === 'swapped') remote.swapped();
      else if (letter.kind !== 'pong') deliver(letter, waiting);
    });
  });
}

function toError({ message, problems }: Extract<FromDesk, { kind: 'unopened' }>): Error {
  return problems ? new CorpusUnreadable(message, problems) : new Error(message);
}

type Numbered = Extract<FromDesk, { readonly n: number }>;

/** A letter that nobody waits for any more comes too late and is dropped. */
function deliver(letter: Numbered, waiting: Map<number, Waiting>): void {
  const one = waiting.get(letter.n);
  if (letter.kind === 'progress') {
    if (one?.kind === 'handle') one.progress?.(letter.answer);
    return;
  }
  waiting.delete(letter.n);
  if (letter.kind === 'reply' && one?.kind === 'handle') one.settle(letter.reply);
  if (letter.kind === 'bytes' && one?.kind === 'file') one.settle(letter.bytes);
}

function toRemote(needs: RemoteNeeds, waiting: Map<number, Waiting>) {
  const { line } = needs;
  let last = 0;
  let lost = false;
  let closed = () => {};
  const listeners: (() => void)[] = [];

  function lose(): void {
    lost = true;
    for (const one of waiting.values()) {
      if (one.kind === 'handle') one.settle(toInterrupted(one.request));
      else one.settle(undefined);
    }
    waiting.clear();
    closed();
  }

  const watchdog = openWatchdog({
    silence: needs.silence ?? SILENCE,
    awaited: () => waiting.size > 0,
    ping: () => line.send({ kind: 'ping' }),
    onSilence() {
      lose();
      needs.onStuck?.();
    },
  });

  const toDesk = (about: About): Remote => ({
    about,
    handle(request, progress) {
      if (lost) return Promise.resolve(toInterrupted(request));
      return new Promise((settle) => {
        waiting.set(++last, { kind: 'handle', request, progress, settle });
        line.send({ kind: 'handle', n: last, request });
        watchdog.start();
      });
    },
    file(name) {
      if (lost) return Promise.resolve(undefined);
      return new Promise((settle) => {
        waiting.set(++last, { kind: 'file', settle });
        line.send({ kind: 'file', n: last, name });
        watchdog.start();
      });
    },
    onSwap: (listener) => void listeners.push(listener),
    close() {
      if (lost) return Promise.resolve();
      return new Promise((resolve) => {
        closed = resolve;
        line.send({ kind: 'close' });
      });
    },
    lose,
  });

  const swapped = () => {
    for (const listener of listeners) listener();
  };
  return { toDesk, heard: watchdog.heard, swapped, closed: lose };
}

/** What a request gets whose desk is gone: it was not answered, and asking again will help. */
export function toInterrupted(request: Request): Reply {
  if (request.kind === 'autocomplete') return { kind: 'choices', choices: [] };
  const answer: Answer = {
    kind: 'problem',
    title: 'This request was interrupted',
    reason: 'The desk had to be opened anew; please ask again in a moment.',
    asOf: 'The corpus is being read.',
    sections: [],
    private: true,
  };
  return { kind: 'answer', answer };
}
