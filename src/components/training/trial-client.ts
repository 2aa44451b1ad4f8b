import type { TrialLine } from "../../lib/labs/experiments/trial-pool.js";
import { parseTrialReply, type TrialReply } from "../../lib/labs/experiments/trial-protocol.js";
import { workerLine } from "../../lib/workers/worker-line.js";

/**
 * Starts a trial worker and listens to it. The samples are copied: every worker needs them, and so does the page.
 *
 * @param take gets each reply; one that can't be read arrives as `failed`
 */
export function trialClient(take: (reply: TrialReply) => void): TrialLine {
  const worker = new Worker(import.meta.resolve("../../lib/labs/experiments/trial.worker.js"), {
    type: "module",
  });
  return workerLine(worker, {
    parse: parseTrialReply,
    take,
    fail: (message) => take({ kind: "failed", trial: 0, message }),
    silent: "the trial worker could not be started",
  });
}
