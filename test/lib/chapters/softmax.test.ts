import { describe, expect, it } from "vitest";
import { softmax, softmaxGradient } from "../../../src/lib/layers/softmax.js";
import { matrixFrom, rowsOf, zeros } from "../../../src/lib/matrix.js";
import { softmaxJacobian } from "../../../src/lib/softmax/jacobian.js";
import { softmaxOf } from "../../../src/lib/softmax/softmax-of.js";

describe("the numbers of the chapter on softmax", () => {
  it("a score of 2 beside four of 0 gets 65 %", () => {
    expect(softmaxOf([2, 0, 0, 0, 0])[0]).toBeCloseTo(0.65, 2);
  });

  it("the second class of the worked example has more than half", () => {
    expect(softmaxOf([1, 2, 0]).map((p) => Number(p.toFixed(3)))).toEqual([0.245, 0.665, 0.09]);
  });

  it("e⁸⁹ is more than the largest float32, and e⁸⁸ is not", () => {
    expect(Math.fround(Math.exp(89))).toBe(Number.POSITIVE_INFINITY);
    expect(Math.fround(Math.exp(88))).toBeLessThan(Number.POSITIVE_INFINITY);
  });

  it("the short form of dz is dp times the Jacobian", () => {
    const z = matrixFrom([[1, 2, 0]], "float64");
    const dp = [1, -1, 2];
    const [p, dz] = [zeros(1, 3, "float64"), zeros(1, 3, "float64")];
    softmax(z, p);
    softmaxGradient(p, matrixFrom([dp], "float64"), dz);
    const jacobian = rowsOf(softmaxJacobian(rowsOf(p)[0]));
    for (let j = 0; j < 3; j++) {
      expect(dz.data[j]).toBeCloseTo(
        dp.reduce((sum, value, i) => sum + value * jacobian[i][j], 0),
        14,
      );
    }
    expect(rowsOf(dz)[0].reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 14);
  });
});
