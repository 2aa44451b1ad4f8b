import { describe, expect, it } from "vitest";
import { referenceBackend } from "../../../src/lib/backends/reference.js";
import { wasmBackend } from "../../../src/lib/backends/wasm/wasm.js";
import { descend } from "../../../src/lib/descent/descend.js";
import { standIn } from "../../../src/lib/drawing/stand-in/stand-in.js";
import { kerasDefaults } from "../../../src/lib/experiments/keras-defaults.js";
import { sweepData } from "../../../src/lib/experiments/sweep-data.js";
import { sweepRecipe } from "../../../src/lib/experiments/sweeps.js";
import { finalScore } from "../../../src/lib/experiments/trial.js";
import { moveFacts } from "../../../src/lib/experiments/trial-facts.js";
import { watchedTrial } from "../../../src/lib/experiments/watched-trial.js";
import { buildNetwork } from "../../../src/lib/network.js";
import { layerSizes, parameterCount } from "../../../src/lib/network-size.js";
import { makeOptimiser } from "../../../src/lib/optimisers/make-optimiser.js";
import { seededRandom } from "../../../src/lib/random.js";
import { runToEnd } from "../../../src/lib/training/evaluation.js";
import type { Hyperparameters, OptimiserName } from "../../../src/lib/training/hyperparameters.js";

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

describe("the failures that the chapter reads off its trials", () => {
  const drawings = sweepData(standIn("sweeps", 60, seededRandom(4))).forChoosing;

  async function trialAt(learningRate: number, changes: Partial<Hyperparameters> = {}) {
    const hyperparameters = { ...sweepRecipe, learningRate, ...changes };
    const backend = await wasmBackend();
    const trial = { name: "trial", dataset: drawings, trainPart: 1, hyperparameters };
    const { result, notes } = runToEnd(watchedTrial(trial, new Uint32Array(0), { backend, now: () => 0 }));
    return {
      facts: moveFacts({ result, notes }),
      losses: result.epochs.map(({ train }) => train.loss),
      result,
    };
  }

  it("a rate of 1: a first step many times as long as the weights, a layer nearly silent, one answer for nearly all", async () => {
    const { facts, losses } = await trialAt(1);
    expect(facts.firstPart).toBeGreaterThan(5);
    expect(Math.max(...facts.silent)).toBeGreaterThanOrEqual(28);
    expect(facts.mostSaid).toBeGreaterThan(0.9);
    expect(losses.at(-1)).toBeGreaterThan(2.2);
    expect(losses.at(-1)).toBeLessThan(2.6);
  });

  it("a rate of 0.0001: a first step of a thousandth or so, and a loss that still falls at the end", async () => {
    const { facts, losses, result } = await trialAt(0.0001);
    expect(facts.firstPart).toBeLessThan(0.01);
    expect(losses[25]).toBeLessThan(losses[20]);
    const usual = await trialAt(0.001);
    expect(finalScore(usual.result).train.loss).toBeLessThan(finalScore(result).train.loss / 2);
  });

  it("Ftrl: a first step as long as the weights", async () => {
    const { facts } = await trialAt(0.001, { optimiser: "ftrl" });
    expect(facts.firstPart).toBeGreaterThan(0.99);
    expect(facts.firstPart).toBeLessThan(1.01);
  });
});

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
