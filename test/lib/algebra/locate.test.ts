import { describe, expect, it } from "vitest";
import type { Alphabet, Letter } from "../../../src/lib/algebra/alphabet.js";
import { evaluate, TooLong, type Where } from "../../../src/lib/algebra/evaluate.js";
import { locate, reachedFrom } from "../../../src/lib/algebra/locate.js";
import { readOwn } from "../../../src/lib/algebra/read.js";

function alphabet(...letters: Letter[]): Alphabet {
  return {
    letters,
    dimensions: [{ name: "n", meaning: "classes", sizes: [3, 3] }],
    indices: { i: "n", j: "n", k: "n" },
  };
}

const z: Letter = { name: "z", meaning: "the scores", shape: "n" };
const p: Letter = { name: "p", meaning: "shares", shape: "n", is: "p_j = e^z_j / sum_k e^z_k" };
const r: Letter = { name: "r", meaning: "a chance", domain: "unit" };
const mask: Letter = { name: "M", meaning: "a mask", shape: "n", chance: "0: r; 1/(1 - r): 1 - r" };

const at = (own: Alphabet, options = {}, left = 100_000) => locate(own, 5, { left }, options);
const valuesIn = ({ point }: Where, name: string) =>
  point.letterOf(name)?.cells.map(({ value }) => value) ?? [];
const numberOf = (text: string, own: Alphabet, where = at(own)) =>
  evaluate(readOwn(text, own).sides[0], undefined, where).cells[0].value;

describe("a letter that others define", () => {
  it("has the numbers of its definition, index by index", () => {
    const where = at(alphabet(z, p));
    const powers = valuesIn(where, "z").map(Math.exp);
    const sum = powers[0] + powers[1] + powers[2];
    for (const [j, share] of valuesIn(where, "p").entries()) expect(share).toBeCloseTo(powers[j] / sum, 14);
  });

  it("is worked out when it is asked for, and only then", () => {
    const budget = { left: 100_000 };
    const where = locate(alphabet(z, p), 5, budget);
    expect(budget.left).toBe(100_000);
    valuesIn(where, "p");
    const { left } = budget;
    expect(left).toBeLessThan(100_000);
    valuesIn(where, "p");
    expect(budget.left).toBe(left);
  });

  it("may be defined by a letter that is itself defined, whatever their order", () => {
    const L: Letter = { name: "L", meaning: "a sum", is: "L = sum_j p_j" };
    expect(numberOf("L", alphabet(z, p, L))).toBeCloseTo(1, 14);
  });

  it("that is a derivative has what stands on top and below it", () => {
    const J: Letter = { name: "J", meaning: "the Jacobian", shape: "n × n", partial: "p/z" };
    const where = at(alphabet(z, p, J));
    const shares = valuesIn(where, "p");
    const expected = shares.flatMap((one, i) => shares.map((other, j) => one * (Number(i === j) - other)));
    for (const [k, value] of valuesIn(where, "J").entries()) expect(value).toBeCloseTo(expected[k], 13);
  });

  it("is undefined where the alphabet has no such letter", () => {
    expect(at(alphabet(z)).point.letterOf("q")).toBeUndefined();
  });
});

describe("a letter of chance", () => {
  it("has one of its values in each place", () => {
    const where = at(alphabet(r, mask));
    const [rate] = valuesIn(where, "r");
    for (const value of valuesIn(where, "M")) expect([0, 1 / (1 - rate)]).toContain(value);
  });

  it("has another where it is drawn anew, and all others stay", () => {
    const own = alphabet(z, r, mask);
    const [before, after] = [at(own), at(own, { redrawn: "M" })];
    expect(valuesIn(after, "M").every((value, k) => value !== valuesIn(before, "M")[k])).toBe(true);
    expect(valuesIn(after, "z")).toEqual(valuesIn(before, "z"));
  });

  it("has a mean over all draws, alone, squared, and through what it defines", () => {
    const t: Letter = { name: "t", meaning: "what stays", shape: "n", is: "t_j = M_j z_j" };
    const own = alphabet(z, r, mask, t);
    const where = at(own);
    const [rate] = valuesIn(where, "r");
    expect(numberOf("E[sum_k M_k]", own, where)).toBeCloseTo(3, 12);
    expect(numberOf("E[sum_k M_k^2]", own, where)).toBeCloseTo(3 / (1 - rate), 12);
    expect(numberOf("E[sum_k t_k]", own, where)).toBeCloseTo(
      valuesIn(where, "z").reduce((sum, value) => sum + value, 0),
      12,
    );
    // What does not hang on chance is its own mean.
    expect(numberOf("E[z_0]", own, where)).toBeCloseTo(valuesIn(where, "z")[0], 14);
  });

  it("is refused where there are too many draws to go through", () => {
    const many = {
      ...alphabet(r, mask),
      dimensions: [{ name: "n", meaning: "units", sizes: [11, 11] as const }],
    };
    expect(() => numberOf("E[sum_k M_k]", many)).toThrow(TooLong);
  });
});

it("a budget that is spent ends the work", () => {
  const own = alphabet(z, p);
  expect(() => valuesIn(at(own, {}, 5), "p")).toThrow(TooLong);
});

it("a tree reaches the letters in it, those that define them, and those of their chances", () => {
  const own = alphabet(z, p, r, mask, { name: "q", meaning: "another" });
  const reached = (text: string) => [...reachedFrom(readOwn(text, own).sides[0], own)].sort();
  expect(reached("p_j + 1")).toEqual(["p", "z"]);
  expect(reached("M_j")).toEqual(["M", "r"]);
  expect(reached("z_j M_j")).toEqual(["M", "r", "z"]);
});
