import { describe, expect, it } from "vitest";
import { sweepRecipe } from "../../../../src/lib/labs/experiments/sweeps.js";
import { mostTrials, parseAxis, sweepPoints } from "../../../../src/pages/sweeps/study/sweep-axis.js";

describe("an axis of a sweep", () => {
  it("is read from a list with commas, semicolons or blanks", () => {
    expect(parseAxis("learningRate", " 0.0001, 1e-2;0.5  1 ", sweepRecipe)).toEqual({
      key: "learningRate",
      values: ["0.0001", "0.01", "0.5", "1"],
    });
    expect(parseAxis("hidden", "64-32, none", sweepRecipe).values).toEqual(["64-32", "none"]);
    expect(parseAxis("optimiser", "Adam sgd", sweepRecipe).values).toEqual(["adam", "sgd"]);
  });

  it("refuses what is no list of different values in range, and says why", () => {
    expect(() => parseAxis("batchSize", "8", sweepRecipe)).toThrow(
      new RangeError("values of batch size must be at least 2: 1"),
    );
    expect(() => parseAxis("batchSize", "8, many", sweepRecipe)).toThrow("B must be a number: many");
    expect(() => parseAxis("batchSize", "8, 0.5", sweepRecipe)).toThrow("B must be from 1 to 120000: 0.5");
    expect(() => parseAxis("learningRate", "0.1, 1e-1", sweepRecipe)).toThrow(
      "values of learning rate must differ: 0.1",
    );
    expect(() => parseAxis("optimiser", "adam, lion", sweepRecipe)).toThrow("optimiser must be one of sgd");
  });
});

describe("the points of a sweep", () => {
  const rates = parseAxis("learningRate", "0.001, 0.1, 1", sweepRecipe);
  const optimisers = parseAxis("optimiser", "adam, sgd", sweepRecipe);

  it("change one hyperparameter and leave the others", () => {
    const points = sweepPoints(sweepRecipe, [rates]);
    expect(points.map(({ name }) => name)).toEqual([
      "learning rate 0.001",
      "learning rate 0.1",
      "learning rate 1",
    ]);
    expect(points[2].hyperparameters).toEqual({ ...sweepRecipe, learningRate: 1 });
  });

  it("are every pair of a grid, each once", () => {
    const points = sweepPoints(sweepRecipe, [optimisers, rates]);
    const pairs = points.map(({ hyperparameters: h }) => [h.optimiser, h.learningRate]);
    expect(pairs).toEqual([
      ["adam", 0.001],
      ["adam", 0.1],
      ["adam", 1],
      ["sgd", 0.001],
      ["sgd", 0.1],
      ["sgd", 1],
    ]);
    expect(points[3].name).toBe("optimiser SGD, learning rate 0.001");
  });

  it("refuse axes that make no sense together", () => {
    expect(() => sweepPoints(sweepRecipe, [])).toThrow("axes must be 1 or 2: 0");
    expect(() => sweepPoints(sweepRecipe, [rates, rates])).toThrow("axes must differ: learning rate");
    const momenta = parseAxis("momentum", "0.5, 0.9", sweepRecipe);
    expect(() => sweepPoints(sweepRecipe, [momenta])).toThrow(
      "momentum must have a part in a trial: not with SGD",
    );
    expect(sweepPoints({ ...sweepRecipe, optimiser: "momentum" }, [momenta])).toHaveLength(2);
    const seeds = { key: "seed" as const, values: Array.from({ length: mostTrials }, (_, k) => String(k)) };
    expect(() => sweepPoints(sweepRecipe, [seeds, optimisers])).toThrow("trials must be at most 60: 120");
  });
});
