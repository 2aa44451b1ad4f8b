import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { sketch } from "../../../../src/lib/drawing/stand-in/sketch.js";

describe("sketch", () => {
  const random = seededRandom(1);
  const drawings = Array.from({ length: 2000 }, () => sketch("20 0, 20 100 | ?60 0, 60 100")(random));

  it("leaves a stroke with ? out as often as not", () => {
    const both = drawings.filter((drawing) => drawing.length === 2).length;
    expect(both / drawings.length).toBeCloseTo(0.5, 1);
  });

  it("draws half of them mirrored", () => {
    const left = drawings.filter(([[xs]]) => xs[0] < 127.5).length;
    expect(left / drawings.length).toBeCloseTo(0.5, 1);
  });

  it("puts points about where it says, in 255 units", () => {
    const mean = drawings.reduce((sum, [[, ys]]) => sum + ys[1], 0) / drawings.length;
    expect(mean).toBeCloseTo(255, 0);
  });
});
