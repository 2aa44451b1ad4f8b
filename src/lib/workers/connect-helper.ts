import { helperTransfersOf, parseHelperReply } from "./helper-protocol.js";
import type { ConnectHelper } from "./remote-helpers.js";
import { workerLine } from "./worker-line.js";

/**
 * Starts helpers in workers of their own; a reply that can't be read arrives as `failed`.
 *
 * @param address of the worker's program
 */
export function connectHelperAt(address: string): ConnectHelper {
  return (take) =>
    workerLine(new Worker(address, { type: "module" }), {
      parse: parseHelperReply,
      transfersOf: helperTransfersOf,
      take,
      fail: (message) => take({ kind: "failed", message }),
      silent: "a helper could not be started",
    });
}
