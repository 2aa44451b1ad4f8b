import { backendNamed } from "../../../bin/train/backends.js";
import type { TrainJob } from "../../../bin/train/job.js";
import { smallDataset, smallHyperparameters } from "../../lib/training/small-run.js";

/** A job on 60 small pictures: three epochs in the reference backend, from the seeds 3 and 4. */
export function smallJob(changes: Partial<TrainJob> = {}): TrainJob {
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
