import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { layerSizes, parameterCount } from "../../../../src/lib/core/network-size.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { rowsOfRarest } from "../../../../src/lib/data/rows.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import { allExperiments } from "../../../../src/lib/labs/experiments/all-experiments.js";
import { numberIn, reportedStatement } from "../../../../src/lib/labs/experiments/reported.js";
import { trialInPieces } from "../../../../src/lib/labs/experiments/run-trial.js";
import { trainedOf } from "../../../../src/lib/labs/experiments/sweep-data.js";
import {
  asManySteps,
  originalRows,
  originalSweeps,
  type SweepPoint,
  stepsOf,
  sweepExperiments,
  sweepRecipe,
  sweepSeeds,
  sweepTrialName,
  sweepWays,
} from "../../../../src/lib/labs/experiments/sweeps.js";
import { finalScore } from "../../../../src/lib/labs/experiments/trial.js";
import { runToEnd } from "../../../../src/lib/training/evaluation.js";
import { differences, nameOf } from "../../../../src/lib/training/settings.js";

const drawings = standIn("sweeps", 70, seededRandom(3));
const said = (id: string) => reportedStatement(id).text;
const listed = (points: readonly SweepPoint[], key: "batchSize" | "learningRate") =>
  points.map(({ hyperparameters }) => hyperparameters[key]).join(", ");

describe("the sweeps of the original", () => {
  const [optimisers, batches, rates] = originalSweeps.map(({ points }) => points);

  it("start from what the document states", () => {
    const { optimiser, learningRate, batchSize, epochs, hidden } = sweepRecipe;
    expect(said("3.base")).toBe(
      `every sweep starts from ${nameOf(optimiser)}, learning rate ${learningRate}, batch ${batchSize}, ${epochs} epochs`,
    );
    expect(said("3.network")).toContain(`784–${hidden.join("–")}–10, ReLU, softmax`);
    expect(parameterCount(layerSizes(784, hidden, 10))).toBe(26_506);
  });

  it("have the values that the document states, and tell what was swept from what was only named", () => {
    const names = optimisers.map(({ hyperparameters }) => nameOf(hyperparameters.optimiser));
    expect(said("3.sweeps")).toBe(
      `optimisers ${names.slice(0, 3).join(", ")} (a docstring also names ${names.slice(3).join(" and ")}); ` +
        `batches ${listed(batches, "batchSize")}; learning rates ${listed(rates, "learningRate")}`,
    );
    expect(optimisers.filter(({ name }) => name.endsWith("only named"))).toEqual(optimisers.slice(3));
  });

  it("change one setting of the base, and nothing else with it", () => {
    for (const [points, key] of [
      [optimisers, "optimiser"],
      [batches, "batchSize"],
      [rates, "learningRate"],
    ] as const) {
      for (const { hyperparameters } of points) {
        const changed = differences(sweepRecipe, hyperparameters).map((control) => control.key);
        expect(changed.length === 0 ? [key] : changed).toEqual([key]);
      }
    }
    expect([optimisers[2], batches[1], rates[1]].map(({ hyperparameters }) => hyperparameters)).toEqual([
      sweepRecipe,
      sweepRecipe,
      sweepRecipe,
    ]);
  });

  it("trained on 80 of 100 rows that the document had", () => {
    expect(said("3.data")).toMatch(/^100,000 × 784, 10 classes, 80:20,/);
    expect(originalRows).toBe(0.8 * numberIn(said("3.data")));
  });
});

describe("as many steps", () => {
  it("are those on the rows of the original, to half an epoch", () => {
    const points = originalSweeps.flatMap((sweep) => sweep.points);
    for (const rows of [500, 2440, 25_600, 80_000]) {
      for (const { hyperparameters } of points) {
        const theirs = stepsOf(hyperparameters, originalRows);
        const ours = stepsOf(asManySteps(hyperparameters, rows), rows);
        expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(Math.ceil(rows / hyperparameters.batchSize) / 2);
      }
    }
  });

  it("are 62,500 of the base, and 500 where a batch holds 4,096", () => {
    expect(stepsOf(sweepRecipe, originalRows)).toBe(62_500);
    expect(stepsOf({ ...sweepRecipe, batchSize: 4096 }, originalRows)).toBe(500);
    expect(asManySteps(sweepRecipe, originalRows)).toEqual(sweepRecipe);
  });
});

describe("the sweeps as experiments", () => {
  it("are among all experiments, each under a name of its own", () => {
    const ids = allExperiments.map(({ id }) => id);
    for (const { id } of sweepExperiments) expect(ids.filter((other) => other === id)).toHaveLength(1);
  });

  it("run every trial in three ways, from several seeds, on the same rows held out", () => {
    const [, batches] = sweepExperiments;
    const trials = batches.trials(drawings, { quick: false });
    expect(new Set(trials.map(({ name }) => name)).size).toBe(4 * sweepWays.length * sweepSeeds.length);
    const named = (way: (typeof sweepWays)[number]) => {
      const name = sweepTrialName(originalSweeps[1].points[2], way, 2);
      const trial = trials.find((one) => one.name === name);
      if (!trial) throw new Error(`no trial: ${name}`);
      return trial;
    };
    const [epochs, steps, rows] = sweepWays.map(named);
    const few = trainedOf(rowsOfRarest(drawings.labels, drawings.classes), 10);
    expect(epochs.dataset.testFrom).toBe(few);
    expect(epochs.hyperparameters).toEqual({ ...sweepRecipe, batchSize: 512, seed: 2 });
    expect(steps.dataset).toBe(epochs.dataset);
    expect(steps.hyperparameters).toEqual({ ...asManySteps(epochs.hyperparameters, few), seed: 2 });
    expect(rows.hyperparameters).toEqual(epochs.hyperparameters);
    expect(rows.dataset.testFrom).toBe(originalRows);
    const heldOut = ({ dataset: { pixels, testFrom = 0 } }: typeof rows) => pixels.subarray(testFrom * 784);
    expect(Buffer.compare(heldOut(rows), heldOut(epochs))).toBe(0);
  });

  it("have a mean over the seeds as each figure, and the reported figure only beside the trial that it is of", async () => {
    const [, batches] = sweepExperiments;
    const backend = await wasmBackend();
    const results = batches
      .trials(drawings, { quick: true })
      .map((trial) => runToEnd(trialInPieces(trial, { backend, now: () => 0 })));
    const figures = batches.figures(results);
    expect(figures.map(({ name }) => name).slice(6, 9)).toEqual(
      sweepWays.map((way) => `held-out accuracy, batch size 512, ${way}`),
    );
    const accuracies = results.slice(6, 9).map((result) => finalScore(result).heldOut.accuracy);
    expect(results[6].name).toBe("batch size 512, as many epochs, seed 1");
    expect(figures[6].ours).toBeCloseTo((accuracies[0] + accuracies[1] + accuracies[2]) / 3, 12);
    const reported = sweepExperiments.flatMap((experiment, k) =>
      originalSweeps[k].points.flatMap(({ name, reported: id }) =>
        id ? [`${experiment.id}: ${name}, ${id}`] : [],
      ),
    );
    expect(reported).toEqual([
      "sweep-optimiser: optimiser sgd, 3.validation",
      "sweep-batch-size: batch size 512, 3.batch-512",
    ]);
    expect(figures.map((figure) => figure.reported?.id)).toEqual(
      Array.from({ length: 12 }, (_, k) => (k >= 6 && k < 9 ? "3.batch-512" : undefined)),
    );
  });
});
