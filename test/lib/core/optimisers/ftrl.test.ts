import { describe, expect, it } from "vitest";
import { ftrl } from "../../../../src/lib/core/optimisers/ftrl.js";
import { sgd } from "../../../../src/lib/core/optimisers/sgd.js";
import { expectClose } from "../../close.js";
import { expectGoldenPath, expectShapesHeld, pathOf } from "./check-optimiser.js";

describe("ftrl", () => {
  it("takes 25 steps as NumPy does by McMahan's algorithm", () => {
    expectGoldenPath("ftrl", ftrl(), 0.05);
  });

  it("does so with penalties too", () => {
    expectGoldenPath("ftrl with penalties", ftrl({ beta: 1, l1: 0.4, l2: 0.02 }), 0.05);
  });

  it("equals gradient descent at rate η/β for one step from 0 where β outweighs the squares", () => {
    const [one] = pathOf(ftrl({ beta: 1e9, initialAccumulator: 0 }), [0, 0], [[3, -4]], 1e8);
    expectClose(one, pathOf(sgd(), [0, 0], [[3, -4]], 0.1)[0], 1e-7);
  });

  it("sets a weight to 0 while |z| ≤ λ₁", () => {
    expect(pathOf(ftrl({ l1: 1 }), [0, 0], [[0.5, -1]], 0.1)).toEqual([[0, 0]]);
    expect(pathOf(ftrl({ l1: 1 }), [0], [[2]], 0.1)[0][0]).toBeLessThan(0);
  });

  it("holds gradient and sums to the shape of w", () => {
    expectShapesHeld(ftrl());
  });

  it.each([
    [{ beta: -1 }, "beta must be at least 0: -1"],
    [{ l1: -1 }, "l1 must be at least 0: -1"],
    [{ l2: Number.NaN }, "l2 must be at least 0: NaN"],
    [{ initialAccumulator: -1 }, "initial accumulator must be at least 0: -1"],
  ])("refuses %j", (constants, message) => {
    expect(() => ftrl(constants)).toThrow(message);
  });
});
