import { describe, expect, it } from "vitest";
import { stepFromRow } from "../../../../src/lib/core/kernels/step-from-row.js";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";

describe("stepFromRow", () => {
  it("takes η·x·dy off each weight", () => {
    const w = matrixFrom([
      [1, 2],
      [3, 4],
    ]);
    stepFromRow(matrixFrom([[2, -1]]), matrixFrom([[0.5, 1]]), w, 0.5);
    expect(rowsOf(w)).toEqual([
      [0.5, 1],
      [3.25, 4.5],
    ]);
  });

  it("leaves what paper meets alone, down to the sign of 0", () => {
    const w = matrixFrom([[-0, 7]]);
    stepFromRow(matrixFrom([[0]]), matrixFrom([[1, 1]]), w, 1);
    expect(rowsOf(w)).toEqual([[-0, 7]]);
  });

  it("refuses more rows than one, and another width", () => {
    const w = matrixFrom([[1, 2]]);
    expect(() => stepFromRow(matrixFrom([[1], [2]]), matrixFrom([[1, 1]]), w, 1)).toThrow(
      "stepFromRow: x must be [1 × 1]: [2 × 1]",
    );
    expect(() => stepFromRow(matrixFrom([[1]]), matrixFrom([[1]]), w, 1)).toThrow(
      "stepFromRow: dy must be [1 × 2]: [1 × 1]",
    );
  });
});
