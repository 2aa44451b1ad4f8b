import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { chooseStrokes } from "../../../../src/lib/drawing/stand-in/choose-strokes.js";
import type { PenPath } from "../../../../src/lib/drawing/stand-in/pen-path.js";
import { characterVariation } from "../../../../src/lib/drawing/stand-in/variation.js";

const still = { ...characterVariation, lift: 0 };
const paths = (): PenPath[] =>
  [0, 100, 200].map((y) => [
    [0, 10, 20, 30, 40],
    [y, y, y, y, y],
  ]);

/** What becomes of three strokes of five points, many times over. */
function chosen(changes: Partial<typeof still>, count = 2000): PenPath[][] {
  const random = seededRandom(1);
  return Array.from({ length: count }, () => chooseStrokes(paths(), random, { ...still, ...changes }));
}

const part = (drawings: PenPath[][], is: (drawing: PenPath[]) => boolean) =>
  drawings.filter(is).length / drawings.length;

describe("chooseStrokes", () => {
  it("leaves a template as it is when nothing is to change", () => {
    expect(chooseStrokes(paths(), seededRandom(1), still)).toEqual(paths());
  });

  it("leaves strokes out as often as it is told, but never the first", () => {
    const drawings = chosen({ missing: 0.3 });
    expect(part(drawings, (drawing) => drawing.length === 3)).toBeCloseTo(0.49, 1);
    expect(part(drawings, ([first]) => first[1][0] === 0)).toBe(1);
  });

  it("doubles strokes, parts them where the pen is lifted, and adds stray ones", () => {
    const doubled = chosen({ repeated: 1 })[0];
    expect(doubled).toHaveLength(6);
    expect(doubled[0]).toEqual(doubled[1]);
    expect(doubled[0]).not.toBe(doubled[1]);
    const lifted = chosen({ lift: 1 })[0];
    expect(lifted).toHaveLength(6);
    expect(lifted[0][0].at(-1)).toBe(lifted[1][0][0]);
    expect(chosen({ extra: 1 })[0]).toHaveLength(4);
  });

  it("draws strokes from the other end, and in another order", () => {
    expect(chosen({ reversed: 1 })[0][0][0]).toEqual([40, 30, 20, 10, 0]);
    const first = part(chosen({ reordered: 1 }), ([one]) => one[1][0] === 0);
    expect(first).toBeCloseTo(1 / 3, 1);
  });

  it("stops before the end, after at least 55 % of the points", () => {
    const points = chosen({ unfinished: 1 }).map((drawing) =>
      drawing.reduce((sum, [xs]) => sum + xs.length, 0),
    );
    expect(Math.min(...points)).toBe(9);
    expect(Math.max(...points)).toBe(15);
  });
});
