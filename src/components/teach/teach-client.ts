import { parseTeachReply, type TeachReply, type TeachRequest } from "../../lib/teach/teach-protocol.js";

/** The page's end of the line to the worker that is taught. */
export interface TeachClient {
  send(request: TeachRequest): void;
  end(): void;
}

/**
 * Starts a worker and listens to it.
 *
 * @param take gets each reply; one that can't be read arrives as `failed`
 */
export function teachClient(take: (reply: TeachReply) => void): TeachClient {
  const worker = new Worker(import.meta.resolve("../../lib/teach/teach.worker.js"), { type: "module" });
  const fail = (message: string) => take({ kind: "failed", run: 0, id: undefined, message });
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    let reply: TeachReply;
    try {
      reply = parseTeachReply(data);
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
    take(reply);
  };
  worker.onerror = (event) => fail(event.message || "the worker that learns could not be started");
  return { send: (request) => worker.postMessage(request), end: () => worker.terminate() };
}
