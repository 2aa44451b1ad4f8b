import { describe, expect, it } from "vitest";
import { wasmBackend } from "../../../../src/lib/backends/wasm/wasm.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { equalRows } from "../../../../src/lib/data/rows.js";
import { standIn } from "../../../../src/lib/data/stand-in.js";
import {
  denseAndConvolutions,
  epochsTo,
  hypothesisNetworks,
  hypothesisRecipe,
} from "../../../../src/lib/labs/experiments/convolutions.js";
import { trialInPieces } from "../../../../src/lib/labs/experiments/run-trial.js";
import type { EpochScore } from "../../../../src/lib/labs/experiments/trial.js";
import { runToEnd } from "../../../../src/lib/training/evaluation.js";

const dataset = standIn("hypotheses", 12, seededRandom(2));

describe("denseAndConvolutions", () => {
  it("trains the three networks on the same rows, equally many of each class", () => {
    const trials = denseAndConvolutions.trials(dataset, { quick: false });
    expect(trials.map(({ name }) => name)).toEqual(["dense", "CNN 1", "CNN 2"]);
    expect(new Set(trials.map((trial) => trial.dataset)).size).toBe(1);
    expect(trials[0].dataset.labels.length).toBe(120);
    for (const [k, { hyperparameters }] of trials.entries()) {
      expect(hyperparameters).toEqual({ ...hypothesisRecipe, ...hypothesisNetworks[k].changes });
    }
  });

  it("makes the same trials of rows that are equal already, as the page has them", () => {
    const here = denseAndConvolutions.trials(equalRows(dataset), { quick: false });
    const there = denseAndConvolutions.trials(dataset, { quick: false });
    expect(here[0].dataset.pixels).toEqual(there[0].dataset.pixels);
  });

  it("finds the numbers of parameters that were reported, and two readings of the speed", async () => {
    let clock = 0;
    const now = () => clock++;
    const results = [];
    for (const trial of denseAndConvolutions.trials(dataset, { quick: true })) {
      results.push(runToEnd(trialInPieces(trial, { backend: await wasmBackend(), now })));
    }
    const figures = denseAndConvolutions.figures(results);
    const counts = figures.filter(({ unit }) => unit === "parameters");
    expect(counts.map(({ ours }) => ours)).toEqual([20_067, 320_890, 19_322]);
    for (const { ours, reported } of counts) expect(ours).toBe(reported?.value);
    expect(new Set(figures.map(({ name }) => name)).size).toBe(figures.length);
    for (const { ours } of figures) expect(ours).not.toBeNaN();
  });
});

describe("epochsTo", () => {
  const scored = (epoch: number, accuracy: number): EpochScore => ({
    epoch,
    seconds: epoch,
    train: { loss: 1, accuracy },
    heldOut: { loss: 1, accuracy },
  });
  const epochs = [scored(0, 0.1), scored(1, 0.6), scored(2, 0.8)];

  it("is the first epoch that is good enough, or one more than there were", () => {
    expect(epochsTo({ epochs }, 0.6)).toBe(1);
    expect(epochsTo({ epochs }, 0.7)).toBe(2);
    expect(epochsTo({ epochs }, 0.9)).toBe(3);
  });
});
