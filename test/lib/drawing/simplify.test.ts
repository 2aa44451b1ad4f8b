import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxOf, type Drawing } from "../../../src/lib/drawing/drawing.js";
import { scaleTo255, simplify } from "../../../src/lib/drawing/simplify.js";

const strokes = join(process.env.WORKBOOK_DATA ?? "", "quickdraw-strokes");

describe("scaleTo255", () => {
  it("moves to the origin and scales the longer side to 255, the shorter as much", () => {
    expect(
      scaleTo255([
        [
          [10, 20],
          [5, 5.5],
        ],
        [[15], [10]],
      ]),
    ).toEqual([
      [
        [0, 255],
        [0, 12.75],
      ],
      [[127.5], [127.5]],
    ]);
  });

  it("rounds, so that sums that were rounded elsewhere come to the same", () => {
    const [[xs]] = scaleTo255([
      [
        [0.1, 0.1 + 0.2, 1.1],
        [0, 0, 0],
      ],
    ]);
    const [[others]] = scaleTo255([
      [
        [0, 0.2, 1],
        [0, 0, 0],
      ],
    ]);
    expect(xs).toEqual(others);
  });

  it("puts a dot at the origin, and leaves nothing as it is", () => {
    expect(scaleTo255([[[9], [7]]])).toEqual([[[0], [0]]]);
    expect(scaleTo255([])).toEqual([]);
  });

  it("refuses a drawing too large to be measured", () => {
    expect(() =>
      scaleTo255([
        [
          [-1e308, 1e308],
          [0, 0],
        ],
      ]),
    ).toThrow("sides of the drawing must be finite: Infinity");
  });
});

describe("simplify", () => {
  it("leaves the corners of a dense drawing, in whole numbers from 0 to 255", () => {
    const side = Array.from({ length: 400 }, (_, k) => k / 4);
    const corner: Drawing = [
      [side.concat(side.map(() => 100)), side.map(() => 3).concat(side.map((y) => 3 + y))],
    ];
    const [[xs, ys]] = simplify(corner);
    expect(xs).toEqual([0, 255, 255]);
    expect(ys).toEqual([0, 0, 254]);
  });

  it("is the same wherever and however large the drawing is", () => {
    const drawing: Drawing = [
      [
        [0, 32, 64, 96],
        [0, 64, 16, 128],
      ],
    ];
    const elsewhere = drawing.map(([xs, ys]): Drawing[number] => [
      xs.map((x) => x / 512 - 4),
      ys.map((y) => y / 512 + 2),
    ]);
    expect(simplify(elsewhere)).toEqual(simplify(drawing));
  });

  it("leaves out strokes without points and keeps dots", () => {
    expect(
      simplify([
        [[], []],
        [[5], [6]],
      ]),
    ).toEqual([[[0], [0]]]);
    expect(simplify([])).toEqual([]);
  });

  it("gives whole numbers from 0 to 255, or refuses what is not finite, for any drawing", () => {
    const number = fc.oneof(fc.double({ min: -1e6, max: 1e6 }), fc.constantFrom(Infinity, 1e300, 5e-324));
    const stroke = fc.array(fc.tuple(number, number), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 4 }), (many) => {
        const drawing = many.map((points): Drawing[number] => [
          points.map(([x]) => x),
          points.map(([, y]) => y),
        ]);
        if (!many.flat(2).every(Number.isFinite)) {
          expect(() => simplify(drawing)).toThrow(RangeError);
          return;
        }
        const simple = simplify(drawing);
        const whole = simple.flat(2).every((c) => Number.isInteger(c) && c >= 0 && c <= 255);
        expect(whole).toBe(true);
        expect(simple).toHaveLength(many.filter((points) => points.length > 0).length);
      }),
    );
  });

  it("manages thousands of strokes", () => {
    const many = Array.from({ length: 5000 }, (_, k): Drawing[number] => [
      [k % 256, (k * 7) % 256, k % 64],
      [(k * 3) % 256, (k * 11) % 256, k % 32],
    ]);
    expect(simplify(many)).toHaveLength(5000);
    expect(boxOf(simplify(many))).toEqual({ left: 0, top: 0, right: 255, bottom: 255 });
  });

  it.skipIf(!existsSync(strokes))("leaves nearly all points of a drawing that is simplified already", () => {
    const [before, after] = pointsOf("bicycle");
    expect(after / before).toBeGreaterThan(0.95);
    expect(after / before).toBeLessThanOrEqual(1);
  });
});

/** Points of the drawings of a class as Google simplified them, and when they are simplified once more. */
function pointsOf(name: string): [before: number, after: number] {
  const drawings: Drawing[] = readFileSync(join(strokes, `${name}.ndjson`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).drawing);
  const count = (all: readonly Drawing[]) => all.flat().reduce((sum, [xs]) => sum + xs.length, 0);
  return [count(drawings), count(drawings.map(simplify))];
}
