import { parseReply, type Reply, type Request, transfersOf } from "../../lib/training/protocol.js";

/** The page's end of the line to a training worker. */
export interface TrainingClient {
  send(request: Request): void;
  /** Ends the worker and whatever it is doing. */
  end(): void;
}

/**
 * Starts a worker and listens to it.
 *
 * @param take gets each reply; one that can't be read arrives as `failed`
 */
export function trainingClient(take: (reply: Reply) => void): TrainingClient {
  const worker = new Worker(import.meta.resolve("../../lib/training/train.worker.js"), { type: "module" });
  const fail = (message: string) => take({ kind: "failed", run: 0, message });
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    let reply: Reply;
    try {
      reply = parseReply(data);
    } catch (error) {
      return fail(error instanceof Error ? error.message : String(error));
    }
    take(reply);
  };
  worker.onerror = (event) => fail(event.message || "the training worker could not be started");
  return {
    send: (request) => worker.postMessage(request, transfersOf(request)),
    end: () => worker.terminate(),
  };
}
