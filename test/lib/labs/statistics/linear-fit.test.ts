import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { linearFit, rSquared } from "../../../../src/lib/labs/statistics/linear-fit.js";
import { expectClose } from "../../close.js";

interface Golden {
  x: number[][];
  y: number[];
  coefficients: number[];
  standardErrors: number[];
  t: number[];
  rSquared: number;
  residuals: number[];
}

// From NumPy, through a QR decomposition.
const { cases }: { cases: Golden[] } = JSON.parse(
  readFileSync(new URL("../../../golden/regression.json", import.meta.url), "utf8"),
);

describe("linearFit", () => {
  it.each(cases)("agrees with NumPy on $y.length rows", (golden) => {
    const names = golden.x[0].map((_, k) => `x${k}`);
    const fit = linearFit(names, golden.x, golden.y);
    const of = (key: "value" | "standardError" | "t") => fit.coefficients.map((found) => found[key]);
    expectClose(of("value"), golden.coefficients, 1e-9, "coefficients");
    expectClose(of("standardError"), golden.standardErrors, 1e-9, "standard errors");
    expectClose(of("t"), golden.t, 1e-9, "t");
    expectClose([fit.rSquared], [golden.rSquared], 1e-10, "R²");
    expectClose(fit.residuals, golden.residuals, 1e-9, "residuals");
    expect(fit.coefficients.map(({ name }) => name)).toEqual([...names, "intercept"]);
  });

  it("leaves residuals that add up to 0 and have nothing to do with x", () => {
    const [{ x, y }] = cases;
    const { residuals } = linearFit(["a", "b"], x, y);
    expectClose([residuals.reduce((sum, residual) => sum + residual, 0)], [0], 1e-9);
    expectClose([residuals.reduce((sum, residual, k) => sum + residual * x[k][0], 0)], [0], 1e-8);
  });

  it("needs more observations than coefficients, and rows of one length", () => {
    expect(() => linearFit(["a"], [[1], [2]], [1, 2])).toThrow(
      new RangeError("observations must be more than the 2 coefficients: 2"),
    );
    expect(() => linearFit(["a"], [[1], [2], [3]], [1, 2, 3, 4])).toThrow(
      new RangeError("rows of x must be as many as the 4 of y: 3"),
    );
    expect(() => linearFit(["a"], [[1], [2], [3, 4], [5]], [1, 2, 3, 4])).toThrow(
      new RangeError("a row of x must have 1 numbers: 2"),
    );
  });
});

describe("rSquared", () => {
  it("is 1 for a fit without residuals, and 0 for one that always says the mean", () => {
    expect(rSquared([1, 2, 6], [1, 2, 6])).toBe(1);
    expect(rSquared([1, 2, 6], [3, 3, 3])).toBe(0);
  });

  it("is 1 − 2/14 in the worked example", () => {
    expect(rSquared([1, 2, 6], [1, 3, 5])).toBeCloseTo(1 - 2 / 14, 14);
  });
});
