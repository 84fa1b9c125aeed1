/** CORPUS_WATCH: notices that files of the corpus change, and waits until they have settled. */
import { type FSWatcher, watch } from 'node:fs';
import type { Logger } from 'pino';

export interface Watch {
  close(): void;
}

/** Milliseconds without a change: an editor or a checkout writes many files in a row. */
const SETTLED = 500;
/** Milliseconds until a folder that cannot be watched, because it is gone, is tried again. */
const RETRY = 5_000;

/** Calls back after each burst of changes below `dir`, and when a vanished folder is back. */
export function openWatch(dir: string, onChange: () => void, log: Pick<Logger, 'warn'>): Watch {
  let watcher: FSWatcher | undefined;
  let settling: NodeJS.Timeout | undefined;
  let retrying: NodeJS.Timeout | undefined;

  function settle(): void {
    clearTimeout(settling);
    settling = setTimeout(onChange, SETTLED).unref();
  }

  function retry(err: unknown): void {
    if (retrying !== undefined) return;
    log.warn({ err, dir }, 'the corpus folder cannot be watched; it is tried again');
    watcher?.close();
    retrying = setTimeout(() => {
      retrying = undefined;
      if (start()) settle();
    }, RETRY).unref();
  }

  function start(): boolean {
    try {
      watcher = watch(dir, { recursive: true, persistent: false }, settle);
      watcher.on('error', retry);
      return true;
    } catch (err) {
      retry(err);
      return false;
    }
  }

  start();
  return {
    close() {
      clearTimeout(settling);
      clearTimeout(retrying);
      watcher?.close();
    },
  };
}
