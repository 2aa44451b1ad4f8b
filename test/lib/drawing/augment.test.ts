import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { augmentDrawing, augmentPicture } from "../../../src/lib/drawing/augment.js";
import { rasterise } from "../../../src/lib/drawing/rasterise.js";

const none = { turn: 0, stretch: 0, shear: 0, bend: 0 };
const square = [
  [
    [40, 200, 200, 40, 40],
    [40, 40, 200, 200, 40],
  ],
] as const;
const picture = rasterise(square);
const inkOf = (levels: Uint8Array) => levels.reduce((sum, level) => sum + level, 0);

describe("augmentPicture", () => {
  it("with no strength gives the picture back", () => {
    expect(augmentPicture(picture, 28, seededRandom(1), none)).toEqual(picture);
  });

  it("changes it, keeps most of its ink, and gives the same for the same seed", () => {
    const random = seededRandom(2);
    const many = Array.from({ length: 50 }, () => augmentPicture(picture, 28, random));
    const ink = many.reduce((sum, one) => sum + inkOf(one), 0) / many.length;
    expect(Math.abs(ink / inkOf(picture) - 1)).toBeLessThan(0.1);
    expect(new Set(many.map((one) => one.join())).size).toBe(50);
    expect(augmentPicture(picture, 28, seededRandom(2))).toEqual(many[0]);
  });

  it("puts paper where the picture ends", () => {
    const black = new Uint8Array(100).fill(255);
    const turned = augmentPicture(black, 10, seededRandom(3), { ...none, turn: 0.5 });
    expect(turned[0] + turned[9] + turned[90] + turned[99]).toBeLessThan(4 * 255);
    expect(turned[45]).toBe(255);
  });

  it("refuses a picture that is not square", () => {
    expect(() => augmentPicture(new Uint8Array(6), 3, seededRandom(1))).toThrow(
      "picture must have 3 × 3 pixels: 6",
    );
  });
});

describe("augmentDrawing", () => {
  it("gives strokes of another hand, 255 units at their longest", () => {
    const drawing = augmentDrawing(square, seededRandom(4));
    const all = drawing.flatMap(([xs, ys]) => [[...xs], [...ys]]);
    expect(Math.max(...all.map((values) => Math.max(...values)))).toBeCloseTo(255, 6);
    expect(Math.min(...all.map((values) => Math.min(...values)))).toBeCloseTo(0, 6);
    expect(drawing).not.toEqual(square);
    expect(augmentDrawing(square, seededRandom(4))).toEqual(drawing);
  });
});
