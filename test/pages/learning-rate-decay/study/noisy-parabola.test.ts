import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../../src/lib/core/random.js";
import { constant, inverseTime } from "../../../../src/lib/core/schedules.js";
import {
  meanSquares,
  noiseFloor,
  walkedSquares,
} from "../../../../src/pages/learning-rate-decay/study/noisy-parabola.js";

const parabola = { curvature: 1, noise: 1, start: 3, steps: 60 };

describe("meanSquares", () => {
  it("comes to rest at ησ²/(c(2 − ηc)) under a constant rate", () => {
    const squares = meanSquares({ ...parabola, steps: 500 }, constant(0.3));
    expect(squares[500]).toBeCloseTo(noiseFloor(1, 1, 0.3), 12);
    expect(noiseFloor(1, 1, 0.3)).toBeCloseTo(0.3 / 1.7, 14);
  });

  it("goes on falling when the rate does", () => {
    const squares = meanSquares({ ...parabola, steps: 5000 }, inverseTime(0.5, 0.5));
    expect(squares[5000]).toBeLessThan(squares[500] / 3);
  });
});

describe("walkedSquares", () => {
  it("is near what theory says", () => {
    const walked = walkedSquares(parabola, constant(0.3), { walks: 4000, random: seededRandom(1) });
    const theory = meanSquares(parabola, constant(0.3));
    for (const t of [0, 5, 30, 60]) expect(walked[t] / theory[t]).toBeCloseTo(1, 1);
  });
});

describe("noiseFloor", () => {
  it.each([0, 2, Number.NaN])("refuses a rate of %s at curvature 1", (eta) => {
    expect(() => noiseFloor(1, 1, eta)).toThrow(`eta must be in (0, 2/c): ${eta}`);
  });
});
