import { helperTransfersOf, parseHelperReply } from "./helper-protocol.js";
import type { ConnectHelper } from "./remote-helpers.js";

/**
 * Starts helpers in workers of their own; a reply that can't be read arrives as `failed`.
 *
 * @param address of the worker's program
 */
export function connectHelperAt(address: string): ConnectHelper {
  return (take) => {
    const worker = new Worker(address, { type: "module" });
    const fail = (error: unknown) =>
      take({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      try {
        take(parseHelperReply(data));
      } catch (error) {
        fail(error);
      }
    };
    worker.onerror = (event) => fail(event.message || "a helper could not be started");
    return {
      send: (request) => worker.postMessage(request, helperTransfersOf(request)),
      end: () => worker.terminate(),
    };
  };
}
