import type { ConnectTrials } from "../../lib/labs/experiments/trial-session.js";
import { openChannel } from "../../lib/workers/channel.js";
import { t } from "../words/t.js";

/** Starts a trial worker and listens to it. The samples are copied: every worker needs them, and so does the page. */
export const trialClient: ConnectTrials = (take) => {
  const address = import.meta.resolve("../../lib/labs/experiments/trial.worker.js");
  return openChannel(new Worker(address, { type: "module" }), {
    take,
    silent: t("the trial worker could not be started"),
  });
};
