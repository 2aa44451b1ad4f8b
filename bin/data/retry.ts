import type { Random } from "../../src/lib/core/random.js";
import type { Clock } from "./clock.js";
import { TransientError } from "./transient-error.js";

/** How a task is tried again. */
export interface RetryOptions {
  readonly clock: Clock;
  readonly random: Random;
  readonly signal: AbortSignal;
  /** Bytes that have come: an attempt that got some starts the count of attempts anew. */
  readonly progress: () => number;
  /** Attempts in a row that get nothing; defaults to 5. */
  readonly attempts?: number;
  /** Attempts in all; defaults to 50. */
  readonly most?: number;
}

const firstWait = 500;
const longestWait = 30_000;
/** A host that asks for more is not waited for. */
const longestRetryAfter = 120_000;

/**
 * Does a task again while it fails with a TransientError, waiting longer each time.
 *
 * @throws whatever else the task throws; the last TransientError when the attempts are used up or the host asks to
 *   wait more than two minutes
 */
export async function retrying(task: () => Promise<void>, options: RetryOptions): Promise<void> {
  const { clock, random, signal, progress, attempts = 5, most = 50 } = options;
  let inRow = 0;
  for (let total = 1; ; total++) {
    const before = progress();
    try {
      return await task();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof TransientError)) throw error;
      inRow = progress() > before ? 1 : inRow + 1;
      const { retryAfter = 0 } = error;
      if (inRow >= attempts || total >= most || retryAfter > longestRetryAfter) throw error;
      await clock.sleep(Math.max(retryAfter, waitBefore(inRow, random)), signal);
    }
  }
}

/**
 * wait = min(30 s, 0.5 s · 2ᵏ⁻¹) · (1 + u) / 2
 *
 * Exponential backoff with jitter, so that many who were cut off together do not come back together.
 *
 * @param k failures in a row, from 1
 * @returns milliseconds
 */
export function waitBefore(k: number, random: Random): number {
  return (Math.min(longestWait, firstWait * 2 ** (k - 1)) * (1 + random.uniform())) / 2;
}
