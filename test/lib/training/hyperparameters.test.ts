import { describe, expect, it } from "vitest";
import { makeOptimiser, optimisers } from "../../../src/lib/core/optimisers/make-optimiser.js";
import { descend } from "../../../src/lib/labs/descent/descend.js";
import {
  controlOf,
  controls,
  type Hyperparameters,
  type NumberControl,
  readHyperparameters,
} from "../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters, doodleRecipe } from "../../../src/lib/training/recipe.js";

const numbers = controls.filter((control): control is NumberControl => control.kind === "number");

describe("controls", () => {
  it("has each hyperparameter once", () => {
    expect(controls.map(({ key }) => key).sort()).toEqual(Object.keys(defaultHyperparameters).sort());
  });

  it("explains each in a sentence", () => {
    for (const { explanation } of controls) expect(explanation).toMatch(/^\p{L}.{15,}\.$/u);
  });

  it("has the values of the recipe in range", () => {
    for (const { key, min, max, scale } of numbers) {
      const value = doodleRecipe[key];
      expect(value === 0 && scale === "log-or-zero" ? min : value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
  });

  it("takes no more in a lab than is valid", () => {
    for (const { key, min, max, read } of numbers) {
      expect([read(min), read(max)], key).toEqual([min, max]);
    }
  });

  it("knows what a run has to start over for", () => {
    expect(controls.filter(({ restarts }) => restarts).map(({ key }) => key)).toEqual([
      "convolutions",
      "hidden",
      "activation",
      "initialiser",
      "workers",
      "profile",
      "seed",
    ]);
  });

  it.each(optimisers.map(({ name }) => name))(
    "shows for %s the constants that change its steps, and no others",
    (optimiser) => {
      const base = { ...defaultHyperparameters, optimiser };
      const stepsWith = (changes: Partial<Hyperparameters>) =>
        descend({
          gradient: ([u, v]) => [u, 3 * v],
          start: [1, -2],
          optimiser: makeOptimiser({ ...base, ...changes }),
          eta: 0.1,
          steps: 3,
        });
      for (const key of ["momentum", "rho", "beta1", "beta2", "epsilon"] as const) {
        const changes = JSON.stringify(stepsWith({ [key]: 0.5 })) !== JSON.stringify(stepsWith({}));
        expect(controlOf(key).applies?.(base), key).toBe(changes);
      }
    },
  );
});

describe("readHyperparameters", () => {
  it("reads what JSON makes of a record", () => {
    expect(readHyperparameters(JSON.parse(JSON.stringify(doodleRecipe)))).toEqual(doodleRecipe);
  });

  it("knows what older cards do not say", () => {
    const { variation: _, augment: __, ...older } = doodleRecipe;
    expect(readHyperparameters(older)).toEqual({ ...doodleRecipe, variation: "pad", augment: 0 });
  });

  it.each([
    [{ variation: "wild" }, "variation must be one of pad, character, doodle: wild"],
    [{ learningRate: "0.1" }, "learningRate: not a number: 0.1"],
    [{ learningRate: 0 }, "learningRate must be above 0: 0"],
    [{ hidden: "128" }, "hidden: not a list: 128"],
    [{ hidden: [128, "5"] }, "hidden: not a number: 5"],
    [{ hidden: [0] }, "each width in hidden must be a whole number from 1 to 4096: 0"],
    [{ penaliseBiases: 1 }, "penaliseBiases: not true or false: 1"],
    [{ optimiser: 3 }, "optimiser: not a text: 3"],
    [{ optimiser: "Adam" }, /optimiser must be one of .*: Adam/],
    [{ seed: undefined }, "seed: not a number: undefined"],
  ])("refuses %j", (changes, message) => {
    expect(() => readHyperparameters({ ...doodleRecipe, ...changes })).toThrow(message);
  });

  it.each([null, undefined, 5])("refuses what is no record: %j", (value) => {
    expect(() => readHyperparameters(value)).toThrow("hyperparameters must be an object");
  });

  it.each<[string, unknown, string]>([
    ["hidden", [128, 0], "each width in hidden must be a whole number from 1 to 4096: 0"],
    ["hidden", [12.5], "each width in hidden must be a whole number from 1 to 4096: 12.5"],
    ["activation", "swish", "activation must be one of relu, sigmoid, tanh, identity: swish"],
    [
      "initialiser",
      "ones",
      "initialiser must be one of xavier-uniform, he-normal, he-uniform, small-normal, large-normal, zeros, all-equal: ones",
    ],
    [
      "loss",
      "hinge",
      "loss must be one of cross-entropy, squared-error, squared-error-diagonal, squared-scores: hinge",
    ],
    [
      "schedule",
      "cyclic",
      "schedule must be one of constant, inverse-time, step, exponential, cosine: cyclic",
    ],
    ["learningRate", 0, "learningRate must be above 0: 0"],
    ["learningRate", Number.NaN, "learningRate must be above 0: NaN"],
    ["epsilon", -1, "epsilon must be above 0: -1"],
    ["decayFactor", 0, "decayFactor must be above 0: 0"],
    ["decaySteps", 0, "decaySteps must be above 0: 0"],
    ["momentum", 1, "momentum must be in [0, 1): 1"],
    ["rho", -0.1, "rho must be in [0, 1): -0.1"],
    ["beta1", 1, "beta1 must be in [0, 1): 1"],
    ["beta2", Number.NaN, "beta2 must be in [0, 1): NaN"],
    ["dropout", 1, "dropout must be in [0, 1): 1"],
    ["decay", -1, "decay must be at least 0: -1"],
    ["l1", Infinity, "l1 must be at least 0: Infinity"],
    ["l2", -1, "l2 must be at least 0: -1"],
    ["batchSize", 0, "batchSize must be a whole number from 1 to 1000000: 0"],
    ["epochs", 1.5, "epochs must be a whole number from 1 to 100000: 1.5"],
    ["seed", -1, "seed must be a whole number from 0 to 4294967295: -1"],
  ])("names %s at fault: %j", (field, value, message) => {
    expect(() => readHyperparameters({ ...defaultHyperparameters, [field]: value })).toThrow(
      new RangeError(message),
    );
  });

  it("names every optimiser there is to one that does not exist", () => {
    expect(() => readHyperparameters({ ...defaultHyperparameters, optimiser: "adamw" })).toThrow(
      "optimiser must be one of sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, ftrl: adamw",
    );
  });
});
