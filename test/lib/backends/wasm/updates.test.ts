import { describe, expect, it } from "vitest";
import { ftrl } from "../../../../src/lib/core/optimisers/ftrl.js";
import { makeOptimiser, optimisers } from "../../../../src/lib/core/optimisers/make-optimiser.js";
import { momentum } from "../../../../src/lib/core/optimisers/momentum.js";
import { eachElement, type Optimiser, optimiserOf } from "../../../../src/lib/core/optimisers/optimiser.js";
import { type Random, seededRandom } from "../../../../src/lib/core/random.js";
import { defaultHyperparameters } from "../../../../src/lib/training/recipe.js";
import { anyNumber, expectTwins, gradient, ordinary, type Pair, pairs } from "./twins.js";

describe.each(pairs)("updateKernel, $profile", (pair) => {
  const { twins, both, wasm } = pair;
  const gradients: [string, (random: Random, t: number) => number][] = [
    ["ordinary gradients, then none", (random, t) => (t < 30 ? gradient(random) : 0)],
    ["huge, tiny, subnormal and signed-zero gradients", (random) => anyNumber(random)],
  ];
  const cases = optimisers.flatMap(({ name }) => gradients.map(([kind, draw]) => ({ name, kind, draw })));

  it.each(cases)("moves weights by $name as the reference does, for 40 steps: $kind", ({ name, draw }) => {
    expectSameSteps(pair, makeOptimiser({ ...defaultHyperparameters, optimiser: name }), draw);
  });

  it.each(gradients)("takes the penalties of FTRL into its kernel: %s", (_, draw) => {
    expectSameSteps(pair, ftrl({ beta: 0.5, l1: 0.3, l2: 0.01 }), draw);
  });

  it("has a kernel for every optimiser that is taught", () => {
    const without = optimisers.filter(({ name }) => !wasm.updateKernel(name));
    expect(without).toEqual([]);
  });

  it("leaves an optimiser without a kernel to its own loop: the same bits", () => {
    const lion = optimiserOf({
      name: "lion",
      initialSlots: [0],
      loop(w, g, [m], eta) {
        eachElement("lion", w, { g, m }, (k) => {
          w.data[k] -= eta * Math.sign(0.9 * m.data[k] + 0.1 * g.data[k]);
          m.data[k] = 0.99 * m.data[k] + 0.01 * g.data[k];
        });
      },
      constants: (eta) => [eta],
    });
    expect(wasm.updateKernel("lion")).toBeUndefined();
    const [start, end] = expectSameSteps(pair, lion, gradient);
    expect(end).not.toEqual(start);
  });

  it("flushes state that would become subnormal", () => {
    const random = seededRandom(2);
    const [w, g, v] = [
      twins(1, 5, random, () => 1),
      twins(1, 5, random, () => 0),
      twins(1, 5, random, () => 2 ** -99),
    ];
    both((backend, k) => {
      for (let t = 0; t < 9; t++) momentum({ mu: 0.9 }).update(backend, w[k], g[k], [v[k]], 0.1, t + 1);
    });
    expect(v[1].data[0]).toBe(0);
    expectTwins(v);
  });
});

/**
 * Expects 40 steps of an optimiser to give the reference's bits, in the weights and in every slot.
 *
 * @returns the weights before and after
 */
function expectSameSteps(
  { twins, both }: Pair,
  optimiser: Optimiser,
  draw: (random: Random, t: number) => number,
): [number[], number[]] {
  const random = seededRandom(5);
  const w = twins(9, 13, random, ordinary);
  const before = Array.from(w[0].data);
  const state = optimiser.initialSlots.map((initial) => twins(9, 13, random, () => initial));
  for (let t = 1; t <= 40; t++) {
    const g = twins(9, 13, random, () => draw(random, t));
    both((backend, k) => {
      const slots = state.map((slot) => slot[k]);
      optimiser.update(backend, w[k], g[k], slots, 0.01, t);
    });
  }
  expectTwins(w);
  for (const slot of state) expectTwins(slot);
  return [before, Array.from(w[0].data)];
}
