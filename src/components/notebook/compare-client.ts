import { type Channel, openChannel } from "../../lib/workers/channel.js";
import type { CompareReply, CompareRequest } from "../../lib/workers/compare-sides.js";
import { t } from "../words/t.js";

/** Seconds after which a worker that says nothing is ended. */
const patience = 3;

/** A comparison that is running; it is cancelled by ending it. */
export type Comparison = Pick<Channel<CompareRequest>, "end">;

/**
 * Starts a comparison in a worker. A changed function that never returns is ended after 3 s without a word: it
 * arrives as `stopped`, then `done`.
 *
 * @param take gets each reply
 */
export function startComparison(request: CompareRequest, take: (reply: CompareReply) => void): Comparison {
  const worker = new Worker(import.meta.resolve("../../lib/workers/compare.worker.js"), { type: "module" });
  const message = t("training was stopped after {n} s without a step: a loop may never end", { n: patience });
  const channel = openChannel<CompareRequest, CompareReply>(worker, {
    silent: t("the worker could not be started"),
    patience: () => ({ seconds: patience, reply: { kind: "failed", message } }),
    take(reply) {
      if (reply.kind !== "failed" && reply.kind !== "done") return take(reply);
      channel.end();
      if (reply.kind === "failed") take({ ...reply, kind: "stopped", side: "changed" });
      take({ kind: "done" });
    },
  });
  channel.send(request);
  return channel;
}
