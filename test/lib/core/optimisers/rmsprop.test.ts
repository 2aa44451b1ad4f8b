import { describe, expect, it } from "vitest";
import { rmsprop } from "../../../../src/lib/core/optimisers/rmsprop.js";
import { expectClose } from "../../close.js";
import { expectGoldenPath, expectNoSubnormals, expectShapesHeld, pathOf } from "./check-optimiser.js";

describe("rmsprop", () => {
  it("takes 25 steps as NumPy does by Keras's formula", () => {
    expectGoldenPath("rmsprop", rmsprop(), 0.05);
  });

  it("takes a first step of η/√(1 − ρ), whatever the size of the gradient", () => {
    expectClose(pathOf(rmsprop({ rho: 0.75 }), [1, 1], [[50, -20]], 0.1)[0], [0.8, 1.2], 1e-9);
  });

  it("forgets an average too small to matter", () => {
    expectNoSubnormals(rmsprop());
  });

  it("holds gradient and average to the shape of w", () => {
    expectShapesHeld(rmsprop());
  });

  it("refuses constants out of range", () => {
    expect(() => rmsprop({ rho: 1 })).toThrow("rho must be in [0, 1): 1");
    expect(() => rmsprop({ epsilon: 0 })).toThrow("epsilon must be above 0: 0");
  });
});
