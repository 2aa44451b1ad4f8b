import { setTimeout as pause } from "node:timers/promises";

/** The time, and waiting for it to pass: passed in, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** @throws the signal's reason when it is aborted */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async sleep(milliseconds, signal) {
    await pause(milliseconds, undefined, { signal }).catch(() => signal.throwIfAborted());
  },
};
