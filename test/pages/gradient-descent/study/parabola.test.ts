import { expect, it } from "vitest";
import { parabolaPath } from "../../../../src/pages/gradient-descent/study/parabola.js";

it("parabolaPath is (1 − ηc)ᵗ·w₀", () => {
  const path = parabolaPath({ curvature: 2, eta: 0.3, start: 4, steps: 5 });
  for (const [t, w] of path.entries()) expect(w).toBeCloseTo(0.4 ** t * 4, 12);
});

it("parabolaPath swings without end at 2/c, and ends where it leaves the numbers", () => {
  expect(parabolaPath({ curvature: 2, eta: 1, start: 1, steps: 3 })).toEqual([1, -1, 1, -1]);
  expect(parabolaPath({ curvature: 1e200, eta: 1, start: 1, steps: 9 }).length).toBeLessThan(9);
});
