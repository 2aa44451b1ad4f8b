import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../../src/lib/core/matrix.js";
import { argMax } from "../../../../src/lib/core/metrics.js";
import { oneHot } from "../../../../src/pages/pixels/study/one-hot.js";

describe("oneHot", () => {
  it("puts a 1 in the column of each label, as in the worked example", () => {
    expect(rowsOf(oneHot([2, 0, 1], 4))).toEqual([
      [0, 0, 1, 0],
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ]);
  });

  it("is undone by argMax", () => {
    const labels = [3, 1, 0, 4, 4];
    const Y = oneHot(labels, 5);
    expect(labels.map((_, i) => argMax(Y, i))).toEqual(labels);
  });

  it.each([5, -1, 1.5, Number.NaN])("refuses label %d", (label) => {
    expect(() => oneHot([0, label], 5)).toThrow(`label must be a whole number in [0, 5): ${label}`);
  });
});
