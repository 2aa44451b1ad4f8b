import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../src/lib/core/random.js";
import { standInDrawing } from "../../../src/lib/data/stand-in.js";
import { doodleChoices, doodleStages } from "../../../src/lib/drawing/doodle-stages.js";
import { boxOf, type Drawing } from "../../../src/lib/drawing/drawing.js";
import { rasterise } from "../../../src/lib/drawing/rasterise.js";
import { simplify } from "../../../src/lib/drawing/simplify.js";

const clock = standInDrawing("clock", seededRandom(3));
/** A line in the upper left quarter, with a point between its ends. */
const line: Drawing = [
  [
    [10, 40, 70],
    [10, 40.5, 70],
  ],
];

describe("doodleStages", () => {
  it("ends where simplify and rasterise do, with the choices of Quick, Draw!", () => {
    expect(doodleStages(clock, doodleChoices).levels).toEqual(rasterise(simplify(clock)));
  });

  it("scales the longer side to 255 and leaves out what lies within ε of the line", () => {
    const { scaled, thinned } = doodleStages(line, doodleChoices);
    expect(boxOf(scaled)).toEqual({ left: 0, top: 0, right: 255, bottom: 255 });
    expect(thinned).toEqual([
      [
        [0, 255],
        [0, 255],
      ],
    ]);
  });

  it("keeps the points within ε when ε is smaller", () => {
    const { thinned } = doodleStages(line, { ...doodleChoices, epsilon: 1 });
    expect(thinned[0][0].length).toBeGreaterThan(2);
  });

  it("leaves a drawing as large and where it is when told to", () => {
    const { placed } = doodleStages(line, {
      ...doodleChoices,
      scaled: false,
      thinned: false,
      centred: false,
    });
    const scale = 28 / 304;
    expect(placed[0][0][0]).toBeCloseTo((10 + 24) * scale, 12);
    expect(placed[0][0][2] - placed[0][0][0]).toBeCloseTo(60 * scale, 12);
  });

  it("makes every pixel paper or ink without antialiasing, ink from one half on", () => {
    const { coverage, levels } = doodleStages(clock, { ...doodleChoices, antialiased: false });
    expect(new Set(levels)).toEqual(new Set([0, 255]));
    for (const [k, level] of levels.entries()) expect(level === 255).toBe(coverage.values[k] >= 0.5);
  });

  it("makes an empty picture of no strokes", () => {
    expect(doodleStages([], doodleChoices).levels).toEqual(new Uint8Array(784));
  });

  it.each([0, -1, Infinity, Number.NaN])("refuses a line width of %d", (lineWidth) => {
    expect(() => doodleStages(clock, { ...doodleChoices, lineWidth })).toThrow(
      `line width must be above 0 and finite: ${lineWidth}`,
    );
  });
});
