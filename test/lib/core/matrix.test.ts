import { describe, expect, it } from "vitest";
import { matrixFrom, rowsOf, shapeOf, zeros } from "../../../src/lib/core/matrix.js";

describe("matrix", () => {
  it("is row-major and starts with zeros", () => {
    const matrix = zeros(2, 3);
    expect(matrix.data).toEqual(new Float32Array(6));
    matrix.data[1 * matrix.stride + 2] = 7;
    expect(rowsOf(matrix)).toEqual([
      [0, 0, 0],
      [0, 0, 7],
    ]);
    expect(shapeOf(matrix)).toBe("[2 × 3]");
  });

  it("leaves padding out of its rows", () => {
    expect(rowsOf({ rows: 2, cols: 1, stride: 2, data: Float32Array.of(1, 9, 2, 9) })).toEqual([[1], [2]]);
  });

  it("refuses rows of different lengths", () => {
    expect(() => matrixFrom([[1, 2], [3]])).toThrow("row 1 has not 2 numbers: 1");
  });

  it.each([-1, 1.5, Number.NaN])("refuses %d rows", (rows) => {
    expect(() => zeros(rows, 2)).toThrow(`rows must be a whole number of at least 0: ${rows}`);
  });
});
