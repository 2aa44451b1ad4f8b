import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { characterPen } from "../../../src/lib/drawing/character-pen.js";

describe("characterPen", () => {
  const random = seededRandom(1);
  const widths = Array.from({ length: 4000 }, () => characterPen(random).lineWidth ?? Number.NaN);
  widths.sort((a, b) => a - b);

  it("has a median width of 3 pixels, and the logarithm of its width a standard deviation of 0.27", () => {
    expect(widths[2000]).toBeGreaterThan(2.93);
    expect(widths[2000]).toBeLessThan(3.07);
    // 84.13 % of a normal distribution lie below its mean and one standard deviation.
    expect(Math.log(widths[Math.round(0.8413 * 4000)] / widths[2000])).toBeCloseTo(0.27, 1);
  });

  it("is never too narrow to leave ink nor as wide as a character", () => {
    expect(widths[0]).toBeGreaterThanOrEqual(1.4);
    expect(widths[3999]).toBeLessThanOrEqual(7);
  });

  it("is the same for the same seed", () => {
    expect(characterPen(seededRandom(7))).toEqual(characterPen(seededRandom(7)));
  });
});
