import { describe, expect, it } from "vitest";
import {
  indexText,
  type Link,
  linkOf,
  rangesOf,
  roleOf,
  written,
} from "../../../src/components/bench/linked.js";
import { einsum, type Operation, type Place, term } from "../../../src/components/bench/operation.js";
import { weightGradientNumbers as numbers } from "./weight-gradient.js";

const line = "+= xik * dy[i][j]";
const operations = [
  einsum("dW[kj] = x[ik] dy[ij]", { formula: "eq-dw-sum", lines: [line], letters: { dW: "dw" } }),
];
const at = (matrix: string, row: number, column: number): Place => ({ matrix, row, column });
const linked = (place: Place, before?: Link) => linkOf(operations, numbers, place, before);

/** Every entry with a role, as "dW21: pointed". */
function roles(link: Link): string[] {
  return Object.entries(numbers).flatMap(([matrix, rows]) =>
    rows.flatMap((row, i) =>
      row.flatMap((_, j) => {
        const role = roleOf(link, at(matrix, i, j));
        return role ? [`${matrix}${i}${j}: ${role}`] : [];
      }),
    ),
  );
}

describe("an entry of a result", () => {
  const link = linked(at("dW", 2, 1));

  it("lights its column of x and of dy", () => {
    expect(roles(link)).toEqual(["x02: part", "x12: part", "dy01: part", "dy11: part", "dW21: pointed"]);
  });

  it("is written out in letters and numbers", () => {
    const { name, letters, numbers: values, value } = written(link, numbers);
    expect(name).toBe("dw₂₁");
    expect(letters.map(({ text }) => text).join("")).toBe("x₀₂·dy₀₁ + x₁₂·dy₁₁");
    expect(values.map(({ text }) => text).join("")).toBe("0·(−0.5) + 3·2");
    expect(value).toBe("6");
    expect(letters.map((stretch) => stretch.term)).toEqual([0, undefined, 1]);
  });

  it("has the line of code, and the indices that run from first to last", () => {
    expect(link.lines).toEqual([line]);
    expect(indexText(link)).toBe("k = 2, j = 1, i = 0 to 1");
    expect(rangesOf(link)).toEqual({ k: [2, 2], j: [1, 1], i: [0, 1] });
  });
});

describe("an entry of an input", () => {
  it("lights every result that it goes into, and what it is multiplied with in the one written out", () => {
    const link = linked(at("x", 1, 2));
    expect(roles(link)).toEqual(["x12: pointed", "dy10: part", "dW20: result", "dW21: result"]);
    expect(link).toMatchObject({ row: 2, column: 0, term: 1 });
    expect(indexText(link)).toBe("k = 2, j = 0, i = 1");
  });

  it("stays with the result that was written out before, where it goes into that", () => {
    const before = linked(at("dW", 2, 1));
    expect(linked(at("x", 1, 2), before)).toMatchObject({ row: 2, column: 1, term: 1 });
    expect(linked(at("x", 0, 0), before)).toMatchObject({ row: 0, column: 0, term: 0 });
  });
});

describe("several operations", () => {
  const chain: Operation[] = [
    einsum("a[j] = x[ij]", { formula: "eq-a", lines: ["a"] }),
    {
      result: "h",
      formula: "eq-h",
      indices: ["j"],
      lines: ["max"],
      pieces: (all, _, j) => ["max(", term(all, "a", [0, j]), ", 0)"],
    },
  ];
  const values = { x: [[1, -2]], a: [[1, -2]], h: [[1, 0]] };

  it("an entry between two is written out itself, and lights where it goes", () => {
    const link = linkOf(chain, values, at("a", 0, 1));
    expect(link.operation.result).toBe("a");
    expect(roleOf(link, at("h", 0, 1))).toBe("result");
    expect(roleOf(link, at("x", 0, 1))).toBe("part");
    expect(roleOf(link, at("h", 0, 0))).toBeUndefined();
  });

  it("what is no sum is written as it is", () => {
    const { letters, numbers: shown, value } = written(linkOf(chain, values, at("h", 0, 1)), values);
    expect(letters.map(({ text }) => text).join("")).toBe("max(a₁, 0)");
    expect(shown.map(({ text }) => text).join("")).toBe("max((−2), 0)");
    expect(value).toBe("0");
  });

  it("an entry that goes into nothing is pointed at alone, beside what was written out before", () => {
    const before = linkOf(chain, values, at("h", 0, 1));
    const link = linkOf(chain, { ...values, q: [[5]] }, at("q", 0, 0), before);
    expect(link).toMatchObject({ row: 0, column: 1, term: -1, results: [], lines: [] });
    expect(link.operation.result).toBe("h");
    expect(roleOf(link, at("q", 0, 0))).toBe("pointed");
    expect(roleOf(link, at("a", 0, 1))).toBeUndefined();
    expect(linkOf(chain, { ...values, q: [[5]] }, at("q", 0, 0))).toMatchObject({ row: 0, column: 0 });
  });
});

describe("a long sum", () => {
  const long = { x: [Array.from({ length: 20 }, (_, k) => k)], s: [[190]] };
  const sum = [einsum("s[j] = x[jk]", { formula: "eq-s", lines: ["+="] })];
  const text = (place: Place, whole = false) =>
    written(linkOf(sum, long, place), long, whole)
      .numbers.map(({ text }) => text)
      .join("");

  it("has its first terms, its last, and the one that is pointed at", () => {
    expect(text(at("s", 0, 0))).toBe("0 + 1 + 2 + … + 19");
    expect(text(at("x", 0, 7))).toBe("0 + 1 + 2 + … + 7 + … + 19");
    expect(text(at("x", 0, 3))).toBe("0 + 1 + 2 + 3 + … + 19");
  });

  it("has all of them when asked, and says how many are left out", () => {
    expect(text(at("s", 0, 0), true).split(" + ")).toHaveLength(20);
    expect(written(linkOf(sum, long, at("s", 0, 0)), long).left).toBe(16);
  });
});
