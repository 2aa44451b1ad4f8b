import { describe, expect, it } from "vitest";
import { momentum } from "../../../../src/lib/core/optimisers/momentum.js";
import { sgd } from "../../../../src/lib/core/optimisers/sgd.js";
import { descend, type Point } from "../../../../src/lib/labs/descent/descend.js";

const bowl = ([u, v]: Point): Point => [u, 10 * v];

describe("descend", () => {
  it("walks w ← w − η·g", () => {
    expect(descend({ gradient: bowl, start: [1, 1], optimiser: sgd(), eta: 0.05, steps: 2 })).toEqual([
      [1, 1],
      [0.95, 0.5],
      [expect.closeTo(0.9025, 12), 0.25],
    ]);
  });

  it("remembers with momentum", () => {
    const path = descend({
      gradient: () => [1, 0],
      start: [0, 0],
      optimiser: momentum({ mu: 0.5 }),
      eta: 1,
      steps: 3,
    });
    expect(path.map(([u]) => u)).toEqual([0, -1, -2.5, -4.25]);
  });

  it("ends where it leaves the numbers", () => {
    const path = descend({ gradient: bowl, start: [1, 1], optimiser: sgd(), eta: 1e200, steps: 50 });
    expect(path.length).toBeLessThan(6);
  });

  it("refuses a rate and a count that are none", () => {
    const options = { gradient: bowl, start: [1, 1] as const, optimiser: sgd() };
    expect(() => descend({ ...options, eta: Number.NaN, steps: 1 })).toThrow("eta must be above 0: NaN");
    expect(() => descend({ ...options, eta: 1, steps: 1.5 })).toThrow(/steps .*: 1.5/);
  });
});
