import { helperTransfersOf, parseHelperReply } from "./helper-protocol.js";
import type { ConnectHelper } from "./remote-helpers.js";

/** Starts a helper in a worker of its own; a reply that can't be read arrives as `failed`. */
export const connectHelper: ConnectHelper = (take) => {
  const worker = new Worker(import.meta.resolve("./helper.worker.js"), { type: "module" });
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
