import { describe, expect, it } from "vitest";
import { passesOf } from "../../../../src/pages/train-characters/study/passes.js";

describe("passesOf", () => {
  it("gives the mean of all, each pass counted for its rows", () => {
    const { parts, total, atOnce } = passesOf([1, 2, 6], 2);
    expect(parts).toEqual([
      { rows: 2, mean: 1.5, share: 2 / 3 },
      { rows: 1, mean: 6, share: 1 / 3 },
    ]);
    expect([total, atOnce]).toEqual([3, 3]);
  });

  it("tells the mean of the means from it", () => {
    expect(passesOf([1, 2, 6], 2).unweighted).toBe(3.75);
    expect(passesOf([1, 3, 5, 7], 2).unweighted).toBe(4);
  });
});
