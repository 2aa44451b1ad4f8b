import { describe, expect, it } from "vitest";
import { press, stampOf } from "../../../../src/pages/dropout/figures/stamp.js";

const square = stampOf(1.5, 1, (x, y) => Math.max(Math.abs(x), Math.abs(y)) <= 1);
const sheet = (width: number, height = width) => ({
  width,
  height,
  data: new Uint8ClampedArray(4 * width * height).fill(200),
});
/** The red of each pixel. */
const redOf = ({ data }: { data: Uint8ClampedArray }) => Array.from(data).filter((_, k) => k % 4 === 0);

describe("stampOf", () => {
  it("inks what is covered, its edges in part, and nothing around them", () => {
    expect(square.width).toBe(5);
    const [outer, edge, middle] = [square.cover[0], square.cover[6], square.cover[12]];
    expect(outer).toBe(0);
    expect(edge).toBeGreaterThan(0);
    expect(edge).toBeLessThan(middle);
    expect(middle).toBeCloseTo(0.7, 6);
  });
});

describe("press", () => {
  it("mixes the ink with what is there", () => {
    const picture = sheet(7);
    press(picture, square, [100, 0, 0], 3, 3);
    expect(redOf(picture)[3 * 7 + 3]).toBe(130);
    expect(redOf(picture)[0]).toBe(200);
    press(picture, square, [100, 0, 0], 3, 3);
    expect(redOf(picture)[3 * 7 + 3]).toBe(109);
  });

  it("leaves out what lies beyond the edges", () => {
    for (const [column, row] of [
      [0, 0],
      [6, 6],
      [0, 6],
    ]) {
      const picture = sheet(7);
      press(picture, square, [100, 0, 0], column, row);
      const inked = redOf(picture).flatMap((red, k) => (red < 200 ? [[k % 7, Math.floor(k / 7)]] : []));
      expect(inked).toHaveLength(4);
      for (const [x, y] of inked)
        expect(Math.max(Math.abs(x - column), Math.abs(y - row))).toBe(1 * Number(x !== column || y !== row));
    }
  });
});
