import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { weightsOf } from "../../../src/lib/core/network-weights.js";
import { trainWholeNetwork } from "../../../src/lib/core/whole-network.js";
import { createTraining } from "../../../src/lib/training/training.js";
import { firstRows, smallDataset, smallHyperparameters } from "../training/small-run.js";

const wasm = await wasmBackend();
const options = { hidden: 9, classes: 3, batchSize: 8, epochs: 6, learningRate: 0.01, seed: 3 };

describe("trainWholeNetwork", () => {
  it("learns", () => {
    const { losses } = trainWholeNetwork(smallDataset(), options);
    expect(losses).toHaveLength(6 * Math.ceil(53 / 8));
    expect(losses[losses.length - 1]).toBeLessThan(losses[0] / 5);
  });

  it.each([
    ["reference", referenceBackend()],
    ["WebAssembly", wasm],
  ])("ends with the bits of the training loop on the %s backend", (_, backend) => {
    const dataset = smallDataset();
    const { hidden, batchSize, epochs, learningRate, seed } = options;
    const training = createTraining({
      backend,
      dataset,
      train: firstRows(dataset.labels.length),
      order: "as filed",
      hyperparameters: { ...smallHyperparameters, hidden: [hidden], batchSize, epochs, learningRate, seed },
    });
    const losses: number[] = [];
    while (!training.finished) losses.push(training.next().loss);
    const found = trainWholeNetwork(dataset, options);
    expect(found.losses).toEqual(losses);
    expect(found.weights.map(({ data }) => Array.from(data))).toEqual(
      weightsOf(training.network).map(({ data }) => Array.from(data)),
    );
  });

  it("is a file that is read in a sitting", () => {
    const file = readFileSync(new URL("../../../src/lib/core/whole-network.ts", import.meta.url), "utf8");
    expect(file.split("\n").length).toBeLessThan(150);
  });
});
