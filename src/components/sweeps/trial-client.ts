import type { TrialLine } from "../../lib/experiments/trial-pool.js";
import { parseTrialReply, type TrialReply } from "../../lib/experiments/trial-protocol.js";

/**
 * Starts a trial worker and listens to it.
 *
 * @param take gets each reply; one that can't be read arrives as `failed`
 */
export function trialClient(take: (reply: TrialReply) => void): TrialLine {
  const worker = new Worker(import.meta.resolve("../../lib/experiments/trial.worker.js"), { type: "module" });
  const fail = (message: string) => take({ kind: "failed", trial: 0, message });
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    let reply: TrialReply;
    try {
      reply = parseTrialReply(data);
    } catch (error) {
      fail(error instanceof Error ? error.message : String(error));
      return;
    }
    take(reply);
  };
  worker.onerror = (event) => fail(event.message || "the trial worker could not be started");
  return {
    // The samples are copied: every worker needs them, and so does the page.
    send: (request) => worker.postMessage(request),
    end: () => worker.terminate(),
  };
}
