import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  characterPicture,
  drawOnRaster,
  fitInPicture,
  rescale,
} from "../../../src/lib/drawing/character-picture.js";
import { boxOf, type Drawing } from "../../../src/lib/drawing/drawing.js";
import { inkBox } from "../../../src/lib/drawing/ink-box.js";

/** A drawing with its levels from NumPy; test/golden/drawing.py made them. */
const golden: { character: { drawing: Drawing; levels: number[] } } = JSON.parse(
  readFileSync(new URL("../../golden/drawing.json", import.meta.url), "utf8"),
);

const slanted: Drawing = [
  [
    [0, 30, 60],
    [0, 40, 100],
  ],
];

describe("characterPicture", () => {
  it("agrees with the steps taken one by one in NumPy", () => {
    const { drawing, levels } = golden.character;
    const picture = characterPicture(drawing);
    const differences = levels.map((level, pixel) => Math.abs(level - picture[pixel]));
    expect(Math.max(...differences)).toBeLessThanOrEqual(4);
    expect(differences.reduce((sum, difference) => sum + difference, 0) / 784).toBeLessThan(0.3);
  });

  it("fits the longer side of the ink into the 24 pixels within the border, and centres the shorter", () => {
    const picture = characterPicture(slanted);
    const box = inkBox(picture, 28, 32);
    expect(box).toMatchObject({ top: 2, bottom: 26 });
    expect(box && box.left + box.right).toBe(28);
  });

  it("reaches the level 255", () => {
    expect(Math.max(...characterPicture(slanted, { lineWidth: 1 }))).toBe(255);
  });

  it("does not depend on where or how large the strokes are", () => {
    const elsewhere = slanted.map(([xs, ys]): Drawing[number] => [
      xs.map((x) => x / 1024 - 8),
      ys.map((y) => y / 1024 + 4),
    ]);
    expect(characterPicture(elsewhere)).toEqual(characterPicture(slanted));
  });

  it("draws a wider line with more ink", () => {
    const ink = (lineWidth: number) => characterPicture(slanted, { lineWidth }).reduce((a, b) => a + b, 0);
    expect(ink(2)).toBeLessThan(ink(3));
    expect(ink(3)).toBeLessThan(ink(5));
  });

  it("is softer from a smaller raster", () => {
    const full = (rasterSide: number) =>
      characterPicture(slanted, { rasterSide }).filter((level) => level > 250).length;
    expect(full(24)).toBeLessThan(full(48));
    expect(full(48)).toBeLessThan(full(112));
  });

  it("counts ink once where strokes cross", () => {
    expect(characterPicture([...slanted, ...slanted])).toEqual(characterPicture(slanted));
  });

  it("gives an empty picture for no strokes and for strokes without points", () => {
    expect(characterPicture([])).toEqual(new Uint8Array(784));
    expect(characterPicture([[[], []]])).toEqual(new Uint8Array(784));
  });

  it("draws a dot as a soft disc that fills the box", () => {
    const disc = characterPicture([[[40], [200]]]);
    expect(inkBox(disc, 28, 2)).toEqual({ left: 2, top: 2, right: 26, bottom: 26 });
    expect(disc[14 * 28 + 14]).toBeGreaterThan(250);
  });

  it("manages thousands of strokes", () => {
    const many = Array.from({ length: 5000 }, (_, k): Drawing[number] => [
      [k % 256, (k * 7) % 256],
      [(k * 3) % 256, (k * 11) % 256],
    ]);
    expect(characterPicture(many).filter((level) => level > 200).length).toBeGreaterThan(300);
  });

  it.each([0, -1, 25, Number.NaN])("refuses a line width of %d", (lineWidth) => {
    expect(() => characterPicture(slanted, { lineWidth })).toThrow(
      `line width must be above 0 and at most 24 pixels: ${lineWidth}`,
    );
  });

  it.each([7, 121, Number.NaN])("refuses a raster side of %d", (rasterSide) => {
    expect(() => characterPicture(slanted, { rasterSide })).toThrow(
      `raster side must be in [8, 120] pixels: ${rasterSide}`,
    );
  });

  it("gives a picture, or says which number is wrong, for any drawing", () => {
    const number = fc.oneof(
      fc.double({ min: -300, max: 600, noNaN: true }),
      fc.constantFrom(0, 255, 1e300, -1.7e308, 1.7e308, Number.NaN, Infinity, 5e-324),
    );
    const stroke = fc.array(fc.tuple(number, number), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 3 }), (strokes) => {
        const drawing = strokes.map((points): Drawing[number] => [
          points.map(([x]) => x),
          points.map(([, y]) => y),
        ]);
        const finite = strokes.flat(2).every(Number.isFinite);
        const box = finite ? boxOf(drawing) : undefined;
        if (finite && (!box || Math.max(box.right - box.left, box.bottom - box.top) < Infinity)) {
          const most = Math.max(...characterPicture(drawing));
          expect(most).toBe(strokes.flat().length > 0 ? 255 : 0);
        } else {
          expect(() => characterPicture(drawing)).toThrow(RangeError);
        }
      }),
    );
  });
});

describe("drawOnRaster", () => {
  it("makes the longest side with the width of the line as long as asked, with paper around it", () => {
    const { width, height, values } = drawOnRaster(slanted, { lineWidth: 4, rasterSide: 60 });
    expect([width, height]).toEqual([68, 68]);
    expect(inkBox(values, width, 0)).toMatchObject({ top: 4, bottom: 64 });
  });
});

describe("fitInPicture", () => {
  it("keeps the aspect", () => {
    const fitted = fitInPicture({ width: 12, height: 48, values: new Float64Array(12 * 48).fill(1) });
    expect(inkBox(fitted.values, 28, 0.5)).toEqual({ left: 11, top: 2, right: 17, bottom: 26 });
  });
});

describe("rescale", () => {
  it("makes the greatest value 255 and what lies below 0 paper", () => {
    const raster = { width: 2, height: 2, values: Float64Array.of(-0.1, 0, 0.25, 0.5) };
    expect(Array.from(rescale(raster))).toEqual([0, 0, 128, 255]);
  });

  it("leaves a raster without ink without ink", () => {
    expect(Array.from(rescale({ width: 1, height: 2, values: new Float64Array(2) }))).toEqual([0, 0]);
  });
});
