import { describe, expect, it } from "vitest";
import { trimmed } from "../../../src/components/ui/numbers.js";
import { matrixFrom } from "../../../src/lib/core/matrix.js";
import { momentum } from "../../../src/lib/core/optimisers/momentum.js";
import { nesterov } from "../../../src/lib/core/optimisers/nesterov.js";
import type { Optimiser } from "../../../src/lib/core/optimisers/optimiser.js";
import { sgd, sgdUpdate } from "../../../src/lib/core/optimisers/sgd.js";
import { seededRandom } from "../../../src/lib/core/random.js";
import { descend, type Point } from "../../../src/lib/labs/descent/descend.js";
import { bothMomenta } from "../../../src/pages/gradient-descent/study/momenta.js";
import { parabolaPath } from "../../../src/pages/gradient-descent/study/parabola.js";
import { saidIn } from "../said.js";

/** How far from the bottom of the chapter's valley a walk of many steps ends. */
function valleyEnd(optimiser: Optimiser, eta: number): number {
  const path = descend({
    gradient: ([u, v]) => [u, 30 * v],
    start: [-2.5, 0.7],
    optimiser,
    eta,
    steps: 2000,
  });
  return Math.hypot(...path[path.length - 1]);
}

describe("the numbers of the chapter on gradient descent", () => {
  it("the worked example goes 1, 0.4, 0.16, 0.064", () => {
    const path = parabolaPath({ curvature: 2, eta: 0.3, start: 1, steps: 3 });
    expect(path.map((w) => Number(w.toFixed(12)))).toEqual([1, 0.4, 0.16, 0.064]);
  });

  it("the function that trains takes the same step", () => {
    const w = matrixFrom([[1]], "float64");
    sgdUpdate(w, matrixFrom([[2]], "float64"), 0.3);
    expect(w.data[0]).toBeCloseTo(0.4, 14);
  });

  it("the weights of an average add up to 1 − βᵗ", () => {
    const [beta, t] = [0.9, 7];
    let sum = 0;
    for (let s = 1; s <= t; s++) sum += (1 - beta) * beta ** (t - s);
    expect(sum).toBeCloseTo(1 - beta ** t, 14);
  });

  it("both conventions of momentum take the same steps, digit by digit as the table writes them", () => {
    for (let tenths = 0; tenths < 10; tenths++) {
      const beta = tenths / 10;
      const rates = { beta, eta: 0.1, mu: beta, velocityEta: (1 - beta) * 0.1 };
      for (const { stepOfAverage, velocity } of bothMomenta([1, 1, 1, -1, -1, -1], rates))
        expect(trimmed(velocity)).toBe(trimmed(stepOfAverage));
    }
  });

  it("no change of a length lowers the loss more than the one against the gradient", () => {
    const random = seededRandom(1);
    const lengthOf = (row: readonly number[]) => Math.hypot(...row);
    const product = (one: readonly number[], other: readonly number[]) =>
      one.reduce((sum, value, k) => sum + value * other[k], 0);
    const rowOf = () => Array.from({ length: 5 }, () => random.uniform() - 0.5);
    for (let n = 0; n < 200; n++) {
      const [g, change] = [rowOf(), rowOf()];
      const lowest = -lengthOf(g) * lengthOf(change);
      expect(product(g, change)).toBeGreaterThan(lowest);
      const against = g.map((value) => (-value * lengthOf(change)) / lengthOf(g));
      expect(product(g, against)).toBeCloseTo(lowest, 12);
    }
  });

  it("just below the limit, a direction a thousand times as flat takes as many steps for half the way as the page says", () => {
    const [factor, steps] = saidIn(
      "gradient-descent",
      /that is (0\.\d+), and half the way takes (\d+) steps/,
    );
    expect(1 - 2 / 1000).toBeCloseTo(factor, 12);
    const path = parabolaPath({ curvature: 1, eta: 2 / 1000, start: 1, steps });
    expect(path[steps]).toBeCloseTo(0.5, 3);
  });

  it("two weights that hear of each other go as two parabolas along the eigenvectors", () => {
    const gradient = ([u, v]: Point): Point => [2 * u + v, u + 2 * v];
    const stepFrom = (start: Point) => descend({ gradient, start, optimiser: sgd(), eta: 0.5, steps: 1 })[1];
    expect(stepFrom([1, 1])).toEqual([-0.5, -0.5]);
    expect(stepFrom([1, -1])).toEqual([0.5, -0.5]);
    expect(stepFrom([2, 0])).toEqual([0, -1]);
    const endOf = (eta: number) => {
      const path = descend({ gradient, start: [2, 0], optimiser: sgd(), eta, steps: 400 });
      return Math.hypot(...path[path.length - 1]);
    };
    expect(endOf(0.99 * (2 / 3))).toBeLessThan(0.1);
    expect(endOf(1.01 * (2 / 3))).toBeGreaterThan(10);
  });

  it("the walks of the valley hold up to the limits that were derived, and no farther", () => {
    const mu = 0.8;
    const said = saidIn(
      "gradient-descent",
      /the limits are ([\d.]+) for plain descent, ([\d.]+) for momentum and ([\d.]+) for Nesterov/,
    );
    const limits = [2 / 30, (2 * (1 + mu)) / 30, (2 * (1 + mu)) / ((1 + 2 * mu) * 30)];
    const walkers = [sgd(), momentum({ mu }), nesterov({ mu })];
    for (const [k, optimiser] of walkers.entries()) {
      expect(limits[k]).toBeCloseTo(said[k], 3);
      expect(valleyEnd(optimiser, 0.99 * limits[k])).toBeLessThan(0.01);
      expect(valleyEnd(optimiser, 1.01 * limits[k])).toBeGreaterThan(10);
    }
  });

  it("drawn without putting back, the mean of a batch has the variance σ²/B · (N − B)/(N − 1)", () => {
    const random = seededRandom(2);
    const all = Array.from({ length: 20 }, () => random.uniform());
    const mean = all.reduce((sum, value) => sum + value, 0) / 20;
    const variance = all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 20;
    let squares = 0;
    const draws = 20_000;
    for (let n = 0; n < draws; n++) {
      const left = [...all];
      let sum = 0;
      for (let b = 0; b < 8; b++) sum += left.splice(random.below(left.length), 1)[0];
      squares += (sum / 8 - mean) ** 2;
    }
    expect(squares / draws / ((variance / 8) * (12 / 19))).toBeCloseTo(1, 1);
  });
});
