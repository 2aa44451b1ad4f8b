import { describe, expect, it } from "vitest";
import type { Alphabet, Domain } from "../../../src/lib/algebra/alphabet.js";
import { drawPoint } from "../../../src/lib/algebra/point.js";

const dimensions = [
  { name: "n", meaning: "columns", sizes: [3, 3] as const },
  { name: "k", meaning: "a window", sizes: [2, 2] as const },
  { name: "m", meaning: "places", is: ({ n, k }: Readonly<Record<string, number>>) => n - k + 1 },
];

function drawn(domain: Domain, seed: number): number[] {
  const alphabet: Alphabet = { letters: [{ name: "x", shape: "2 × n", meaning: "x", domain }], dimensions };
  return (
    drawPoint(alphabet, seed)
      .letters.get("x")
      ?.cells.map(({ value }) => value) ?? []
  );
}

const rowSums = (values: readonly number[]) =>
  [values.slice(0, 3), values.slice(3)].map((row) => row.reduce((sum, value) => sum + value, 0));

describe("drawPoint", () => {
  const seeds = Array.from({ length: 50 }, (_, seed) => seed);

  it("keeps to the domain of a letter", () => {
    for (const seed of seeds) {
      expect(drawn("positive", seed).every((value) => value > 0)).toBe(true);
      expect(drawn("unit", seed).every((value) => value > 0 && value < 1)).toBe(true);
      expect(
        drawn("integer", seed).every((value) => Number.isInteger(value) && value >= 1 && value <= 5),
      ).toBe(true);
      expect(drawn("bit", seed).every((value) => value === 0 || value === 1)).toBe(true);
      for (const sum of rowSums(drawn("simplex", seed))) expect(sum).toBeCloseTo(1, 12);
      expect(rowSums(drawn("one-hot", seed))).toEqual([1, 1]);
    }
    expect(drawn("ones", 1)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(seeds.some((seed) => drawn("real", seed)[0] < 0)).toBe(true);
  });

  it("computes the sizes that follow from others", () => {
    expect(drawPoint({ letters: [], dimensions }, 1).sizes).toEqual({ n: 3, k: 2, m: 2 });
  });

  it("draws one letter again and leaves the others", () => {
    const alphabet: Alphabet = {
      letters: [
        { name: "x", meaning: "" },
        { name: "y", meaning: "" },
      ],
    };
    const [before, after] = [drawPoint(alphabet, 1), drawPoint(alphabet, 1, { redrawn: "x" })];
    expect(after.letters.get("x")).not.toEqual(before.letters.get("x"));
    expect(after.letters.get("y")).toEqual(before.letters.get("y"));
  });

  it("refuses a shape whose dimension nobody declared", () => {
    expect(() => drawPoint({ letters: [{ name: "x", shape: "q", meaning: "" }] }, 1)).toThrow(RangeError);
  });
});
