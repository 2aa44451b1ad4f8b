import { describe, expect, it } from "vitest";
import { datasetHash } from "../../../src/lib/data/dataset-hash.js";
import { conventions } from "../../../src/lib/drawing/conventions.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";
import type { ColourImage } from "../../../src/lib/drawing/from-image/to-grey.js";
import { pictureFromImage } from "../../../src/lib/drawing/picture-from-image.js";
import { preparations } from "../../../src/lib/drawing/preparations.js";
import { preprocess } from "../../../src/lib/labs/reading/preprocess.js";

/** Strokes of several kinds: straight, bent, crossing, a point. */
const drawings: readonly Drawing[] = [
  [
    [
      [30, 220, 140],
      [20, 40, 250],
    ],
    [
      [10, 200],
      [130, 90],
    ],
  ],
  [[Array.from({ length: 40 }, (_, k) => 7 * k), Array.from({ length: 40 }, (_, k) => (k * k) % 97)]],
  [[[128], [128]]],
];

/** Black bars on white, crossing: 90 × 90 pixels. */
function crossedBars(): ColourImage {
  const side = 90;
  const data = new Uint8ClampedArray(4 * side * side).fill(255);
  for (let pixel = 0; pixel < side * side; pixel++) {
    const [x, y] = [pixel % side, Math.floor(pixel / side)];
    const isInk = (x > 20 && x < 70 && y > 40 && y < 44) || (y > 10 && y < 80 && x > 30 && x < 34);
    if (isInk) data.fill(0, 4 * pixel, 4 * pixel + 3);
  }
  return { width: side, height: side, data };
}

/** Levels of strokes and of pictures, by name and version: a version that gives others is another version. */
const levels = {
  "emnist/1": "d3316ba443c1dd76",
  "quick-draw/2": "073e554f77114426",
} as const;

describe.each(conventions)("the preparation of %s", (convention) => {
  const { name, version, fromStrokes, fromPicture } = preparations[convention];

  it("has another version where it gives other levels", () => {
    const made = [
      ...drawings.map((drawing) => preprocess(drawing, { convention }).levels),
      pictureFromImage(crossedBars(), convention),
    ];
    const pixels = Uint8Array.from(made.flatMap((picture) => Array.from(picture)));
    const found = { [`${name}/${version}`]: datasetHash({ pixels, labels: new Uint8Array(0) }) };
    expect(levels, "raise its version, or leave its levels as they were").toMatchObject(found);
  });

  it("is told with its numbers", () => {
    for (const step of [...fromStrokes, ...fromPicture]) expect(step).not.toMatch(/NaN|undefined|Infinity/);
  });
});

it("the preparations tell the sizes that the papers give", () => {
  const [doodles, characters] = conventions
    .toReversed()
    .map((name) => preparations[name].fromStrokes.join(" "));
  for (const said of ["255", "ε = 2", "304 units", "28 × 28", "16 units wide"])
    expect(doodles).toContain(said);
  for (const said of ["σ = 1", "24 pixels", "28 × 28", "bicubic"]) expect(characters).toContain(said);
});
