import type { Backend } from "../core/backend.js";
import { type HelperReply, type HelperRequest, parseHelperRequest } from "./helper-protocol.js";
import { type PartWorker, partWorker } from "./part-worker.js";

/** What a helper needs of the place it runs in. */
export interface HelperSessionOptions {
  post(reply: HelperReply): void;
  makeBackend(): Promise<Backend>;
}

/**
 * A helper's side of the protocol.
 *
 * @returns what takes a message, which may be anything, and settles when it has been dealt with; messages are dealt with
 *   one after the other
 */
export function helperSession({
  post,
  makeBackend,
}: HelperSessionOptions): (message: unknown) => Promise<void> {
  let worker: PartWorker | undefined;
  let handled = Promise.resolve();

  async function handle(request: HelperRequest): Promise<void> {
    if (request.kind === "begin") {
      const { part, dataset, ink } = request;
      worker = partWorker({ backend: await makeBackend(), dataset, part, ink });
      return;
    }
    if (!worker) throw new Error(`${request.kind} was asked for before the data came`);
    if (request.kind === "set") worker.set(request);
    else post({ kind: "part", ...worker.work(request) });
  }

  async function answer(message: unknown): Promise<void> {
    try {
      await handle(parseHelperRequest(message));
    } catch (error) {
      post({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
    }
  }

  return (message) => {
    handled = handled.then(() => answer(message));
    return handled;
  };
}
