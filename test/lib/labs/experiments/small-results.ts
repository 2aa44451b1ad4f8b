import type { Trial, TrialResult } from "../../../../src/lib/labs/experiments/trial.js";

/** Results as of trials that were trained: the k-th is right about a part of (k + 1)/100 of the held-out rows. */
export function resultsOf(trials: readonly Trial[]): TrialResult[] {
  return trials.map(({ name, hyperparameters }, k) => ({
    name,
    hyperparameters,
    state: "finished",
    parameters: 100 + k,
    confusion: [],
    hash: "h",
    rows: { train: 40, heldOut: 10 },
    epochs: [0, 1, 2].map((epoch) => ({
      epoch,
      seconds: epoch * 10,
      train: { loss: 1, accuracy: (epoch * (k + 2)) / 200 },
      heldOut: { loss: 2, accuracy: (epoch * (k + 1)) / 200 },
    })),
  }));
}
