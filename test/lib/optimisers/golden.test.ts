import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { matrixFrom, rowsOf } from "../../../src/lib/matrix.js";
import { adadelta } from "../../../src/lib/optimisers/adadelta.js";
import { adagrad } from "../../../src/lib/optimisers/adagrad.js";
import { adam } from "../../../src/lib/optimisers/adam.js";
import { ftrl } from "../../../src/lib/optimisers/ftrl.js";
import { makeOptimiser } from "../../../src/lib/optimisers/make-optimiser.js";
import { momentum } from "../../../src/lib/optimisers/momentum.js";
import { nesterov } from "../../../src/lib/optimisers/nesterov.js";
import { makeSlots, type Optimiser } from "../../../src/lib/optimisers/optimiser.js";
import { rmsprop } from "../../../src/lib/optimisers/rmsprop.js";
import { sgd } from "../../../src/lib/optimisers/sgd.js";
import { optimisers } from "../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters } from "../../../src/lib/training/recipe.js";
import { expectClose } from "../close.js";

/** Steps from PyTorch and NumPy; test/golden/optimisers.py made them. */
const golden: { start: number[]; gradients: number[][]; paths: Record<string, number[][]> } = JSON.parse(
  readFileSync(new URL("../../golden/optimisers.json", import.meta.url), "utf8"),
);

const cases: [string, Optimiser, number][] = [
  ["sgd", sgd(), 0.05],
  ["momentum", momentum(), 0.05],
  ["nesterov", nesterov(), 0.05],
  ["adagrad", adagrad(), 0.05],
  ["rmsprop", rmsprop(), 0.05],
  ["adadelta", adadelta(), 0.5],
  ["adam", adam(), 0.05],
  ["ftrl", ftrl(), 0.05],
  ["ftrl with penalties", ftrl({ beta: 1, l1: 0.4, l2: 0.02 }), 0.05],
];

describe("optimisers", () => {
  it.each(cases)("%s takes 25 steps as PyTorch or NumPy does", (name, optimiser, eta) => {
    const backend = referenceBackend("float64");
    const w = matrixFrom([golden.start], "float64");
    const slots = makeSlots(backend, optimiser, w);
    expect(golden.gradients.length).toBe(25);
    for (const [k, g] of golden.gradients.entries()) {
      optimiser.update(backend, w, matrixFrom([g], "float64"), slots, eta, k + 1);
      expectClose(rowsOf(w)[0], golden.paths[name][k], 1e-9, `step ${k + 1}`);
    }
  });

  it("are made by their names, with their constants", () => {
    for (const name of optimisers) {
      expect(makeOptimiser({ ...defaultHyperparameters, optimiser: name }).name).toBe(name);
    }
  });

  it("take the worked first step of Adam: η in the direction of the sign", () => {
    const backend = referenceBackend("float64");
    const w = matrixFrom([[1, 1]], "float64");
    const rule = adam();
    rule.update(backend, w, matrixFrom([[0.001, -50]], "float64"), makeSlots(backend, rule, w), 0.1, 1);
    expectClose(rowsOf(w)[0], [0.9, 1.1], 1e-4);
  });

  it.each([
    ["momentum of 1", () => momentum({ mu: 1 }), "momentum must be in [0, 1): 1"],
    ["beta1 that is not a number", () => adam({ beta1: Number.NaN }), "beta1 must be in [0, 1): NaN"],
    ["epsilon of 0", () => rmsprop({ epsilon: 0 }), "epsilon must be above 0: 0"],
    ["rho below 0", () => adadelta({ rho: -0.1 }), "rho must be in [0, 1): -0.1"],
    ["negative penalty", () => ftrl({ l1: -1 }), "l1 must be at least 0: -1"],
    [
      "negative accumulator",
      () => adagrad({ initialAccumulator: -1 }),
      "initial accumulator must be at least 0: -1",
    ],
  ])("refuse a %s", (_, make, message) => {
    expect(make).toThrow(message);
  });

  it("refuse a gradient of another shape", () => {
    const backend = referenceBackend();
    expect(() => backend.sgd(matrixFrom([[1, 2]]), matrixFrom([[1]]), 0.1)).toThrow(
      "sgd: g must be [1 × 2]: [1 × 1]",
    );
  });
});
