import { describe, expect, it } from "vitest";
import { inkDifference, totalVariation } from "./ink-difference.js";
import { inkStatistics } from "./ink-statistics.js";

describe("totalVariation", () => {
  it("is 0 for the same histogram and 1 for ones that share no bin", () => {
    expect(totalVariation([0.5, 0.5], [0.5, 0.5])).toBe(0);
    expect(totalVariation([1, 0], [0, 1])).toBe(1);
  });
});

describe("inkDifference", () => {
  it("relates each mean to the real one, whichever is larger", () => {
    const narrow = inkStatistics(Uint8Array.of(255, 0, 0, 0), 4, 1);
    const wide = inkStatistics(Uint8Array.of(255, 255, 0, 0), 4, 1);
    expect(inkDifference(narrow, wide)).toMatchObject({
      ink: 0.5,
      boxWidth: 0.5,
      boxHeight: 0,
      centreX: 0.5,
    });
    expect(inkDifference(wide, narrow)).toMatchObject({ ink: 1, boxWidth: 1, boxHeight: 0, centreX: 1 });
  });
});
