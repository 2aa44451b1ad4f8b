import { describe, expect, it } from "vitest";
import { nesterov } from "../../../../src/lib/core/optimisers/nesterov.js";
import { expectGoldenPath, expectNoSubnormals, expectShapesHeld, pathOf } from "./check-optimiser.js";

describe("nesterov", () => {
  it("takes 25 steps as PyTorch does while η stays the same", () => {
    expectGoldenPath("nesterov", nesterov(), 0.05);
  });

  it("steps as if the velocity had been applied once: with μ = ½, η = ¼ by −1½, −¼, −⅛", () => {
    expect(pathOf(nesterov({ mu: 0.5 }), [2], [[4], [0], [0]], 0.25)).toEqual([[0.5], [0.25], [0.125]]);
  });

  it("forgets a velocity too small to matter", () => {
    expectNoSubnormals(nesterov());
  });

  it("holds gradient and velocity to the shape of w", () => {
    expectShapesHeld(nesterov());
  });

  it.each([1, -0.1, Number.NaN])("refuses μ = %d", (mu) => {
    expect(() => nesterov({ mu })).toThrow(`momentum must be in [0, 1): ${mu}`);
  });
});
