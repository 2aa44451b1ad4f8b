import { describe, expect, it } from "vitest";
import { grow, thickenLines } from "../../../../src/lib/drawing/from-image/thicken.js";

/** A raster of 60 × 60 with a level band of so many rows, 40 pixels long. */
function band(rows: number) {
  const values = new Float64Array(3600);
  for (let row = 0; row < rows; row++) values.fill(1, (30 + row) * 60 + 10, (30 + row) * 60 + 50);
  return { width: 60, height: 60, values };
}

const inkOf = ({ values }: { values: Float64Array }) => values.reduce((sum, ink) => sum + ink, 0);

describe("grow", () => {
  it("makes a disc of a pixel, with room on each side", () => {
    const disc = grow({ width: 1, height: 1, values: Float64Array.of(1) }, 5);
    expect([disc.width, disc.height]).toEqual([11, 11]);
    expect(Math.abs(inkOf(disc) - Math.PI * 5.5 * 5.5)).toBeLessThan(3);
  });

  it("keeps the strength of ink, and where discs meet the strongest", () => {
    const { values } = grow({ width: 2, height: 1, values: Float64Array.of(0.25, 0.5) }, 0.5);
    expect([...values.subarray(4, 8)]).toEqual([0.125, 0.25, 0.5, 0.25]);
  });

  it("changes nothing for a radius of 0", () => {
    expect(grow(band(3), 0)).toEqual(band(3));
  });
});

describe("thickenLines", () => {
  it("makes a thin line as wide a part of the drawing as it is told", () => {
    const { width, values } = thickenLines(band(1), 1 / 8);
    const column = Array.from(
      { length: values.length / width },
      (_, y) => values[y * width + Math.floor(width / 2)],
    );
    const thickness = column.reduce((sum, ink) => sum + ink, 0);
    // (1 + 2r) / (40 + 2r) = 1/8 for 2r = 32/7.
    expect(thickness).toBeCloseTo(1 + 32 / 7, 0);
  });

  it("leaves lines that are nearly as wide, and wider ones, as they are", () => {
    for (const rows of [4, 5, 20]) expect(thickenLines(band(rows), 1 / 8)).toEqual(band(rows));
  });

  it("leaves paper without ink as it is", () => {
    expect(thickenLines(band(0), 1 / 8)).toEqual(band(0));
  });
});
