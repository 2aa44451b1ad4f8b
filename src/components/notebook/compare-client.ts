import {
  type CompareReply,
  type CompareRequest,
  parseCompareReply,
} from "../../lib/workers/compare-protocol.js";

/** Seconds after which a worker that says nothing is ended. */
const patience = 3;

/** A comparison that is running. */
export interface Comparison {
  /** Ends the worker and whatever it is doing. */
  end(): void;
}

/**
 * Starts a comparison in a worker. A changed function that never returns is ended after 3 s without a word: it
 * arrives as `stopped`, then `done`.
 *
 * @param take gets each reply
 */
export function startComparison(request: CompareRequest, take: (reply: CompareReply) => void): Comparison {
  const worker = new Worker(import.meta.resolve("../../lib/workers/compare.worker.js"), { type: "module" });
  let timer: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    clearTimeout(timer);
    worker.terminate();
  }

  function give(message: string): void {
    end();
    take({ kind: "stopped", side: "changed", message, stack: undefined });
    take({ kind: "done" });
  }

  function watch(): void {
    clearTimeout(timer);
    timer = setTimeout(
      () => give(`training was stopped after ${patience} s without a step: a loop may never end`),
      1000 * patience,
    );
  }

  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    try {
      const reply = parseCompareReply(data);
      if (reply.kind === "done") end();
      else watch();
      take(reply);
    } catch (error) {
      give(error instanceof Error ? error.message : String(error));
    }
  };
  worker.onerror = (event) => give(event.message || "the worker could not be started");
  worker.postMessage(request);
  watch();
  return { end };
}
