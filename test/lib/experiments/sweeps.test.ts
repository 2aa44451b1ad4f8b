import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { standIn } from "../../../src/lib/drawing/stand-in/stand-in.js";
import { allExperiments } from "../../../src/lib/experiments/all-experiments.js";
import { trialInPieces } from "../../../src/lib/experiments/run-trial.js";
import { originalSweeps, sweepExperiments, sweepRecipe } from "../../../src/lib/experiments/sweeps.js";
import { layerSizes, parameterCount } from "../../../src/lib/network-size.js";
import { seededRandom } from "../../../src/lib/random.js";
import { runToEnd } from "../../../src/lib/training/evaluation.js";

const drawings = standIn("sweeps", 70, seededRandom(3));

describe("the sweeps of the original", () => {
  it("have the values that were reported, around one recipe", () => {
    const [optimisers, batches, rates] = originalSweeps.map(({ points }) =>
      points.map(({ hyperparameters }) => hyperparameters),
    );
    expect(optimisers.map(({ optimiser }) => optimiser)).toEqual([
      "adadelta",
      "adagrad",
      "adam",
      "ftrl",
      "sgd",
    ]);
    expect(batches.map(({ batchSize }) => batchSize)).toEqual([8, 32, 512, 4096]);
    expect(rates.map(({ learningRate }) => learningRate)).toEqual([0.0001, 0.01, 0.5, 1]);
    for (const { hidden, epochs } of [...optimisers, ...batches, ...rates]) {
      expect({ hidden, epochs }).toEqual({ hidden: [32, 32], epochs: 25 });
    }
    expect(parameterCount(layerSizes(784, sweepRecipe.hidden, 10))).toBe(26_506);
  });

  it("give each optimiser the rate that Keras gives it", () => {
    const rates = originalSweeps[0].points.map(({ hyperparameters: h }) => h.learningRate);
    expect(rates).toEqual([0.001, 0.001, 0.001, 0.001, 0.01]);
    expect(originalSweeps[0].points[0].hyperparameters.rho).toBe(0.95);
  });

  it("share the recipe itself, so that it is trained once", () => {
    expect(originalSweeps[0].points[2].hyperparameters).toEqual(originalSweeps[1].points[1].hyperparameters);
  });

  it("are among all experiments, each under a name of its own", () => {
    const ids = allExperiments.map(({ id }) => id);
    for (const { id } of sweepExperiments) expect(ids.filter((other) => other === id)).toHaveLength(1);
  });

  it("end with the recipe on test rows, whose accuracy stands beside the reported one", async () => {
    const [experiment] = sweepExperiments;
    const trials = experiment.trials(drawings, { quick: true });
    expect(new Set(trials.map(({ name }) => name)).size).toBe(6);
    const results = [];
    for (const trial of trials) {
      const backend = await wasmBackend();
      results.push(runToEnd(trialInPieces(trial, { backend, now: () => 0 })));
    }
    const figures = experiment.figures(results);
    expect(figures.map(({ reported }) => reported?.value)).toEqual([...Array(5).fill(undefined), 0.84]);
    expect(figures[5].name).toBe("test accuracy, the recipe on the test rows");
    expect(results[5].hash).toBe(results[2].hash);
    expect(results[5].rows).toEqual({ train: 380, heldOut: 120 });
    expect(figures[2].ours).toBe(results[2].epochs[3].heldOut.accuracy);
  });
});
