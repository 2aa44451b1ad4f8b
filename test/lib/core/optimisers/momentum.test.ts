import { describe, expect, it } from "vitest";
import { momentum } from "../../../../src/lib/core/optimisers/momentum.js";
import { expectGoldenPath, expectNoSubnormals, expectShapesHeld, pathOf } from "./check-optimiser.js";

describe("momentum", () => {
  it("takes 25 steps as PyTorch does while η stays the same", () => {
    expectGoldenPath("momentum", momentum(), 0.05);
  });

  it("keeps μ of its velocity: with μ = ½ and η = ¼ the steps are −1, −½, −¼", () => {
    expect(pathOf(momentum({ mu: 0.5 }), [2], [[4], [0], [0]], 0.25)).toEqual([[1], [0.5], [0.25]]);
  });

  it("forgets a velocity too small to matter", () => {
    expectNoSubnormals(momentum());
  });

  it("holds gradient and velocity to the shape of w", () => {
    expectShapesHeld(momentum());
  });

  it.each([1, -0.1, Number.NaN])("refuses μ = %d", (mu) => {
    expect(() => momentum({ mu })).toThrow(`momentum must be in [0, 1): ${mu}`);
  });
});
