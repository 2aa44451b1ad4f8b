import { describe, expect, it } from "vitest";
import { inkStatistics } from "./ink-statistics.js";

// A bar two pixels wide and four high, in a picture of 4 × 4.
const bar = [0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0, 0, 255, 255, 0];
const dot = [255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];

describe("inkStatistics", () => {
  it("means over the pictures, and over the pixels of ink for the strokes", () => {
    const statistics = inkStatistics(Uint8Array.from([...bar, ...dot]), 4, 4);
    expect(statistics).toMatchObject({
      ink: (8 / 16 + 1 / 16) / 2,
      boxWidth: 1.5,
      boxHeight: 2.5,
      centreX: (2 + 0.5) / 2,
      centreY: (2 + 0.5) / 2,
    });
    expect(statistics.strokeWidth).toBeCloseTo((4 * 2 + 4 * Math.SQRT2 + 1) / 9, 12);
    expect(statistics.strokeWidths.slice(0, 2)).toEqual([5 / 9, 4 / 9]);
  });

  it("leaves out pictures without ink", () => {
    expect(inkStatistics(Uint8Array.from([...bar, ...new Uint8Array(16)]), 4, 4)).toEqual(
      inkStatistics(Uint8Array.from(bar), 4, 4),
    );
  });

  it("puts wide strokes in the last bin", () => {
    expect(inkStatistics(new Uint8Array(400).fill(255), 20, 20).strokeWidths[7]).toBeGreaterThan(0.5);
  });

  it("refuses pictures without any ink", () => {
    expect(() => inkStatistics(new Uint8Array(784))).toThrow("pictures with ink must be at least 1: 0");
  });
});
