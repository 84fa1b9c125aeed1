/** Long work in slices: the event loop, and with it the answers, go on in between. */

/** Milliseconds of work between two breaths: an answer waits no longer for its turn. */
const SLICE = 10;

export interface Breath {
  /** True when the slice is used up; cheap enough to ask for every passage. */
  due(): boolean;
  /** Lets everything run that waits, and begins the next slice. */
  take(): Promise<void>;
}

export function openBreath(): Breath {
  let since = performance.now();
  return {
    due: () => performance.now() - since >= SLICE,
    async take() {
      await new Promise(setImmediate);
      since = performance.now();
    },
  };
}
