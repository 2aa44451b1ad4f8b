import type { TrialResult } from "../../src/lib/labs/experiments/trial.js";
import type { Failure } from "../../src/lib/workers/channel.js";

/** What a worker that runs trials says; it is sent a trial, and answers it with a result or a failure. */
export type FromWorker =
  | { readonly kind: "epoch"; readonly epoch: number }
  | { readonly kind: "result"; readonly result: TrialResult }
  | Failure;
