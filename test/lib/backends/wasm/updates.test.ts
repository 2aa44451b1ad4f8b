import { describe, expect, it } from "vitest";
import type { Backend } from "../../../../src/lib/core/backend.js";
import type { Matrix } from "../../../../src/lib/core/matrix.js";
import { type Random, seededRandom } from "../../../../src/lib/core/random.js";
import { anyNumber, both, expectTwins, gradient, ordinary, twins } from "./twins.js";

describe("updateKernels", () => {
  const updates: [
    string,
    number,
    (backend: Backend, w: Matrix, g: Matrix, s: Matrix[], t: number) => void,
  ][] = [
    ["sgd", 0, (backend, w, g) => backend.sgd(w, g, 0.1)],
    ["momentum", 1, (backend, w, g, [v]) => backend.momentum(w, g, v, 0.1, 0.9)],
    ["nesterov", 1, (backend, w, g, [v]) => backend.nesterov(w, g, v, 0.1, 0.9)],
    ["adagrad", 1, (backend, w, g, [s]) => backend.adagrad(w, g, s, 0.1, 1e-7)],
    ["rmsprop", 1, (backend, w, g, [v]) => backend.rmsprop(w, g, v, 0.01, 0.9, 1e-7)],
    ["adadelta", 2, (backend, w, g, [v, d]) => backend.adadelta(w, g, v, d, 1, 0.95, 1e-7)],
    [
      "adam",
      2,
      (backend, w, g, [m, v], t) =>
        backend.adam(w, g, m, v, {
          eta: 0.001,
          beta1: 0.9,
          beta2: 0.999,
          epsilon: 1e-7,
          correction1: 1 / (1 - 0.9 ** t),
          correction2: 1 / (1 - 0.999 ** t),
        }),
    ],
    [
      "ftrl",
      2,
      (backend, w, g, [z, n]) => backend.ftrl(w, g, z, n, { eta: 0.1, beta: 0.5, l1: 0.3, l2: 0.01 }),
    ],
  ];

  const gradients: [string, (random: Random, t: number) => number][] = [
    ["ordinary gradients, then none", (random, t) => (t < 30 ? gradient(random) : 0)],
    ["huge, tiny, subnormal and signed-zero gradients", (random) => anyNumber(random)],
  ];
  const cases = updates.flatMap(([name, slots, update]) =>
    gradients.map(([kind, draw]) => ({ name, kind, slots, update, draw })),
  );

  it.each(cases)("moves weights by $name as the reference does, for 40 steps: $kind", (chosen) => {
    const random = seededRandom(5);
    const w = twins(9, 13, random, ordinary);
    const state = Array.from({ length: chosen.slots }, () => twins(9, 13, random, () => 0));
    for (let t = 1; t <= 40; t++) {
      const g = twins(9, 13, random, () => chosen.draw(random, t));
      both((backend, k) =>
        chosen.update(
          backend,
          w[k],
          g[k],
          state.map((slot) => slot[k]),
          t,
        ),
      );
    }
    expectTwins(w);
    for (const slot of state) expectTwins(slot);
  });

  it("flushes state that would become subnormal", () => {
    const random = seededRandom(2);
    const [w, g, v] = [
      twins(1, 5, random, () => 1),
      twins(1, 5, random, () => 0),
      twins(1, 5, random, () => 2 ** -99),
    ];
    both((backend, k) => {
      for (let t = 0; t < 9; t++) backend.momentum(w[k], g[k], v[k], 0.1, 0.9);
    });
    expect(v[1].data[0]).toBe(0);
    expectTwins(v);
  });
});
