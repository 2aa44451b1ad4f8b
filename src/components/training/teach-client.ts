import type { TeachReply, TeachRequest } from "../../lib/labs/teach/teach-protocol.js";
import { type Channel, openChannel } from "../../lib/workers/channel.js";
import { t } from "../words/t.js";

/** The page's end of the channel to the worker that is taught. */
export type TeachClient = Channel<TeachRequest>;

/** Starts a worker and listens to it. */
export function teachClient(take: (reply: TeachReply) => void): TeachClient {
  const worker = new Worker(import.meta.resolve("../../lib/labs/teach/teach.worker.js"), { type: "module" });
  return openChannel(worker, { take, silent: t("the worker that learns could not be started") });
}
