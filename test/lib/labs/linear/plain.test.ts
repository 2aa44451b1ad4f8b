import { describe, expect, it } from "vitest";
import { matrixFrom, rowsOf } from "../../../../src/lib/core/matrix.js";
import {
  linearColumns,
  linearExample,
  linearGradients,
  transposed,
} from "../../../../src/lib/labs/linear/plain.js";
import { example } from "../../../../src/pages/linear-layer/worked.js";

const { x, W, b } = example;
/** Computed by hand. */
const y = [
  [2.5, -1],
  [4.5, -2],
];

describe("linearExample", () => {
  it("computes y = xW + b of the chapter's worked example", () => {
    expect(rowsOf(linearExample(x, W, b).y)).toEqual(y);
  });

  it("refuses shapes that do not fit, with the library's message", () => {
    expect(() => linearExample(x, W.slice(1), b)).toThrow(
      new RangeError("affine: w must be [3 × 2]: [2 × 2]"),
    );
  });
});

describe("linearColumns", () => {
  it("gives the transpose of the layer on rows", () => {
    const rows = linearExample(x, W, b);
    const columns = linearColumns(transposed(rows.W), transposed(rows.x), transposed(rows.b));
    expect(rowsOf(columns)).toEqual([
      [2.5, 4.5],
      [-1, -2],
    ]);
    expect(rowsOf(transposed(columns))).toEqual(y);
  });

  it("refuses a bias that is a row", () => {
    const rows = linearExample(x, W, b);
    expect(() => linearColumns(transposed(rows.W), transposed(rows.x), rows.b)).toThrow(
      new RangeError("linearColumns: b must be [2 × 1]: [1 × 2]"),
    );
  });
});

describe("linearGradients", () => {
  it("computes dW = xᵀ·dy, db = Σᵢ dyᵢ and dx = dy·Wᵀ of the worked example", () => {
    const dy = matrixFrom(
      [
        [1, -0.5],
        [0.5, 2],
      ],
      "float64",
    );
    const { dW, db, dx } = linearGradients(linearExample(x, W, b), dy);
    expect(rowsOf(dW)).toEqual([
      [1.25, 0.5],
      [1.5, -3],
      [1.5, 6],
    ]);
    expect(rowsOf(db)).toEqual([[1.5, 1.5]]);
    expect(rowsOf(dx)).toEqual([
      [2.5, -0.5, 0.75],
      [-1, 2, 1.5],
    ]);
  });
});

describe("transposed", () => {
  it("swaps rows and columns", () => {
    expect(rowsOf(transposed(matrixFrom([[1, 2, 3]])))).toEqual([[1], [2], [3]]);
  });
});
