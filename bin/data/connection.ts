import type { Random } from "../../src/lib/core/random.js";
import type { Clock } from "./clock.js";

/** How bytes are fetched, and who is told. */
export interface Connection {
  readonly clock: Clock;
  /** For the jitter of waits. */
  readonly random: Random;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
  /** Milliseconds without a byte after which a connection counts as dropped. */
  readonly stallAfter: number;
  /** Told of the bytes that came and were kept. */
  readonly received: (file: string, bytes: number) => void;
}
