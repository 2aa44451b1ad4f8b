import { parseTeachReply, type TeachReply, type TeachRequest } from "../../lib/labs/teach/teach-protocol.js";
import { type WorkerLine, workerLine } from "../../lib/workers/worker-line.js";

/** The page's end of the line to the worker that is taught. */
export type TeachClient = WorkerLine<TeachRequest>;

/**
 * Starts a worker and listens to it.
 *
 * @param take gets each reply; one that can't be read arrives as `failed`
 */
export function teachClient(take: (reply: TeachReply) => void): TeachClient {
  const worker = new Worker(import.meta.resolve("../../lib/labs/teach/teach.worker.js"), { type: "module" });
  return workerLine(worker, {
    parse: parseTeachReply,
    take,
    fail: (message) => take({ kind: "failed", run: 0, id: undefined, message }),
    silent: "the worker that learns could not be started",
  });
}
