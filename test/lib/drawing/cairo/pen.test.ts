import { describe, expect, it } from "vitest";
import { penOf } from "../../../../src/lib/drawing/cairo/pen.js";

describe("penOf", () => {
  it("has twelve corners for a line of 16 units, in 256ths of a pixel", () => {
    const { xs, ys } = penOf((8 * 28) / 304);
    expect(Array.from(xs)).toEqual([189, 163, 94, 0, -94, -163, -189, -163, -94, 0, 94, 163]);
    expect(Array.from(ys)).toEqual([0, 94, 163, 189, 163, 94, 0, -94, -163, -189, -163, -94]);
  });

  it("leads from corner to corner along its sides", () => {
    const { xs, ys, sideXs, sideYs } = penOf(2);
    for (const [k, x] of xs.entries()) {
      expect(xs.at(k - 1)).toBe(x - sideXs[k]);
      expect(ys.at(k - 1)).toBe(ys[k] - sideYs[k]);
    }
    expect(sideXs.length).toBe(xs.length + 1);
    expect([sideXs.at(-1), sideYs.at(-1)]).toEqual([sideXs[0], sideYs[0]]);
  });

  it.each([
    [0.02, 0],
    [0.025, 0],
    [0.03, 4],
    [0.1, 4],
    [0.2, 6],
    [10, 46],
  ])("of %d pixels has %d corners", (radius, corners) => {
    expect(penOf(radius).xs.length).toBe(corners);
  });

  it("has as many corners as keep a circle to a tenth of a pixel", () => {
    for (let radius = 0.2; radius < 20; radius *= 1.3) {
      const corners = Math.ceil((2 * Math.PI) / Math.acos(1 - 0.1 / radius));
      expect(penOf(radius).xs.length).toBe(corners + (corners % 2));
    }
  });

  it.each([-1, 1001, Number.NaN])("refuses a radius of %d", (radius) => {
    expect(() => penOf(radius)).toThrow(`radius of the pen must be in [0, 1000] pixels: ${radius}`);
  });
});
