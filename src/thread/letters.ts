/** What crosses between the gateway's thread and the desk's: plain data, structured-cloned. */
import { type MessagePort, Worker } from 'node:worker_threads';
import type { Answer } from '../answer.js';
import type { Problem } from '../corpus/corpus.js';
import type { About, Reply, Request } from '../request.js';

/** Letters that want a reply carry a number; the reply carries the same. */
export type ToDesk =
  | { readonly kind: 'handle'; readonly n: number; readonly request: Request }
  | { readonly kind: 'file'; readonly n: number; readonly name: string }
  /** Answered at once by any desk whose thread is not stuck. */
  | { readonly kind: 'ping' }
  | { readonly kind: 'close' };

export type Level = 'info' | 'warn' | 'error';

export type FromDesk =
  | { readonly kind: 'ready'; readonly about: About }
  /** The desk did not open; `problems` are those of an unreadable corpus. */
  | {
      readonly kind: 'unopened';
      readonly message: string;
      readonly problems?: readonly Problem[];
    }
  | { readonly kind: 'progress'; readonly n: number; readonly answer: Answer }
  | { readonly kind: 'reply'; readonly n: number; readonly reply: Reply }
  /** The bytes are transferred; undefined when the file is no longer known. */
  | { readonly kind: 'bytes'; readonly n: number; readonly bytes: Uint8Array | undefined }
  | { readonly kind: 'log'; readonly level: Level; readonly entry: LogEntry }
  /** Another version of the corpus answers from now on. */
  | { readonly kind: 'swapped' }
  | { readonly kind: 'pong' }
  | { readonly kind: 'closed' };

export interface LogEntry {
  readonly fields: unknown;
  readonly message: string;
}

/** One end of the line between the two threads. */
export interface Line<In, Out> {
  send(letter: Out, transfer?: ArrayBuffer[]): void;
  listen(listener: (letter: In) => void): void;
}

export function toLine<In, Out>(port: MessagePort | Worker): Line<In, Out> {
  return {
    send: (letter, transfer = []) => port.postMessage(letter, transfer),
    listen(listener) {
      if (port instanceof Worker) port.on('message', listener);
      else port.on('message', listener);
    },
  };
}
