import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standInDrawing } from "../../../src/lib/data/stand-in.js";
import { doodlePicture } from "../../../src/lib/drawing/doodle-picture.js";
import { doodleChoices, doodleStages } from "../../../src/lib/drawing/doodle-stages.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";
import { rasterise } from "../../../src/lib/drawing/rasterise.js";
import { simplifiedStrokes } from "../../../src/lib/drawing/simplified-strokes.js";
import { scaleTo255, simplify } from "../../../src/lib/drawing/simplify.js";

/** Strokes as the data set has them, from the corner on and 255 units long. */
function simplified(seed: number): Drawing {
  return scaleTo255(simplify(standInDrawing("bicycle", seededRandom(seed)))).map(([xs, ys]) => [
    xs.map(Math.round),
    ys.map(Math.round),
  ]);
}

describe("doodlePicture", () => {
  it("leaves drawings that are simplified already nearly as they are", () => {
    for (let seed = 0; seed < 40; seed++) {
      const drawing = simplified(seed);
      const [once, twice] = [rasterise(drawing), doodlePicture(drawing)];
      const mean = once.reduce((sum, level, k) => sum + Math.abs(level - twice[k]), 0) / 784;
      expect(mean).toBeLessThan(2);
    }
  });

  it("does not depend on place and size", () => {
    const drawing = simplified(3);
    const elsewhere = drawing.map(([xs, ys]): [number[], number[]] => [
      xs.map((x) => 0.25 * x + 100),
      ys.map((y) => 0.25 * y + 31),
    ]);
    expect(doodlePicture(elsewhere)).toEqual(doodlePicture(drawing));
  });

  it("is the last of the stages without resampling", () => {
    const drawing = standInDrawing("fish", seededRandom(2));
    expect(doodleStages(drawing, { ...doodleChoices, resampled: false }).levels).toEqual(
      doodlePicture(drawing),
    );
  });

  it("is empty for no strokes, and has ink for a dot", () => {
    expect(Math.max(...doodlePicture([]))).toBe(0);
    expect(Math.max(...doodlePicture([[[5], [9]]]))).toBeGreaterThan(100);
  });
});

describe("simplifiedStrokes", () => {
  it("keeps the ends of each stroke, and nothing beyond what there was", () => {
    const strokes = fc.array(
      fc
        .array(fc.tuple(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 255 })), { minLength: 1 })
        .map((points): [number[], number[]] => [points.map(([x]) => x), points.map(([, y]) => y)]),
    );
    fc.assert(
      fc.property(strokes, (drawing) => {
        const fewer = simplifiedStrokes(drawing);
        expect(fewer.length).toBe(drawing.length);
        for (const [k, [xs]] of fewer.entries()) {
          expect(xs[0]).toBe(drawing[k][0][0]);
          expect(xs.at(-1)).toBe(drawing[k][0].at(-1));
          expect(xs.length).toBeLessThanOrEqual(drawing[k][0].length);
        }
      }),
    );
  });
});
