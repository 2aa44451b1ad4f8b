import { describe, expect, it } from "vitest";
import { inCorner, ofSize } from "../../../src/components/draw/move-buttons.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { characterClasses, quickDrawClasses } from "../../../src/lib/data/sample-sets.js";
import { standInDrawing } from "../../../src/lib/data/stand-in.js";
import { characterPicture } from "../../../src/lib/drawing/character-picture.js";
import { doodlePicture } from "../../../src/lib/drawing/doodle-picture.js";
import { boxOf, type Drawing } from "../../../src/lib/drawing/drawing.js";
import { sampleOf } from "../../thorough.js";

const drawing: Drawing = [
  [
    [100, 140],
    [90, 150],
  ],
];

describe("inCorner", () => {
  it.each([0, 1, 2, 3])("keeps the size, on the pad, in turn %i", (turn) => {
    const box = boxOf(inCorner(drawing, turn));
    expect(box && [box.right - box.left, box.bottom - box.top]).toEqual([40, 60]);
    expect(box && Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
    expect(box && Math.max(box.right, box.bottom)).toBeLessThanOrEqual(255);
  });

  it("goes to another corner each time", () => {
    expect(new Set([0, 1, 2, 3].map((turn) => JSON.stringify(inCorner(drawing, turn)))).size).toBe(4);
  });
});

describe("ofSize", () => {
  it("scales the longest side, in the middle", () => {
    const box = boxOf(ofSize(drawing, 0.5));
    expect(box && box.bottom - box.top).toBeCloseTo(0.5 * (255 - 32), 9);
    expect(box && box.left + box.right).toBeCloseTo(256, 9);
  });

  it("leaves an empty pad and a dot alone", () => {
    expect(ofSize([], 1)).toEqual([]);
    expect(ofSize([[[7], [7]]], 1)).toEqual([[[128], [128]]]);
  });
});

describe("a drawing that is moved or has another size", () => {
  const elsewhere: readonly ((drawing: Drawing) => Drawing)[] = [
    ...[0, 1, 2, 3].map((turn) => (one: Drawing) => inCorner(one, turn)),
    ...[0.35, 0.5, 1].map((part) => (one: Drawing) => ofSize(one, part)),
    (one) => inCorner(ofSize(one, 0.35), 2),
  ];

  it.each([
    ["a character", characterClasses, characterPicture],
    ["a doodle", quickDrawClasses, doodlePicture],
  ] as const)("gives a network the same grey levels, all of them: %s", (_, classes, picture) => {
    const random = seededRandom(8);
    for (const name of sampleOf<string>("classes moved about the pad", classes)) {
      const one = standInDrawing(name, random);
      // Of points with whole places more lie just as far from a line as ε.
      for (const drawn of [one, one.map(([xs, ys]) => [xs.map(Math.round), ys.map(Math.round)] as const)]) {
        const levels = picture(drawn);
        for (const moved of elsewhere) expect(picture(moved(drawn)), name).toEqual(levels);
      }
    }
  });
});
