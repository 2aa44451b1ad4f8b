import { describe, expect, it } from "vitest";
import { adadelta } from "../../../../src/lib/core/optimisers/adadelta.js";
import { expectClose } from "../../close.js";
import { expectGoldenPath, expectNoSubnormals, expectShapesHeld, pathOf } from "./check-optimiser.js";

describe("adadelta", () => {
  it("takes 25 steps as PyTorch does", () => {
    expectGoldenPath("adadelta", adadelta(), 0.5);
  });

  it("starts with steps of about √ε/√(1 − ρ), whatever the size of the gradient", () => {
    const [step] = pathOf(adadelta({ rho: 0.75, epsilon: 1e-4 }), [1, 1], [[50, -20]], 1);
    expectClose(step, [0.98, 1.02], 1e-6);
  });

  it("forgets averages too small to matter", () => {
    expectNoSubnormals(adadelta());
  });

  it("holds gradient and averages to the shape of w", () => {
    expectShapesHeld(adadelta());
  });

  it("refuses constants out of range", () => {
    expect(() => adadelta({ rho: -0.1 })).toThrow("rho must be in [0, 1): -0.1");
    expect(() => adadelta({ epsilon: Number.NaN })).toThrow("epsilon must be above 0: NaN");
  });
});
