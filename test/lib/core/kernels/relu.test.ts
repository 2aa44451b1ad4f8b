import { describe, expect, it } from "vitest";
import { relu, reluGradient } from "../../../../src/lib/core/kernels/relu.js";
import { rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { exact } from "./example.js";
import { testAgainstNumPy } from "./golden-kernels.js";

describe("relu", () => {
  it("keeps what is above 0, in place too", () => {
    const x = exact([-1, 0, 2]);
    relu(x, x);
    expect(rowsOf(x)).toEqual([[0, 0, 2]]);
  });

  testAgainstNumPy("relu", (given, y) => relu(given("x"), y));

  it("names both shapes when they do not fit", () => {
    expect(() => relu(zeros(1, 2), zeros(2, 1))).toThrow(new RangeError("relu: h must be [1 × 2]: [2 × 1]"));
  });
});

describe("reluGradient", () => {
  it("passes where x is above 0; the slope at 0 is 0", () => {
    const dx = exact([9, 9, 9]);
    reluGradient(exact([-1, 0, 2]), exact([5, 5, 5]), dx);
    expect(rowsOf(dx)).toEqual([[0, 0, 5]]);
  });

  it("takes what relu returned as well as what it was given, in place too", () => {
    const dy = exact([5, 5, 5]);
    reluGradient(exact([0, 0, 2]), dy, dy);
    expect(rowsOf(dy)).toEqual([[0, 0, 5]]);
  });

  it("names both shapes when they do not fit", () => {
    expect(() => reluGradient(zeros(1, 2), zeros(1, 3), zeros(1, 2))).toThrow(
      new RangeError("reluGradient: dh must be [1 × 2]: [1 × 3]"),
    );
    expect(() => reluGradient(zeros(1, 2), zeros(1, 2), zeros(1, 3))).toThrow(
      new RangeError("reluGradient: da must be [1 × 2]: [1 × 3]"),
    );
  });
});
