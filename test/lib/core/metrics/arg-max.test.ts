import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { argMax } from "../../../../src/lib/core/metrics/arg-max.js";

describe("argMax", () => {
  it("takes the first of equal numbers", () => {
    const scores = matrixFrom([
      [1, 5, 5],
      [-3, -2, -9],
    ]);
    expect([argMax(scores, 0), argMax(scores, 1)]).toEqual([1, 1]);
  });

  it("leaves padding out", () => {
    expect(argMax({ rows: 2, cols: 2, stride: 3, data: Float32Array.of(1, 2, 9, 4, 3, 9) }, 1)).toBe(0);
  });

  it("finds a number that no other exceeds", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 12 }), (row) => {
        const best = row[argMax(matrixFrom([row], "float64"), 0)];
        expect(row.filter((x) => x > best)).toEqual([]);
      }),
    );
  });
});
