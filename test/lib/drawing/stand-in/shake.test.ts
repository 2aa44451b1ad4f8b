import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { dense, type PenPath } from "../../../../src/lib/drawing/stand-in/pen-path.js";
import { shake } from "../../../../src/lib/drawing/stand-in/shake.js";
import { doodleVariation } from "../../../../src/lib/drawing/stand-in/variation.js";

const still = {
  ...doodleVariation,
  strokeShift: 0,
  strokeScale: 0,
  strokeTurn: 0,
  wobble: 0,
  rounding: 0,
  ends: 0,
};
const corner = (): PenPath =>
  dense(
    [
      [0, 120, 120],
      [0, 0, 120],
    ],
    12,
  );

/** A corner shaken many times. */
function shaken(changes: Partial<typeof still>, count = 1000): PenPath[] {
  const random = seededRandom(1);
  return Array.from({ length: count }, () => {
    const path = corner();
    shake(path, 12, random, { ...still, ...changes });
    return path;
  });
}

const deviation = (values: readonly number[]) => {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
};

describe("shake", () => {
  it("leaves a stroke as it is when nothing is to change", () => {
    const [[xs, ys]] = shaken({}, 1);
    for (const [k, x] of corner()[0].entries()) expect(xs[k]).toBeCloseTo(x, 9);
    for (const [k, y] of corner()[1].entries()) expect(ys[k]).toBeCloseTo(y, 9);
  });

  it("moves a stroke by as much as it is told", () => {
    expect(deviation(shaken({ strokeShift: 5 }).map(([xs]) => xs[0]))).toBeCloseTo(5, 0);
  });

  it("makes an end too long as often as too short", () => {
    const counts = shaken({ ends: 20 }).map(([xs]) => xs.length - corner()[0].length);
    expect(counts.reduce((a, b) => a + b, 0) / counts.length).toBeCloseTo(0, 0);
    expect(Math.max(...counts)).toBeGreaterThan(2);
    expect(Math.min(...counts)).toBeLessThan(-2);
  });

  it("goes on along the beginning of a closed stroke", () => {
    const random = seededRandom(3);
    for (let n = 0; n < 50; n++) {
      const path = dense(
        [
          [0, 100, 100, 0, 0],
          [0, 0, 100, 100, 0],
        ],
        12,
      );
      const before = path[0].length;
      shake(path, 12, random, { ...still, ends: 20 });
      for (let k = before; k < path[0].length; k++) expect(path[1][k]).toBeCloseTo(0, 9);
    }
  });

  it("rounds a corner off", () => {
    const tips = shaken({ rounding: 4 }, 50).map(([xs, ys]) => Math.max(...xs.map((x, k) => x - ys[k])));
    expect(Math.min(...tips)).toBeLessThan(115);
    expect(Math.max(...tips)).toBeCloseTo(120, 9);
  });

  it("waves as high as it is told, and slowly", () => {
    const paths = shaken({ wobble: 4 });
    expect(deviation(paths.map(([, ys]) => ys[0]))).toBeCloseTo(4, 0);
    const steps = paths.map(([, ys]) => ys[1] - ys[0]);
    expect(deviation(steps)).toBeLessThan(2);
  });
});
