import { describe, expect, it } from "vitest";
import { sgd } from "../../../../src/lib/core/optimisers/sgd.js";
import { expectGoldenPath, expectShapesHeld, pathOf } from "./check-optimiser.js";

describe("sgd", () => {
  it("takes 25 steps as PyTorch does", () => {
    expectGoldenPath("sgd", sgd(), 0.05);
  });

  it("steps η times the gradient down", () => {
    expect(pathOf(sgd(), [1, -2], [[4, -8]], 0.25)).toEqual([[0, 0]]);
  });

  it("holds the gradient to the shape of w", () => {
    expectShapesHeld(sgd());
  });
});
