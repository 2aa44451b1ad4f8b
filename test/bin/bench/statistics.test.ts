import { describe, expect, it } from "vitest";
import { median, pairedRatio, summaryOf } from "../../../bin/bench/statistics.js";

describe("median", () => {
  it("is the middle number, or the mean of the two in the middle", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 9, 2])).toBe(3);
  });

  it("refuses no numbers at all", () => {
    expect(() => median([])).toThrow("numbers must be at least 1: 0");
  });
});

describe("summaryOf", () => {
  it("gives median, least and most", () => {
    expect(summaryOf([3, 8, 1])).toEqual({ median: 3, least: 1, most: 8 });
  });
});

describe("pairedRatio", () => {
  it("compares round by round, so that one slow round of the machine changes nothing", () => {
    expect(pairedRatio([10, 100, 11], [20, 200, 22])).toBe(0.5);
  });

  it("refuses series of different length", () => {
    expect(() => pairedRatio([1, 2], [1])).toThrow("rounds must be 2, as many of each: 1");
  });
});
