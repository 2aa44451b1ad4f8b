import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { doodleClasses } from "../../../src/lib/data/sample-sets.js";
import { readNpy } from "../../../src/lib/data/npy.js";
import { type Drawing, simplifiedBox } from "../../../src/lib/drawing/drawing.js";
import { rasterise } from "../../../src/lib/drawing/rasterise.js";

const folder = process.env.WORKBOOK_DATA;
const strokes = folder ? join(folder, "quickdraw-strokes") : "";

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

  it("refuses a line without width", () => {
    expect(() => rasterise([[[0], [0]]], 0)).toThrow("line width must be above 0: 0");
  });

  it.skipIf(!existsSync(strokes)).each(doodleClasses)(
    "draws the strokes of %s as their official bitmaps",
    (name) => {
      const { data } = readNpy(readFileSync(join(folder ?? "", "quickdraw", `${name}.npy`)), name);
      const drawings = readFileSync(join(strokes, `${name}.ndjson`), "utf8")
        .trim()
        .split("\n");
      const distances = drawings.map((line) => {
        const { drawing } = JSON.parse(line);
        return nearest(rasterise(drawing, 16, simplifiedBox(drawing)), data);
      });
      expect(distances.reduce((sum, distance) => sum + distance, 0) / distances.length).toBeLessThan(1);
      expect(Math.max(...distances)).toBeLessThan(3);
    },
    60_000,
  );
});

/** Mean difference per pixel to the nearest bitmap, in grey levels. */
function nearest(picture: Uint8Array, bitmaps: Uint8Array): number {
  let best = Number.POSITIVE_INFINITY;
  for (let row = 0; row < bitmaps.length; row += 784) {
    let sum = 0;
    for (let k = 0; k < 784 && sum < best; k++) sum += Math.abs(picture[k] - bitmaps[row + k]);
    best = Math.min(best, sum);
  }
  return best / 784;
}
