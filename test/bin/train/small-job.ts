import { backendNamed } from "../../../bin/train/backends.js";
import type { DoodleJob } from "../../../bin/train/doodles.js";
import { smallDataset, smallHyperparameters } from "../../lib/training/small-run.js";

/** A job on 60 small pictures: three epochs in the reference backend, from the seeds 3 and 4. */
export function smallJob(changes: Partial<DoodleJob> = {}): DoodleJob {
  return {
    dataset: smallDataset(60),
    makeBackend: backendNamed("reference"),
    backend: "reference",
    hyperparameters: smallHyperparameters,
    seeds: [3, 4],
    progress: { say() {}, done() {} },
    ...changes,
  };
}
