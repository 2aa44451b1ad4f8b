import { seededRandom } from "../../src/lib/core/random.js";
import type { Progress } from "../train/progress.js";
import { systemClock } from "./clock.js";
import { withDiskReason } from "./disk-reason.js";
import type { DownloadError } from "./download-error.js";
import { fillCache } from "./fill-cache.js";
import { markRunning } from "./running.js";
import type { WantedFile } from "./wanted.js";

/** Milliseconds without a byte after which a connection counts as dropped. */
const stallAfter = 30_000;

/** What a command downloads. */
export interface DownloadOptions {
  readonly cache: string;
  readonly wanted: readonly WantedFile[];
  readonly refresh?: boolean;
  readonly progress: Progress;
  readonly confirm?: (bytes: number) => Promise<boolean>;
}

/**
 * Downloads samples into a cache on behalf of a person, who may stop it with Ctrl-C.
 *
 * @returns what failed; "stopped" when the person stopped it
 * @throws DownloadError for a fault of this machine; Error when another process fills the cache
 */
export async function downloadSamples(
  options: DownloadOptions,
): Promise<readonly DownloadError[] | "stopped"> {
  const halt = new AbortController();
  const stop = () => halt.abort();
  const signals = ["SIGINT", "SIGTERM"] as const;
  const unmark = mark(options.cache);
  for (const name of signals) process.on(name, stop);
  // Only the lengths of waits depend on this seed; those who were cut off together differ in it.
  const random = seededRandom(process.pid);
  try {
    const connection = { clock: systemClock, random, signal: halt.signal, stallAfter };
    return await fillCache({ ...options, connection });
  } catch (error) {
    if (halt.signal.aborted) return "stopped";
    throw error;
  } finally {
    for (const name of signals) process.off(name, stop);
    unmark();
  }
}

function mark(cache: string): () => void {
  try {
    return markRunning(cache);
  } catch (error) {
    throw withDiskReason(error, cache);
  }
}
