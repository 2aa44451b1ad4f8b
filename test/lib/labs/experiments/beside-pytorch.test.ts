import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { selectRows } from "../../../../src/lib/data/rows.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import {
  hypothesisNetworksOnRows,
  sweepNetwork,
} from "../../../../src/lib/labs/experiments/beside-pytorch.js";
import type { EpochScore, TrialResult } from "../../../../src/lib/labs/experiments/trial.js";

/** Stand-in drawings of which the first class has a third. */
function unevenSamples() {
  const all = standIn("hypotheses", 15, seededRandom(2));
  const seen = all.classes.map(() => 0);
  return selectRows(
    all,
    Array.from(all.labels.keys()).filter((row) => seen[all.labels[row]]++ < (all.labels[row] === 0 ? 5 : 15)),
  );
}

const countsOf = (labels: Uint8Array, classes: readonly string[]) =>
  classes.map((_, label) => labels.filter((other) => other === label).length);

describe("the networks of systems 3 and 4 beside PyTorch", () => {
  it("train on equal rows, and on all rows with every class counting the same", () => {
    const samples = unevenSamples();
    const trials = hypothesisNetworksOnRows.trials(samples, { quick: false });
    expect(trials).toHaveLength(18);
    expect(new Set(trials.map(({ name }) => name)).size).toBe(18);
    const [equal, all] = [trials[0], trials[3]];
    expect(equal.hyperparameters.balanceClasses).toBe(false);
    expect(new Set(countsOf(equal.dataset.labels, equal.dataset.classes))).toEqual(new Set([5]));
    expect(all.hyperparameters.balanceClasses).toBe(true);
    expect(all.dataset.labels).toEqual(samples.labels);
  });

  it("have one seed after the other", () => {
    const trials = sweepNetwork.trials(standIn("sweeps", 10, seededRandom(2)), { quick: true });
    expect(trials.map(({ hyperparameters }) => hyperparameters.seed)).toEqual([1, 2, 3, 1, 2, 3]);
    expect(trials.map(({ hyperparameters }) => hyperparameters.hidden)).toEqual(trials.map(() => [32, 32]));
  });

  it("have the mean over the seeds as figures, with the rows there were", () => {
    const trials = sweepNetwork.trials(standIn("sweeps", 10, seededRandom(2)), { quick: true });
    const accuracies = [0.7, 0.8, 0.9, 0.5, 0.6, 0.7];
    const results = trials.map(({ name, hyperparameters }, k): TrialResult => {
      const score = { loss: 1, accuracy: accuracies[k] };
      const epoch: EpochScore = { epoch: 2, train: score, heldOut: score, seconds: 1 };
      return {
        name,
        hyperparameters,
        state: "finished",
        parameters: 1,
        rows: { train: 80, heldOut: 20 },
        epochs: [epoch],
        confusion: [],
        hash: "",
      };
    });
    const figures = sweepNetwork.figures(results);
    expect(figures.map(({ name }) => name)).toEqual([
      "test accuracy, 784–32–32–10, equal rows",
      "test accuracy, 784–32–32–10, all rows, classes weighted",
    ]);
    expect(figures[0].ours).toBeCloseTo(0.8, 12);
    expect(figures[1].ours).toBeCloseTo(0.6, 12);
    expect(figures[0].note).toBe("mean of 3 seeds; 80 training and 20 test rows");
  });
});
