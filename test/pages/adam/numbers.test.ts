import { describe, expect, it } from "vitest";
import { adadelta } from "../../../src/lib/core/optimisers/adadelta.js";
import { adagrad } from "../../../src/lib/core/optimisers/adagrad.js";
import { ftrl } from "../../../src/lib/core/optimisers/ftrl.js";
import { rmsprop } from "../../../src/lib/core/optimisers/rmsprop.js";
import { descend } from "../../../src/lib/labs/descent/descend.js";
import { adamSteps } from "../../../src/pages/adam/study/adam-steps.js";
import { constants, ftrlStart, uncorrectedLength } from "../../../src/pages/adam/worked.js";
import { saidIn } from "../said.js";

const equalGradients = { gradient: () => [3, 3] as const, start: [0, 0] as const, eta: 0.1 };

describe("the numbers of the chapter on Adam", () => {
  it("Adagrad's steps go with η/√t when all gradients are equal", () => {
    const path = descend({ ...equalGradients, steps: 100, optimiser: adagrad({ initialAccumulator: 0 }) });
    for (const t of [1, 4, 100]) expect(path[t - 1][0] - path[t][0]).toBeCloseTo(0.1 / Math.sqrt(t), 8);
  });

  it("RMSProp's steps come to the length η, from a first one of η/√(1 − ρ)", () => {
    const path = descend({ ...equalGradients, steps: 200, optimiser: rmsprop({ rho: 0.9 }) });
    expect(path[199][0] - path[200][0]).toBeCloseTo(0.1, 6);
    expect(path[0][0] - path[1][0]).toBeCloseTo(0.1 / Math.sqrt(1 - 0.9), 6);
  });

  it("Adadelta's first step is √(ε/(1 − ρ)), whatever the gradient", () => {
    const [rho, power, length] = saidIn(
      "adam",
      /With \$\\rho = ([\d.]+)\$ and \$\\epsilon = 10\^\{(-\d)\}\$ that is ([\d.]+),/,
    );
    expect(Math.sqrt(10 ** power / (1 - rho))).toBeCloseTo(length, 4);
    for (const gradient of [0.1, -3, 50]) {
      const [start, next] = descend({
        gradient: () => [gradient, 0],
        start: [0, 0],
        eta: 1,
        steps: 1,
        optimiser: adadelta({ rho, epsilon: 10 ** power }),
      });
      expect(Math.abs(next[0] - start[0])).toBeCloseTo(length, 4);
    }
  });

  it("Ftrl without penalties is Adagrad from w = 0", () => {
    const gradient = ([u, v]: readonly [number, number]) => [u - 1, 3 * v + 2] as const;
    const options = { gradient, start: [0, 0] as const, eta: 0.1, steps: 25 };
    const leader = descend({ ...options, optimiser: ftrl() });
    const sums = descend({ ...options, optimiser: adagrad({ epsilon: 1e-30 }) });
    for (const [t, [u, v]] of leader.entries()) {
      expect(u).toBeCloseTo(sums[t][0], 10);
      expect(v).toBeCloseTo(sums[t][1], 10);
    }
  });

  it("Ftrl's first step forgets where a weight began, as its formula says", () => {
    const [, [w]] = descend({
      gradient: () => [0.001, 0],
      start: [ftrlStart.w, 0],
      eta: ftrlStart.eta,
      steps: 1,
      optimiser: ftrl(),
    });
    expect(saidIn("adam", /small compared with \$n = ([\d.]+)\$/)).toEqual([ftrlStart.sum]);
    const [before, after] = [0, 0.001].map((g) => Math.sqrt(ftrlStart.sum + g ** 2));
    expect(w).toBeCloseTo((-ftrlStart.eta * 0.001 + ftrlStart.w * (after - before)) / after, 12);
    expect(Math.abs(w)).toBeLessThan(0.001);
  });

  it("without correction steps are too long for as long as the page says", () => {
    const [worst, at200, at2000] = saidIn(
      "adam",
      /up to ([\d.]+) times, still ([\d.]+) times in step 200, and ([\d.]+) times in step 2,000/,
    );
    const settings = { ...constants, eta: 1, epsilon: 1e-12, corrected: false };
    const steps = adamSteps(new Array<number>(2000).fill(3), 0, settings);
    const lengths = steps.map(({ step }) => Math.abs(step));
    for (const t of [1, 30, 2000])
      expect(lengths[t - 1]).toBeCloseTo(uncorrectedLength(t, constants.beta2), 8);
    expect(Math.max(...lengths)).toBeCloseTo(worst, 1);
    expect(lengths[199]).toBeCloseTo(at200, 2);
    expect(lengths[1999]).toBeCloseTo(at2000, 2);
  });
});
