import { describe, expect, it } from "vitest";
import { boundOf, goalOf, goals, isMet } from "../../../bin/figures/goals.js";

describe("the goals", () => {
  it("are one for each number", () => {
    const names = goals.map(({ measurement, number }) => `${measurement}, ${number}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it("are found by their numbers", () => {
    expect(boundOf(goalOf("workers", "pair"))).toBe("≥ 1.5 ×");
    expect(() => goalOf("workers", "three")).toThrow("a goal must be set for the number: workers, three");
  });

  it.each([
    ["≤", 2, true],
    ["<", 2, false],
    ["≥", 2, true],
    ["≥", 1.9, false],
    ["≤", 2.1, false],
  ] as const)("%s 2 of %d: %s", (side, found, met) => {
    expect(isMet({ ...goals[0], side, bound: 2 }, found)).toBe(met);
  });
});
