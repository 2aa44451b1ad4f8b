import { describe, expect, it } from "vitest";
import { gradientReport } from "../../../src/lib/core/gradient-report.js";
import { matrixFrom } from "../../../src/lib/core/matrix.js";

/** L = w₀₀² + 3·w₀₁, of which the gradient is (2·w₀₀, 3). */
function parabola() {
  const value = matrixFrom([[2, -1]], "float64");
  const loss = () => value.data[0] ** 2 + 3 * value.data[1];
  return { value, loss };
}

describe("gradientReport", () => {
  it("puts every number beside its finite difference, and the numbers back", () => {
    const { value, loss } = parabola();
    const report = gradientReport({ letter: "w", value, gradient: matrixFrom([[4, 3]], "float64") }, loss);
    expect(report.comparisons.map(({ backward }) => backward)).toEqual([4, 3]);
    expect(report.worst).toBeLessThan(1e-9);
    expect(report.values).toEqual([[2, -1]]);
    expect([...value.data]).toEqual([2, -1]);
  });

  it("tells the error of a wrong gradient", () => {
    const { value, loss } = parabola();
    const report = gradientReport({ letter: "w", value, gradient: matrixFrom([[4, -3]], "float64") }, loss);
    expect(report.comparisons[1].error).toBeCloseTo(2, 6);
    expect(report.worst).toBeCloseTo(2, 6);
  });

  it("has no good word for a gradient that is not a number", () => {
    const { value, loss } = parabola();
    const report = gradientReport(
      { letter: "w", value, gradient: matrixFrom([[4, Number.NaN]], "float64") },
      loss,
    );
    expect(report.worst).toBeNaN();
  });
});
