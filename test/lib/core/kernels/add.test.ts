import { describe, expect, it } from "vitest";
import { add } from "../../../../src/lib/core/kernels/add.js";
import { rowsOf, zeros } from "../../../../src/lib/core/matrix.js";
import { exact } from "./example.js";

describe("add", () => {
  it("adds one matrix to another, element by element", () => {
    const y = exact([1, 2, 3]);
    add(exact([2, 0, -1]), y);
    expect(rowsOf(y)).toEqual([[3, 2, 2]]);
  });

  it("names both shapes when they do not fit", () => {
    expect(() => add(zeros(1, 2), zeros(2, 2))).toThrow(new RangeError("add: y must be [1 × 2]: [2 × 2]"));
  });
});
