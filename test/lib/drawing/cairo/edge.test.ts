import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeBetween, lines, moveOn } from "../../../../src/lib/drawing/cairo/edge.js";

const pixel = 256;

describe("edgeBetween", () => {
  it("meets the lines between its ends, at the middle of each fifteenth of a pixel", () => {
    const edge = edgeBetween(0, 0, 15 * pixel, pixel, 1, 30);
    expect(edge).toMatchObject({ top: 0, remaining: lines, whole: 128, rest: 0, place: 128 });
  });

  it("is the same upwards, but for its winding", () => {
    const down = edgeBetween(10, 20, 400, 900, 1, 90);
    expect(edgeBetween(400, 900, 10, 20, -1, 90)).toEqual(down);
    expect(edgeBetween(400, 900, 10, 20, 1, 90)).toEqual({ ...down, winding: -1 });
  });

  it("meets no line when it is level, too short, or outside the picture", () => {
    expect(edgeBetween(0, 40, 900, 40, 1, 30)).toBeUndefined();
    expect(edgeBetween(0, 10, 0, 20, 1, 30)).toBeUndefined();
    expect(edgeBetween(0, 2 * pixel, 0, 3 * pixel, 1, 30)).toBeUndefined();
    expect(edgeBetween(0, -3 * pixel, 0, 0, 1, 30)).toBeUndefined();
  });

  it("begins at the first line of the picture when it comes from above", () => {
    expect(edgeBetween(0, -pixel, 2 * pixel, pixel, 1, 30)).toMatchObject({
      top: 0,
      remaining: 15,
      place: 265,
    });
  });

  it("is at x₀ + dx · (y − y₀) / dy on each line, exactly, after any steps", () => {
    const place = fc.integer({ min: -2000, max: 9000 });
    fc.assert(
      fc.property(place, place, place, place, (x0, y0, x1, y1) => {
        const edge = edgeBetween(x0, Math.min(y0, y1), x1, Math.max(y0, y1), 1, 420);
        if (!edge) return;
        const [high, height] = [Math.min(y0, y1), Math.abs(y1 - y0)];
        for (let line = edge.top; edge.remaining > 0; line++, edge.remaining--) {
          // In parts of 2 · 15 · dy, which are whole numbers.
          const expected = 30 * height * x0 + (x1 - x0) * ((2 * line + 1) * pixel - 30 * high);
          expect(30 * height * edge.whole + 2 * (15 * height) * (edge.rest / edge.scale)).toBeCloseTo(
            expected,
            4,
          );
          expect(Math.abs(edge.place - expected / (30 * height))).toBeLessThanOrEqual(0.5 + 1e-9);
          moveOn(edge, edge.lineWhole, edge.lineRest);
        }
      }),
    );
  });

  it("comes by a row to where it comes by fifteen lines", () => {
    const [one, other] = [edgeBetween(7, 3, 1234, 3333, 1, 420), edgeBetween(7, 3, 1234, 3333, 1, 420)];
    if (!one || !other) throw new TypeError("both edges must meet lines");
    for (let line = 0; line < lines; line++) moveOn(one, one.lineWhole, one.lineRest);
    moveOn(other, other.rowWhole, other.rowRest);
    expect(one).toEqual(other);
  });
});
