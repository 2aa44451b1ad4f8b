import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../../src/lib/core/matrix.js";
import { deadUnits } from "../../../../src/lib/labs/depth/dead-units.js";

describe("deadUnits", () => {
  it("finds the units that are 0 for every sample", () => {
    expect(
      deadUnits(
        matrixFrom([
          [0, 0, 2],
          [0, 1, 0],
        ]),
      ),
    ).toEqual([0]);
  });

  it("does not look at the padding of rows", () => {
    const data = Float32Array.of(0, 1, 9, 9, 0, 0, 9, 9);
    expect(deadUnits({ rows: 2, cols: 2, stride: 4, data })).toEqual([0]);
  });
});
