import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNpy } from "../../../src/lib/data/npy.js";
import { quickDrawClasses } from "../../../src/lib/data/sample-sets.js";
import { boxOf, type Drawing } from "../../../src/lib/drawing/drawing.js";
import { rasterise } from "../../../src/lib/drawing/rasterise.js";
import { sampleOf } from "../../thorough.js";

/** Drawings with their bitmaps from cairo, base64; test/golden/bitmaps.py made them. */
const cairo: readonly { drawing: Drawing; lineWidth: number; bitmap: string }[] = JSON.parse(
  readFileSync(new URL("../../golden/bitmaps.json", import.meta.url), "utf8"),
);

const folder = process.env.WORKBOOK_DATA ?? "";
const strokesFolder = join(folder, "quickdraw-strokes");

function inkOf(picture: Uint8Array): number {
  return picture.reduce((sum, level) => sum + level / 255, 0);
}

describe("rasterise", () => {
  it("draws a dot as the pen, of twelve corners and the line's width, in the middle", () => {
    const picture = rasterise([[[40], [200]]], 16, { left: 40, top: 200, right: 40, bottom: 200 });
    const radius = (8 * 28) / 304;
    expect(inkOf(picture)).toBeCloseTo(3 * radius * radius, 1);
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

  it("does not count ink twice where a stroke goes back", () => {
    const there: Drawing[number] = [
      [0, 255],
      [0, 255],
    ];
    const andBack: Drawing[number] = [
      [0, 255, 0],
      [0, 255, 0],
    ];
    const [once, twice] = [rasterise([there]), rasterise([andBack])];
    // A turn is not quite as round as an end.
    for (const [pixel, level] of once.entries()) expect(Math.abs(level - twice[pixel])).toBeLessThan(4);
  });

  it("paints a stroke over another: what one leaves of the paper, the next covers in part", () => {
    const stroke: Drawing[number] = [
      [0, 255],
      [0, 100],
    ];
    const once = rasterise([stroke]);
    const twice = rasterise([stroke, stroke]);
    for (const [pixel, level] of once.entries()) {
      expect(Math.abs(twice[pixel] - 255 * (1 - (1 - level / 255) ** 2))).toBeLessThan(1.5);
    }
  });

  it.each(cairo.map(({ drawing, lineWidth, bitmap }, k) => [k, lineWidth, drawing, bitmap] as const))(
    "draws invented drawing %d with a line of %d units as cairo does, to the last level",
    (_, lineWidth, drawing, bitmap) => {
      expect(rasterise(drawing, lineWidth)).toEqual(new Uint8Array(Buffer.from(bitmap, "base64")));
    },
  );

  it("is the same wherever the drawing lies, when its box is centred", () => {
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
    expect(rasterise(there, 16, boxOf(there))).toEqual(rasterise(here, 16, boxOf(here)));
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
        const fits = !box || Math.max(box.right - box.left, box.bottom - box.top) < 1e4;
        if (strokes.flat(2).every(Number.isFinite) && fits) {
          const points = strokes.flat().length;
          expect(inkOf(rasterise(drawing, 16, box)) > 0).toBe(points > 0);
        } else {
          expect(() => rasterise(drawing, 16, box)).toThrow(/must be (finite|at most)/);
        }
      }),
    );
  });

  describe.skipIf(!existsSync(strokesFolder))("on drawings whose official bitmaps are known", () => {
    it.each(quickDrawClasses)("draws %s as Google did, to the last level", (name) => {
      const official = officialBitmaps(name);
      const all = drawingsOf(name);
      expect(all.length).toBe(300);
      const drawings = sampleOf("drawings beside their bitmaps", all);
      expect(drawings.filter((drawing) => !official.has(keyOf(rasterise(drawing))))).toEqual([]);
    });
  });
});

/** The bitmaps of a class. */
function officialBitmaps(name: string): Set<string> {
  const { data } = readNpy(readFileSync(join(folder, "quickdraw", `${name}.npy`)), name);
  return new Set(
    Array.from({ length: data.length / 784 }, (_, row) => keyOf(data.subarray(row * 784, row * 784 + 784))),
  );
}

function keyOf(picture: Uint8Array): string {
  return Buffer.from(picture).toString("base64");
}

function drawingsOf(name: string): Drawing[] {
  const lines = readFileSync(join(strokesFolder, `${name}.ndjson`), "utf8");
  return lines
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line).drawing);
}
