import { describe, expect, it } from "vitest";
import { checkHyperparameters } from "../../../src/lib/training/check-hyperparameters.js";
import type { Hyperparameters } from "../../../src/lib/training/hyperparameters.js";
import { defaultHyperparameters, doodleRecipe } from "../../../src/lib/training/recipe.js";

/** What can come from a page or a command line: fields of any kind. */
function withFields(fields: Record<string, unknown>): Hyperparameters {
  return Object.assign({ ...defaultHyperparameters }, fields);
}

describe("checkHyperparameters", () => {
  it("takes the defaults and the recipe", () => {
    expect(() => checkHyperparameters(defaultHyperparameters)).not.toThrow();
    expect(() => checkHyperparameters(doodleRecipe)).not.toThrow();
  });

  it.each<[string, unknown, string]>([
    ["hidden", [128, 0], "each width in hidden must be a whole number from 1 to 4096: 0"],
    ["hidden", [12.5], "each width in hidden must be a whole number from 1 to 4096: 12.5"],
    ["activation", "swish", "activation must be one of relu, sigmoid, tanh: swish"],
    [
      "initialiser",
      "ones",
      "initialiser must be one of xavier-uniform, he-normal, he-uniform, small-normal, large-normal, zeros, all-equal: ones",
    ],
    ["loss", "hinge", "loss must be one of cross-entropy, squared-error, squared-error-diagonal: hinge"],
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
    expect(() => checkHyperparameters(withFields({ [field]: value }))).toThrow(new RangeError(message));
  });

  it("names every optimiser there is to one that does not exist", () => {
    expect(() => checkHyperparameters(withFields({ optimiser: "adamw" }))).toThrow(
      "optimiser must be one of sgd, momentum, nesterov, adagrad, rmsprop, adadelta, adam, ftrl: adamw",
    );
  });

  it.each([
    ["hidden", "128", "hidden must be a list of widths: 128"],
    ["penaliseBiases", "yes", "penaliseBiases must be true or false: yes"],
  ])("refuses %s of another kind", (field, value, message) => {
    expect(() => checkHyperparameters(withFields({ [field]: value }))).toThrow(new TypeError(message));
  });
});
