import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { descend } from "../../../src/lib/descent/descend.js";
import { kerasDefaults } from "../../../src/lib/experiments/keras-defaults.js";
import { sweepRecipe } from "../../../src/lib/experiments/sweeps.js";
import { buildNetwork } from "../../../src/lib/network.js";
import { layerSizes, parameterCount } from "../../../src/lib/network-size.js";
import { makeOptimiser } from "../../../src/lib/optimisers/make-optimiser.js";
import { seededRandom } from "../../../src/lib/random.js";
import type { OptimiserName } from "../../../src/lib/training/hyperparameters.js";

const layers = layerSizes(784, [32, 32], 10);

/** The first step of a weight of 0.05, as Keras would have the rule. */
function firstStep(name: OptimiserName, gradient: number): number {
  const chosen = { ...sweepRecipe, ...kerasDefaults(name) };
  const optimiser = makeOptimiser(chosen);
  const path = descend({
    ...{ gradient: () => [gradient, 0] as const, start: [0.05, 0] as const, optimiser, steps: 1 },
    eta: chosen.learningRate,
  });
  return path[1][0] - 0.05;
}

describe("the numbers of the chapter on sweeps", () => {
  it("784–32–32–10 has 26,506 weights and biases, and the root of that is 162.8", () => {
    expect(parameterCount(layers)).toBe(784 * 32 + 32 + 32 * 32 + 32 + 32 * 10 + 10);
    expect(parameterCount(layers)).toBe(26_506);
    expect(Math.sqrt(26_506)).toBeCloseTo(162.8, 1);
  });

  it("the length of the first weights is 10.4 by hand, and nearly so as they are drawn", () => {
    const squares = layers.map(({ inputs, outputs }) => (2 * inputs * outputs) / (inputs + outputs));
    expect(squares.map((square) => Number(square.toFixed(1)))).toEqual([61.5, 32, 15.2]);
    const byHand = Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
    expect(byHand).toBeCloseTo(10.43, 2);
    expect(162.8 / byHand).toBeGreaterThan(15);
    const { parameters } = buildNetwork(referenceBackend(), {
      ...{ inputs: 784, hidden: [32, 32], classes: 10, activation: "relu", initialiser: "xavier-uniform" },
      initialRandom: seededRandom(1),
    });
    const drawn = Math.sqrt(
      parameters.flatMap(({ value }) => Array.from(value.data)).reduce((sum, w) => sum + w * w, 0),
    );
    expect(Math.abs(drawn / byHand - 1)).toBeLessThan(0.02);
  });

  it("the first steps of the five rules are what the text says", () => {
    expect(firstStep("adam", 0.01)).toBeCloseTo(-0.001, 6);
    expect(firstStep("adam", 0.0001)).toBeCloseTo(-0.001, 5);
    expect(firstStep("sgd", 0.01)).toBeCloseTo(-0.0001, 6);
    expect(firstStep("adagrad", 0.01)).toBeCloseTo(-0.00003, 5);
    expect(firstStep("ftrl", 0.01)).toBeCloseTo(-0.05, 3);
    expect(Math.abs(firstStep("adadelta", 0.01))).toBeLessThan(1e-5);
    expect(Math.sqrt(1e-7)).toBeCloseTo(0.0003, 4);
  });

  it("a network that gives every class 1 in 10 has a loss of 2.303", () => {
    expect((-Math.log(1 / 10)).toFixed(3)).toBe("2.303");
  });
});
