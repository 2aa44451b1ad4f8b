import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import type { Dataset } from "../../../../src/lib/data/dataset.js";
import type { Experiment } from "../../../../src/lib/labs/experiments/experiment.js";
import { trialInPieces } from "../../../../src/lib/labs/experiments/run-trial.js";
import type { TrialResult } from "../../../../src/lib/labs/experiments/trial.js";
import { runToEnd } from "../../../../src/lib/training/evaluation.js";

/** The results of all trials of an experiment, run in short. */
export async function resultsOf(experiment: Experiment, dataset: Dataset): Promise<TrialResult[]> {
  const results: TrialResult[] = [];
  for (const trial of experiment.trials(dataset, { quick: true })) {
    results.push(runToEnd(trialInPieces(trial, { backend: await wasmBackend(), now: () => 0 })));
  }
  return results;
}
