/** Notices a desk whose thread has stopped answering letters. */

interface Watched {
  /** Milliseconds. */
  readonly silence: number;
  readonly awaited: () => boolean;
  readonly ping: () => void;
  readonly onSilence: () => void;
}

export interface Watchdog {
  /** Watches until nothing is awaited. */
  start(): void;
  /** A letter has come. */
  heard(): void;
}

/** Looks this often within the time of silence allowed. */
const LOOKS = 10;

/**
 * Counts looks instead of reading the clock: a machine that slept for an hour has a live desk.
 */
export function openWatchdog({ silence, awaited, ping, onSilence }: Watched): Watchdog {
  let timer: NodeJS.Timeout | undefined;
  let looks = 0;

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  function look(): void {
    if (!awaited()) stop();
    else if (++looks <= LOOKS) ping();
    else {
      stop();
      onSilence();
    }
  }

  return {
    start() {
      if (timer !== undefined) return;
      looks = 0;
      timer = setInterval(look, silence / LOOKS).unref();
    },
    heard() {
      looks = 0;
    },
  };
}
