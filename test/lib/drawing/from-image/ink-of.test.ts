import { describe, expect, it } from "vitest";
import { inkOf } from "../../../../src/lib/drawing/from-image/ink-of.js";

/** A picture of 5 × 5 with three pixels of other levels in the middle row. */
function picture(paper: number, ...ink: readonly [number, number, number]) {
  const values = new Float64Array(25).fill(paper);
  values.set(ink, 11);
  return { width: 5, height: 5, values };
}

const row = (ink: { values: Float64Array }) => [...ink.values.subarray(10, 15)];

describe("inkOf", () => {
  it("is 1 where ink is full and 0 on the paper, dark on light as light on dark", () => {
    expect(row(inkOf(picture(255, 0, 0, 0)))).toEqual([0, 1, 1, 1, 0]);
    expect(row(inkOf(picture(0, 255, 255, 255)))).toEqual([0, 1, 1, 1, 0]);
  });

  it("finds the ink on grey paper by what is far from it, not by what is dark", () => {
    expect(row(inkOf(picture(120, 240, 240, 240)))).toEqual([0, 1, 1, 1, 0]);
    expect(row(inkOf(picture(120, 20, 20, 20)))).toEqual([0, 1, 1, 1, 0]);
  });

  it("stretches faint ink to full ink", () => {
    expect(row(inkOf(picture(200, 150, 150, 175)))).toEqual([0, 1, 1, 0.5, 0]);
  });

  it("drops what is weaker than a tenth of full ink", () => {
    expect(row(inkOf(picture(200, 100, 100, 191)))).toEqual([0, 1, 1, 0, 0]);
    expect(row(inkOf(picture(200, 100, 100, 189)))[3]).toBeCloseTo(0.11, 10);
  });

  it("drops more where the paper is noisy along the border", () => {
    const noisy = picture(200, 100, 100, 180);
    for (let k = 0; k < 25; k++) if (noisy.values[k] === 200) noisy.values[k] += k % 2 === 0 ? 5 : -5;
    expect(row(inkOf(noisy, { ...noisy, values: new Float64Array(25).fill(200) }))).toEqual([0, 1, 1, 0, 0]);
  });

  it("drops what is weaker than a quarter where the paper is uneven", () => {
    const grey = picture(200, 100, 100, 176);
    const paper = new Float64Array(25).fill(200);
    expect(row(inkOf(grey, { ...grey, values: paper }))[3]).toBeCloseTo(0.24, 10);
    expect(row(inkOf(grey, { ...grey, values: paper.with(0, 201) }))[3]).toBe(0);
  });

  it.each([
    ["all one level", picture(90, 90, 90, 90), 0],
    ["hardly any difference", picture(90, 67, 90, 90), 23],
  ])("refuses a picture of %s", (_, grey, found) => {
    expect(() => inkOf(grey)).toThrow(
      `ink must differ from the paper by 24 levels at least, or the picture is empty: ${found}`,
    );
  });
});
