import { parseReply, type Reply, type Request, transfersOf } from "../../lib/workers/protocol.js";
import { type WorkerLine, workerLine } from "../../lib/workers/worker-line.js";

/** The page's end of the line to a training worker. */
export type TrainingClient = WorkerLine<Request>;

/**
 * Starts a worker and listens to it.
 *
 * @param take gets each reply; one that can't be read arrives as `failed`
 */
export function trainingClient(take: (reply: Reply) => void): TrainingClient {
  const worker = new Worker(import.meta.resolve("../../lib/workers/train.worker.js"), { type: "module" });
  return workerLine(worker, {
    parse: parseReply,
    transfersOf,
    take,
    fail: (message) => take({ kind: "failed", run: 0, message }),
    silent: "the training worker could not be started",
  });
}
