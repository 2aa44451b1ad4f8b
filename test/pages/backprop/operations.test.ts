import { describe, expect, it } from "vitest";
import type { Numbers, Piece } from "../../../src/components/bench/operation.js";
import { rowsOf } from "../../../src/lib/core/matrix.js";
import { operations } from "../../../src/pages/backprop/operations.js";
import { twoLayerPass } from "../../../src/pages/backprop/study/two-layer-pass.js";
import { example, labels } from "../../../src/pages/backprop/worked.js";

const pass = twoLayerPass(example, labels);
const numbers: Numbers = {
  x: example.x,
  "W₁": example.W1,
  "b₁": example.b1,
  "W₂": example.W2,
  "b₂": example.b2,
  Y: [[1, 0]],
  a: rowsOf(pass.a),
  h: rowsOf(pass.h),
  z: rowsOf(pass.z),
  p: rowsOf(pass.p),
  dz: rowsOf(pass.dz),
  "dW₂": rowsOf(pass.dW2),
  "db₂": rowsOf(pass.db2),
  dh: rowsOf(pass.dh),
  da: rowsOf(pass.da),
  "dW₁": rowsOf(pass.dW1),
  "db₁": rowsOf(pass.db1),
};

/** Adds up the terms of a sum from the entries that they name. */
function sumOf(pieces: readonly Piece[]): number {
  const terms = pieces.flatMap((piece) => (typeof piece === "string" || "of" in piece ? [] : piece));
  return terms.reduce(
    (sum, { of }) =>
      sum + of.reduce((product, { matrix, row, column }) => product * numbers[matrix][row][column], 1),
    0,
  );
}

describe("operations of the worked example", () => {
  it("make every entry of every matrix that is a sum of products", () => {
    const sums = operations.filter(({ result }) => !["h", "dz", "da"].includes(result));
    expect(sums.map(({ result }) => result)).toEqual(["a", "z", "dW₂", "db₂", "dh", "dW₁", "db₁"]);
    for (const { result, pieces } of sums) {
      for (const [row, values] of numbers[result].entries()) {
        for (const [column, value] of values.entries())
          expect(sumOf(pieces(numbers, row, column)), result).toBeCloseTo(value, 14);
      }
    }
  });

  it("write ReLU, its gradient and that of the loss with the entries that are in them", () => {
    const textOf = (name: string, column: number) =>
      operations
        .find(({ result }) => result === name)
        ?.pieces(numbers, 0, column)
        .map((piece) => (typeof piece === "string" ? piece : "of" in piece ? piece.numbers : "?"))
        .join("");
    expect(textOf("h", 1)).toBe("max((−0.5), 0)");
    expect(textOf("da", 1)).toBe("0.182 · [(−0.5) > 0]");
    expect(textOf("dz", 0)).toBe("0.818 − 1");
  });
});
