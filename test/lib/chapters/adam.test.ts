import { describe, expect, it } from "vitest";
import { descend } from "../../../src/lib/descent/descend.js";
import { adagrad } from "../../../src/lib/optimisers/adagrad.js";
import { ftrl } from "../../../src/lib/optimisers/ftrl.js";
import { rmsprop } from "../../../src/lib/optimisers/rmsprop.js";

describe("the numbers of the chapter on Adam", () => {
  it("Adagrad's steps go with η/√t when all gradients are equal", () => {
    const path = descend({
      ...{ gradient: () => [3, 3], start: [0, 0], eta: 0.1, steps: 100 },
      optimiser: adagrad({ initialAccumulator: 0 }),
    });
    for (const t of [1, 4, 100]) expect(path[t - 1][0] - path[t][0]).toBeCloseTo(0.1 / Math.sqrt(t), 8);
  });

  it("RMSProp's steps come to the length η", () => {
    const path = descend({
      gradient: () => [3, 3],
      start: [0, 0],
      eta: 0.1,
      steps: 200,
      optimiser: rmsprop(),
    });
    expect(path[199][0] - path[200][0]).toBeCloseTo(0.1, 6);
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
      start: [0.5, 0],
      eta: 0.05,
      steps: 1,
      optimiser: ftrl(),
    });
    const after = Math.sqrt(0.1 + 0.001 ** 2);
    expect(w).toBeCloseTo((-0.05 * 0.001) / after + (0.5 * (after - Math.sqrt(0.1))) / after, 12);
    expect(Math.abs(w)).toBeLessThan(0.001);
  });

  it("without correction the longest step is 6.5 times too long", () => {
    const lengths = Array.from(
      { length: 200 },
      (_, k) => (1 - 0.9 ** (k + 1)) / Math.sqrt(1 - 0.999 ** (k + 1)),
    );
    expect(lengths[0]).toBeCloseTo(0.1 / Math.sqrt(0.001), 12);
    expect(Math.max(...lengths)).toBeCloseTo(6.57, 1);
  });
});
