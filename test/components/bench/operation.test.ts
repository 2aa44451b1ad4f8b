import { describe, expect, it } from "vitest";
import { einsum, entryName, indicesAt, type Term, term } from "../../../src/components/bench/operation.js";

const numbers = {
  x: [
    [1, 2, 0],
    [0.5, -1, 3],
  ],
  W: [
    [2, -1],
    [0, 1],
    [1, 0.5],
  ],
  b: [[0.5, -2]],
};

const affine = einsum("y[ij] = x[ik] W[kj] + b[j]", {
  formula: "eq-affine",
  lines: ["+= xik * w[k][j]", "+= b[j]"],
  letters: { W: "w" },
});

function termsOf(pieces: ReturnType<typeof affine.pieces>): readonly Term[] {
  return pieces.flatMap((piece) => (typeof piece === "string" ? [] : "of" in piece ? [piece] : piece));
}

describe("einsum", () => {
  it("adds up the products over the index that the result lacks, then what is added", () => {
    const terms = termsOf(affine.pieces(numbers, 1, 0));
    expect(terms.map(({ letters }) => letters)).toEqual(["x₁₀·w₀₀", "x₁₁·w₁₀", "x₁₂·w₂₀", "b₀"]);
    expect(terms.map(({ numbers }) => numbers)).toEqual(["0.5·2", "(−1)·0", "3·1", "0.5"]);
  });

  it("says of each term its entries, its own indices and its line", () => {
    const terms = termsOf(affine.pieces(numbers, 1, 0));
    expect(terms[2].of).toEqual([
      { matrix: "x", row: 1, column: 2 },
      { matrix: "W", row: 2, column: 0 },
    ]);
    expect(terms.map(({ indices }) => indices)).toEqual([{ k: 0 }, { k: 1 }, { k: 2 }, {}]);
    expect(terms.map(({ lines }) => lines)).toEqual([
      ["+= xik * w[k][j]"],
      ["+= xik * w[k][j]"],
      ["+= xik * w[k][j]"],
      ["+= b[j]"],
    ]);
    expect(terms[3].of).toEqual([{ matrix: "b", row: 0, column: 0 }]);
  });

  it("sums over a first index as well, and over two", () => {
    const sum = einsum("db[j] = W[kj]", { formula: "eq", lines: [""] });
    expect(termsOf(sum.pieces(numbers, 0, 1)).map(({ letters }) => letters)).toEqual(["W₀₁", "W₁₁", "W₂₁"]);
    const whole = einsum("c[j] = x[ik] b[j]", { formula: "eq", lines: [""] });
    expect(termsOf(whole.pieces(numbers, 0, 1))).toHaveLength(6);
  });

  it("refuses what is no product of matrices with indices", () => {
    const options = { formula: "eq", lines: [""] };
    expect(() => einsum("y = x[ik]", options)).toThrow(RangeError);
    expect(() => einsum("y[ij] = 2 x[ij]", options)).toThrow("one or two indices: 2");
    expect(() => einsum("y[ij]", options)).toThrow(RangeError);
  });
});

describe("term", () => {
  it("is one entry, in its own letters and numbers unless it is written otherwise", () => {
    expect(term(numbers, "x", [1, 1])).toEqual({
      of: [{ matrix: "x", row: 1, column: 1 }],
      letters: "x₁₁",
      numbers: "(−1)",
    });
    expect(term(numbers, "W", [2, 1], { letter: "w", numbers: "½" })).toMatchObject({
      letters: "w₂₁",
      numbers: "½",
    });
    expect(term(numbers, "b", [0, 1]).letters).toBe("b₁");
  });
});

describe("names and indices", () => {
  it("keeps indices of two digits apart", () => {
    expect(entryName("x", 1, 2)).toBe("x₁₂");
    expect(entryName("x", 1, 23)).toBe("x₁\u200a₂₃");
    expect(entryName("L")).toBe("L");
  });

  it("gives a single index the column", () => {
    expect(indicesAt(["k", "j"], 2, 1)).toEqual({ k: 2, j: 1 });
    expect(indicesAt(["j"], 0, 1)).toEqual({ j: 1 });
    expect(indicesAt([], 0, 0)).toEqual({});
  });
});
