import { describe, expect, it } from "vitest";
import { across } from "../../../src/components/chart/valley-view.js";
import { trimmed } from "../../../src/components/ui/numbers.js";
import { matrixFrom } from "../../../src/lib/core/matrix.js";
import { momentum } from "../../../src/lib/core/optimisers/momentum.js";
import { nesterov } from "../../../src/lib/core/optimisers/nesterov.js";
import type { Optimiser } from "../../../src/lib/core/optimisers/optimiser.js";
import { sgd, sgdUpdate } from "../../../src/lib/core/optimisers/sgd.js";
import { descend, type Point } from "../../../src/lib/labs/descent/descend.js";
import { bothMomenta } from "../../../src/pages/gradient-descent/study/momenta.js";
import { parabolaPath } from "../../../src/pages/gradient-descent/study/parabola.js";
import { momenta, sameSteps } from "../../../src/pages/gradient-descent/worked.js";
import { saidIn } from "../said.js";

/** How far from the bottom of the chapter's valley a walk of many steps ends. */
function valleyEnd(optimiser: Optimiser, eta: number): number {
  const path = descend({
    gradient: ([u, v]) => [u, across * v],
    start: [-2.5, 0.7],
    optimiser,
    eta,
    steps: 2000,
  });
  return Math.hypot(...path[path.length - 1]);
}

describe("the numbers of the chapter on gradient descent", () => {
  it("the worked example goes as the page says, and its first step is that of the function that trains", () => {
    const [curvature, start, eta, factor, ...path] = saidIn(
      "gradient-descent",
      /\$c = (.+?)\$, \$w_0 = (.+?)\$, \$\\eta = (.+?)\$\. Then .* = (.+?)\$, and .* goes (.+?), (.+?), (.+?), (.+?)\.\n/,
    );
    expect(factor).toBeCloseTo(1 - eta * curvature, 12);
    for (const [t, w] of parabolaPath({ curvature, eta, start, steps: path.length - 1 }).entries())
      expect(w).toBeCloseTo(path[t], 12);
    const w = matrixFrom([[start]], "float64");
    sgdUpdate(w, matrixFrom([[curvature * start]], "float64"), eta);
    expect(w.data[0]).toBeCloseTo(path[1], 14);
  });

  it("the weights of an average add up to 1 − βᵗ, and reach back over as many steps as the page says", () => {
    const [beta, reach] = saidIn(
      "gradient-descent",
      /With \$\\beta = ([\d.]+)\$ the average reaches back over about \$.* = (\d+)\$ steps/,
    );
    const averages = bothMomenta(new Array<number>(60).fill(1), sameSteps(beta)).map(({ m }) => m);
    for (const t of [1, 7, 60]) expect(averages[t - 1]).toBeCloseTo(1 - beta ** t, 12);
    const [{ m: newest }] = bothMomenta([1], sameSteps(beta));
    expect(1 / newest).toBeCloseTo(reach, 12);
  });

  it("both conventions of momentum take the same steps, digit by digit as the table writes them", () => {
    for (let tenths = 0; tenths < 10; tenths++) {
      for (const { stepOfAverage, velocity } of bothMomenta(momenta.gradients, sameSteps(tenths / 10)))
        expect(trimmed(velocity)).toBe(trimmed(stepOfAverage));
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
    const [mu, c, ...said] = saidIn(
      "gradient-descent",
      /For \$\\mu = ([\d.]+)\$ and \$c = (\d+)\$ the limits are ([\d.]+) for plain descent, ([\d.]+) for momentum and ([\d.]+) for Nesterov/,
    );
    expect(c).toBe(across);
    const limits = [2 / c, (2 * (1 + mu)) / c, (2 * (1 + mu)) / ((1 + 2 * mu) * c)];
    const walkers = [sgd(), momentum({ mu }), nesterov({ mu })];
    for (const [k, optimiser] of walkers.entries()) {
      expect(limits[k]).toBeCloseTo(said[k], 3);
      expect(valleyEnd(optimiser, 0.99 * limits[k])).toBeLessThan(0.01);
      expect(valleyEnd(optimiser, 1.01 * limits[k])).toBeGreaterThan(10);
    }
  });
});
