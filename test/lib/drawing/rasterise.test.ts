import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNpy } from "../../../src/lib/data/npy.js";
import { quickDrawClasses } from "../../../src/lib/data/sample-sets.js";
import { boxOf, type Drawing, simplifiedBox } from "../../../src/lib/drawing/drawing.js";
import { rasterise } from "../../../src/lib/drawing/rasterise.js";
import { distanceToNearest, indexBitmaps } from "./nearest-bitmap.js";

const folder = process.env.WORKBOOK_DATA ?? "";
const strokesFolder = join(folder, "quickdraw-strokes");

function inkOf(picture: Uint8Array): number {
  return picture.reduce((sum, level) => sum + level / 255, 0);
}

describe("rasterise", () => {
  it("draws a dot as a disc of the line's width, in the middle", () => {
    const picture = rasterise([[[40], [200]]]);
    const radius = (8 * 28) / 304;
    expect(inkOf(picture)).toBeCloseTo(Math.PI * radius * radius, 1);
    expect(picture[13 * 28 + 13]).toBe(picture[14 * 28 + 14]);
  });

  it("draws a level line as a band with half a disc at each end", () => {
    const scale = 28 / 304;
    const picture = rasterise([
      [
        [0, 200],
        [10, 10],
      ],
    ]);
    const radius = 8 * scale;
    expect(inkOf(picture)).toBeCloseTo(2 * radius * 200 * scale + Math.PI * radius * radius, 0);
  });

  it("does not count ink twice where strokes cross or repeat", () => {
    const once = rasterise([
      [
        [0, 255],
        [0, 255],
      ],
    ]);
    expect(
      rasterise([
        [
          [0, 255, 0],
          [0, 255, 0],
        ],
        [
          [255, 0],
          [255, 0],
        ],
      ]),
    ).toEqual(once);
  });

  it("is the same wherever the drawing lies", () => {
    const here: Drawing = [
      [
        [0, 50, 80],
        [10, 90, 20],
      ],
    ];
    const there: Drawing = [
      [
        [100, 150, 180],
        [70, 150, 80],
      ],
    ];
    expect(rasterise(there)).toEqual(rasterise(here));
  });

  it("gives an empty picture for no strokes and for strokes without points", () => {
    expect(inkOf(rasterise([]))).toBe(0);
    expect(inkOf(rasterise([[[], []]]))).toBe(0);
  });

  it("manages thousands of strokes", () => {
    const many = Array.from({ length: 5000 }, (_, k): Drawing[number] => [
      [k % 256, (k * 7) % 256],
      [(k * 3) % 256, (k * 11) % 256],
    ]);
    expect(inkOf(rasterise(many))).toBeGreaterThan(500);
  });

  it.each([
    [
      "NaN",
      [
        [
          [0, Number.NaN],
          [0, 1],
        ],
      ] as Drawing,
      /point 1 of stroke 0 must be finite: \(NaN, 1\)/,
    ],
    [
      "an unequal number of x and y",
      [[[0, 1], [0]]] as Drawing,
      /stroke 0 has 2 x but another number of y: 1/,
    ],
  ])("refuses %s", (_, drawing, message) => {
    expect(() => rasterise(drawing)).toThrow(message);
  });

  it.each([0, -1, Number.NaN, Infinity])("refuses a line %d wide", (lineWidth) => {
    expect(() => rasterise([[[0], [0]]], lineWidth)).toThrow(
      `line width must be above 0 and finite: ${lineWidth}`,
    );
  });

  it("gives a picture, or says which number is wrong, for any drawing", () => {
    const number = fc.oneof(
      fc.double({ min: -300, max: 600, noNaN: true }),
      fc.constantFrom(0, 255, 1e300, -1e300, Number.NaN, Infinity, 5e-324),
    );
    const stroke = fc.array(fc.tuple(number, number), { maxLength: 9 });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 4 }), (strokes) => {
        const drawing = strokes.map((points): Drawing[number] => [
          points.map(([x]) => x),
          points.map(([, y]) => y),
        ]);
        const box = strokes.flat(2).every(Number.isFinite) ? boxOf(drawing) : undefined;
        const fits = !box || Math.max(box.right - box.left, box.bottom - box.top) < 1e9;
        if (strokes.flat(2).every(Number.isFinite) && fits) {
          const points = strokes.flat().length;
          expect(inkOf(rasterise(drawing)) > 0).toBe(points > 0);
        } else {
          expect(() => rasterise(drawing)).toThrow(/must be (finite|at most)/);
        }
      }),
    );
  });

  describe.skipIf(!existsSync(strokesFolder))("on drawings whose official bitmaps are known", () => {
    it.each(quickDrawClasses)(
      "draws %s within 2 grey levels on average and none beyond 6",
      (name) => {
        const distances = distancesOf(name);
        expect(distances.length).toBe(300);
        expect(distances.reduce((sum, distance) => sum + distance, 0) / distances.length).toBeLessThan(2);
        expect(Math.max(...distances)).toBeLessThan(6);
      },
      60_000,
    );
  });
});

/** How far the pictures of a class's strokes are from their official bitmaps, in grey levels a pixel. */
function distancesOf(name: string): number[] {
  const bitmaps = indexBitmaps(readNpy(readFileSync(join(folder, "quickdraw", `${name}.npy`)), name).data);
  const lines = readFileSync(join(strokesFolder, `${name}.ndjson`), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => {
    const drawing: Drawing = JSON.parse(line).drawing;
    return distanceToNearest(rasterise(drawing, 16, simplifiedBox(drawing)), bitmaps);
  });
}
