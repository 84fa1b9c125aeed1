/** A desk in a worker thread: its work never holds up the gateway, and its death is survived. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { DeskOptions } from '../desk/desk.js';
import type { Desk } from '../request.js';
import { type FromDesk, type ToDesk, toLine } from './letters.js';
import { openRemote, type Remote, toInterrupted } from './remote.js';

export interface ThreadOptions extends DeskOptions {
  /** The built worker; Node 20 starts no TypeScript. */
  readonly worker?: URL;
  /** Milliseconds of silence after which a desk that is asked something counts as stuck. */
  readonly silence?: number;
}

/** Milliseconds before a lost desk is opened again; doubled each time, up to the longest. */
const FIRST_WAIT = 250;
const LONGEST_WAIT = 30_000;
/** A desk that lived as long as this did not die of being opened. */
const SETTLED = 60_000;
/** Milliseconds that a desk gets to close by itself: a library of 100,000 passages is saved in 4,000. */
const FAREWELL = 6_000;

/** A worker with the desk in it, once the desk is ready. */
interface Seat {
  readonly desk: Remote;
  readonly gone: Promise<void>;
  end(): Promise<void>;
}

/**
 * Opens a desk in a thread of its own and keeps one there until it is closed: when it dies or
 * hangs, requests under way are answered as interrupted, and another is opened that answers from
 * the same version of the corpus, as far as one is saved. What only the lost one knew, such as
 * what `/reload rollback` went back to and the files of recent answers, is gone.
 * @throws CorpusUnreadable when the first one finds no good article to answer from
 */
export async function openThreadDesk(options: ThreadOptions): Promise<Desk> {
  const listeners: (() => void)[] = [];
  const swapped = () => {
    for (const listener of listeners) listener();
  };
  let seat: Seat | undefined = await openSeat(options);
  seat.desk.onSwap(swapped);
  const { about } = seat.desk;
  const closing = new AbortController();
  const kept = keep();

  async function keep(): Promise<void> {
    for (let losses = 0; ; ) {
      const since = performance.now();
      await seat?.gone;
      seat = undefined;
      if (closing.signal.aborted) return;
      losses = performance.now() - since < SETTLED ? losses + 1 : 1;
      const wait = Math.min(FIRST_WAIT * 2 ** (losses - 1), LONGEST_WAIT);
      options.log.error({ wait }, 'the desk was lost and will be opened again');
      await sleep(wait, undefined, { signal: closing.signal }).catch(() => {});
      if (closing.signal.aborted) return;
      // A version that kills its desk a second time is not tried a third time.
      seat = await openSeat({ ...options, resume: losses <= 2 }).catch(toLogged);
      seat?.desk.onSwap(swapped);
      swapped();
      if (closing.signal.aborted) await seat?.end();
    }
  }

  function toLogged(err: unknown): undefined {
    options.log.error({ err }, 'the desk could not be opened again');
  }

  return {
    about,
    handle: async (request, progress) =>
      seat ? seat.desk.handle(request, progress) : toInterrupted(request),
    file: async (name) => seat?.desk.file(name),
    onSwap: (listener) => void listeners.push(listener),
    async close() {
      closing.abort();
      await seat?.end();
      await kept;
    },
  };
}

const WORKER = new URL('./worker.js', import.meta.url);

async function openSeat({ log, worker: file, silence, ...options }: ThreadOptions): Promise<Seat> {
  const worker = new Worker(file ?? WORKER, { workerData: options });
  worker.on('error', (err) => log.error({ err }, 'the thread of the desk failed'));
  const gone = new Promise<void>((resolve) => worker.once('exit', () => resolve()));
  const died = gone.then((): never => {
    throw new Error('the thread of the desk ended before the desk was ready');
  });
  died.catch(() => {});
  const terminate = () => void worker.terminate();
  const needs = {
    line: toLine<FromDesk, ToDesk>(worker),
    log,
    onStuck: terminate,
    ...(silence !== undefined && { silence }),
  };
  try {
    const desk = await Promise.race([openRemote(needs), died]);
    void gone.then(desk.lose);
    return {
      desk,
      gone,
      async end() {
        await Promise.race([desk.close(), sleep(FAREWELL, undefined, { ref: false })]);
        await worker.terminate();
      },
    };
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}
