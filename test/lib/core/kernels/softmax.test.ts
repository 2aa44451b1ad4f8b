import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  naiveSoftmax,
  softmax,
  softmaxGradient,
  softmaxOf,
  softmaxRow,
} from "../../../../src/lib/core/kernels/softmax.js";
import type { Layer } from "../../../../src/lib/core/layers/layer.js";
import { matrixFrom, rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { expectGradients, randomMatrix } from "../layers/check-layer.js";

describe("softmax", () => {
  it("gives the parts that e^z has in the sum, row by row", () => {
    const p = zeros(2, 2, "float64");
    softmax(
      matrixFrom(
        [
          [0, Math.log(3)],
          [7, 7],
        ],
        "float64",
      ),
      p,
    );
    expect(p.data[0]).toBeCloseTo(0.25, 14);
    expect(p.data[1]).toBeCloseTo(0.75, 14);
    expect(rowsOf(p)[1]).toEqual([0.5, 0.5]);
  });

  it("adds up to 1 for scores that would overflow", () => {
    const p = zeros(1, 3, "float64");
    softmax(matrixFrom([[5000, 5000, -5000]], "float64"), p);
    expect(rowsOf(p)).toEqual([[0.5, 0.5, 0]]);
  });
});

describe("softmaxGradient", () => {
  it("is dp times the whole Jacobian diag(p) − ppᵀ", () => {
    const p = matrixFrom([[0.25, 0.75]], "float64");
    const dz = zeros(1, 2, "float64");
    softmaxGradient(p, matrixFrom([[1, 0]], "float64"), dz);
    expect(rowsOf(dz)).toEqual([[0.25 * 0.75, -0.25 * 0.75]]);
  });

  it("agrees with central differences", () => {
    const p = zeros(4, 5, "float64");
    const layer: Layer = {
      parameters: [],
      described: [],
      forward(z) {
        softmax(z, p);
        return p;
      },
      backward(dp) {
        const dz = zeros(4, 5, "float64");
        softmaxGradient(p, dp, dz);
        return dz;
      },
    };
    expectGradients(layer, randomMatrix(4, 5, seededRandom(5), 2));
  });

  it("may overwrite dp", () => {
    const p = matrixFrom([[0.25, 0.75]], "float64");
    const dp = matrixFrom([[1, 0]], "float64");
    softmaxGradient(p, dp, dp);
    expect(rowsOf(dp)).toEqual([[0.1875, -0.1875]]);
  });
});

describe("softmaxRow", () => {
  it("writes p and returns the log-sum-exp", () => {
    const p = new Float64Array(3);
    const logSumExp = softmaxRow([0, Math.LN2, Math.log(5)], p);
    expect(logSumExp).toBeCloseTo(Math.log(8), 14);
    for (const [k, expected] of [1 / 8, 2 / 8, 5 / 8].entries()) expect(p[k]).toBeCloseTo(expected, 14);
  });

  it("stays finite for scores whose exponentials are not", () => {
    const p = new Float64Array(2);
    expect(softmaxRow([1000, -1000], p)).toBe(1000);
    expect(Array.from(p)).toEqual([1, 0]);
  });

  it("gives NaN for a score that is not a number", () => {
    const p = new Float64Array(2);
    expect(softmaxRow([1, Number.NaN], p)).toBeNaN();
    expect(p[0]).toBeNaN();
  });
});

const scores = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 6 });

describe("softmaxOf", () => {
  it("gives e² times as much to a score that is larger by 2", () => {
    const [p, q] = softmaxOf([3, 1]);
    expect(p / q).toBeCloseTo(Math.exp(2), 12);
    expect(p + q).toBeCloseTo(1, 14);
  });

  it("does not see a number that is added to all scores", () => {
    fc.assert(
      fc.property(scores, fc.double({ min: -500, max: 500, noNaN: true }), (z, c) => {
        const shifted = softmaxOf(z.map((score) => score + c));
        for (const [j, p] of softmaxOf(z).entries()) expect(shifted[j]).toBeCloseTo(p, 9);
      }),
    );
  });

  it("stays a distribution for scores of any size", () => {
    expect(softmaxOf([1000, 0, -1000])).toEqual([1, 0, 0]);
  });

  it("goes to the largest score as T goes to 0, and to equal parts as it grows", () => {
    expect(softmaxOf([2, 1, 0], 0.01)[0]).toBeCloseTo(1, 9);
    for (const p of softmaxOf([2, 1, 0], 1e6)) expect(p).toBeCloseTo(1 / 3, 5);
  });

  it.each([0, -1, Number.NaN])("refuses a temperature of %s", (temperature) => {
    expect(() => softmaxOf([1], temperature)).toThrow(`temperature must be above 0: ${temperature}`);
  });
});

describe("naiveSoftmax", () => {
  it("is softmax while nothing overflows", () => {
    fc.assert(
      fc.property(scores, (z) => {
        for (const [j, p] of softmaxOf(z).entries()) expect(naiveSoftmax(z, "float64")[j]).toBeCloseTo(p, 12);
      }),
    );
  });

  it("has no answer from 89 on in float32, and from 710 on in float64", () => {
    expect(naiveSoftmax([88, 0], "float32")).toEqual([1, expect.closeTo(0, 30)]);
    expect(naiveSoftmax([89, 0], "float32")[0]).toBeNaN();
    expect(naiveSoftmax([709, 0], "float64")[0]).toBe(1);
    expect(naiveSoftmax([710, 0], "float64")[0]).toBeNaN();
  });

  it("divides 0 by 0 where all scores are far below 0", () => {
    expect(naiveSoftmax([-800, -801], "float64").every(Number.isNaN)).toBe(true);
  });
});
