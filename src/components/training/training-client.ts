import { type Channel, openChannel } from "../../lib/workers/channel.js";
import { type Reply, type Request, transfersOf } from "../../lib/workers/protocol.js";
import { startWorker } from "../shell/start-worker.js";
import { t } from "../words/t.js";

/** The page's end of the channel to a training worker. */
export type TrainingClient = Channel<Request>;

/** Starts a worker and listens to it. */
export function trainingClient(take: (reply: Reply) => void): TrainingClient {
  const worker = startWorker(import.meta.resolve("../../lib/workers/train.worker.js"));
  return openChannel(worker, { take, transfersOf, silent: t("the training worker could not be started") });
}
