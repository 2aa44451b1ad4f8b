import { describe, expect, it } from "vitest";
import { biasGradient } from "../../../../src/lib/core/kernels/bias-gradient.js";
import { rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { exact, example } from "./example.js";
import { testAgainstNumPy } from "./golden-kernels.js";

describe("biasGradient", () => {
  it("gives db = Σ dyᵢ of the worked example, whatever was in db", () => {
    const db = exact([9, 9]);
    biasGradient(example.dy, db);
    expect(rowsOf(db)).toEqual([[1.5, 1.5]]);
  });

  testAgainstNumPy("biasGradient", (given, db) => biasGradient(given("dy"), db));

  it("names both shapes when they do not fit", () => {
    expect(() => biasGradient(example.dy, zeros(1, 3))).toThrow(
      new RangeError("biasGradient: db must be [1 × 2]: [1 × 3]"),
    );
  });
});
