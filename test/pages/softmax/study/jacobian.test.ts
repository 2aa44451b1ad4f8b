import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { softmaxOf } from "../../../../src/lib/core/kernels/softmax.js";
import { rowsOf } from "../../../../src/lib/core/matrix.js";
import { softmaxJacobian } from "../../../../src/pages/softmax/study/jacobian.js";

const scores = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 2, maxLength: 5 });

describe("softmaxJacobian", () => {
  it("is diag(p) − pᵀp of a worked example", () => {
    expect(
      rowsOf(softmaxJacobian([0.5, 0.3, 0.2])).map((row) => row.map((value) => Number(value.toFixed(10)))),
    ).toEqual([
      [0.25, -0.15, -0.1],
      [-0.15, 0.21, -0.06],
      [-0.1, -0.06, 0.16],
    ]);
  });

  it("is what finite differences of softmax find", () => {
    fc.assert(
      fc.property(scores, (z) => {
        const jacobian = rowsOf(softmaxJacobian(softmaxOf(z)));
        for (let j = 0; j < z.length; j++) {
          const at = (step: number) => softmaxOf(z.map((score, k) => (k === j ? score + step : score)));
          const [above, below] = [at(1e-5), at(-1e-5)];
          for (let i = 0; i < z.length; i++)
            expect(jacobian[i][j]).toBeCloseTo((above[i] - below[i]) / 2e-5, 8);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("has rows and columns that add up to 0", () => {
    fc.assert(
      fc.property(scores, (z) => {
        const jacobian = rowsOf(softmaxJacobian(softmaxOf(z)));
        for (const [i, row] of jacobian.entries()) {
          expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
          expect(jacobian.reduce((sum, other) => sum + other[i], 0)).toBeCloseTo(0, 12);
        }
      }),
    );
  });
});
