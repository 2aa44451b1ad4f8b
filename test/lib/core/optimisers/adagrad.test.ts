import { describe, expect, it } from "vitest";
import { adagrad } from "../../../../src/lib/core/optimisers/adagrad.js";
import { expectClose } from "../../close.js";
import { expectGoldenPath, expectShapesHeld, pathOf } from "./check-optimiser.js";

describe("adagrad", () => {
  it("takes 25 steps as NumPy does by Keras's formula", () => {
    expectGoldenPath("adagrad", adagrad(), 0.05);
  });

  it("divides by the root of all squares so far: with g = 3, then 4, steps of 3/3 and 4/5", () => {
    const rule = adagrad({ initialAccumulator: 0, epsilon: 1e-15 });
    expectClose(pathOf(rule, [2], [[3], [4]], 1).flat(), [1, 0.2], 1e-12);
  });

  it("holds gradient and sum to the shape of w", () => {
    expectShapesHeld(adagrad());
  });

  it("refuses constants out of range", () => {
    expect(() => adagrad({ epsilon: 0 })).toThrow("epsilon must be above 0: 0");
    expect(() => adagrad({ initialAccumulator: -1 })).toThrow("initial accumulator must be at least 0: -1");
  });
});
