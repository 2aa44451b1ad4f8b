import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standInDrawing } from "../../../src/lib/data/stand-in.js";
import { characterPicture } from "../../../src/lib/drawing/character-picture.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";
import { fitInk, inkOfImage, pictureFromImage } from "../../../src/lib/drawing/picture-from-image.js";
import { rasterise } from "../../../src/lib/drawing/rasterise.js";
import { scaleTo255 } from "../../../src/lib/drawing/simplify.js";
import { meanDifference, photograph, type View } from "./from-image/photograph.js";

const drawings: readonly Drawing[] = ["clock", "bucket", "headphones"].map((name, seed) =>
  scaleTo255(standInDrawing(name, seededRandom(seed))),
);
/** Units for which a line of a character is 3 pixels of its 24: w = (255 + w) · 3 / 24. */
const characterLine = (255 * 3) / 21;

/**
 * The mean difference of the middle one of the drawings. EMNIST crops by whole rows of its raster, so a drawing whose
 * ink ends at the edge of a row can come out half a pixel away: `finds each …` bounds that one.
 */
function middleOf(differences: readonly number[]): number {
  return differences.toSorted((a, b) => a - b)[differences.length >> 1];
}

function differencesOf(view: View, convention: "quick-draw" | "emnist"): readonly number[] {
  const expected = convention === "emnist" ? characterPicture : rasterise;
  return drawings.map((drawing) =>
    meanDifference(pictureFromImage(photograph(drawing, view), convention), expected(drawing)),
  );
}

const white = [255, 255, 255, 255] as const;
const black = [0, 0, 0, 255] as const;
const views: readonly (readonly [what: string, view: View, bound: number])[] = [
  ["dark on light", {}, 1.5],
  ["light on dark", { ink: white, paper: black }, 1.5],
  ["on a transparent ground", { paper: [0, 0, 0, 0] }, 1.5],
  ["in colour on yellowish paper", { ink: [40, 60, 160, 255], paper: [250, 245, 230, 255] }, 1.5],
  ["small in a corner of a larger sheet", { size: 450, units: 1000 }, 2.5],
  ["in a small picture", { size: 120 }, 3],
  ["larger than the raster", { size: 700 }, 1.5],
  ["with noise", { noise: 25, paper: [235, 235, 235, 255], ink: [30, 30, 30, 255] }, 4],
  [
    "photographed in light from one side",
    { shade: (x, y) => 70 * x + 30 * y, paper: [240, 240, 240, 255], ink: [110, 110, 110, 255], noise: 8 },
    4,
  ],
  [
    "photographed with a shadow over it",
    {
      shade: (x, y) => (x + y > 1.1 ? 60 : 0),
      paper: [230, 230, 230, 255],
      ink: [90, 90, 90, 255],
      noise: 6,
    },
    5,
  ],
];

describe("pictureFromImage", () => {
  it.each(views)("finds a doodle %s again", (_, view, bound) => {
    expect(middleOf(differencesOf(view, "quick-draw"))).toBeLessThan(bound);
  });

  it.each(views)("finds a character %s again", (_, view, bound) => {
    expect(middleOf(differencesOf({ ...view, lineWidth: characterLine }, "emnist"))).toBeLessThan(bound);
  });

  it.each(["quick-draw", "emnist"] as const)("finds each of %s again to half a pixel", (convention) => {
    const view = convention === "emnist" ? { lineWidth: characterLine } : {};
    expect(Math.max(...differencesOf(view, convention))).toBeLessThan(6);
  });

  it.each(["quick-draw", "emnist"] as const)(
    "makes a thin pen's lines as wide as those of %s",
    (convention) => {
      expect(middleOf(differencesOf({ size: 400, lineWidth: 4 }, convention))).toBeLessThan(6);
    },
  );

  it("leaves a picture that is a doodle's already nearly as it is", () => {
    for (const drawing of drawings) {
      const picture = rasterise(drawing);
      const data = Array.from(picture).flatMap((level) => [level, level, level, 255]);
      const again = pictureFromImage({ width: 28, height: 28, data }, "quick-draw");
      expect(meanDifference(again, picture)).toBeLessThan(6);
    }
  });

  it("shows a filled shape filled, as far as the shape reaches", () => {
    const filled = photograph([[[0], [0]]], { lineWidth: 250 });
    const picture = pictureFromImage(filled, "quick-draw");
    const ink = picture.reduce((sum, level) => sum + level / 255, 0);
    const radius = (271 / 304) * 14;
    expect(Math.abs(ink - Math.PI * radius * radius)).toBeLessThan(3);
  });

  it("gives the same picture wherever the drawing is on the sheet", () => {
    const { width, height, data } = photograph(drawings[0], { size: 200 });
    const moved = new Uint8ClampedArray(4 * 200 * 220).fill(255);
    moved.set(data, 4 * 200 * 20);
    for (const convention of ["quick-draw", "emnist"] as const) {
      const there = pictureFromImage({ width: 200, height: 220, data: moved }, convention);
      expect(there).toEqual(pictureFromImage({ width, height, data }, convention));
    }
  });

  it.each([
    ["an empty sheet", { width: 9, height: 9, data: new Uint8ClampedArray(324).fill(255) }, /: 0$/],
    ["a sheet that is all transparent", { width: 9, height: 9, data: new Uint8ClampedArray(324) }, /: 0$/],
    ["no pixels", { width: 0, height: 0, data: [] }, /whole numbers of at least 1: 0 × 0/],
  ])("refuses %s", (_, image, message) => {
    expect(() => pictureFromImage(image, "quick-draw")).toThrow(RangeError);
    expect(() => pictureFromImage(image, "emnist")).toThrow(message);
  });

  it("makes 784 levels of any picture, or says why not", () => {
    const picture = fc
      .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
      .chain(([width, height]) => {
        const length = 4 * width * height;
        return fc
          .uint8ClampedArray({ minLength: length, maxLength: length })
          .map((data) => ({ width, height, data }));
      });
    fc.assert(
      fc.property(picture, fc.constantFrom("quick-draw" as const, "emnist" as const), (image, convention) => {
        try {
          expect(pictureFromImage(image, convention)).toHaveLength(784);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("inkOfImage", () => {
  it("gives a raster of at most 512 pixels a side, between 0 and 1", () => {
    const { width, height, values } = inkOfImage(photograph(drawings[0], { size: 700 }));
    expect([width, height]).toEqual([512, 512]);
    expect(values.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
  });

  it("drops dust", () => {
    const image = photograph(drawings[0], { size: 200 });
    const data = Uint8ClampedArray.from(image.data);
    data.set([0, 0, 0, 255], 4 * (3 * 200 + 190));
    expect(inkOfImage({ ...image, data })).toEqual(inkOfImage(image));
  });
});

describe("fitInk", () => {
  it("gives an empty picture for no ink", () => {
    const nothing = { width: 3, height: 3, values: new Float64Array(9) };
    expect(fitInk(nothing, "quick-draw")).toEqual(new Uint8Array(784));
    expect(fitInk(nothing, "emnist")).toEqual(new Uint8Array(784));
  });
});
