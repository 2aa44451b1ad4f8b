import fc from "fast-check";
import { expect, it } from "vitest";
import { bothMomenta } from "../../../../src/pages/gradient-descent/study/momenta.js";

it("bothMomenta takes the same steps where η′ = (1 − β)·η", () => {
  const gradients = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(gradients, fc.double({ min: 0, max: 0.99, noNaN: true }), (all, beta) => {
      for (const { stepOfAverage, velocity } of bothMomenta(all, {
        beta,
        eta: 0.5,
        mu: beta,
        velocityEta: (1 - beta) * 0.5,
      }))
        expect(velocity).toBeCloseTo(stepOfAverage, 12);
    }),
  );
});

it("bothMomenta averages a worked row of gradients", () => {
  const steps = bothMomenta([1, 1, -1], { beta: 0.5, eta: 1, mu: 0.5, velocityEta: 1 });
  expect(steps.map(({ m }) => m)).toEqual([0.5, 0.75, -0.125]);
  expect(steps.map(({ velocity }) => velocity)).toEqual([-1, -1.5, 0.25]);
});
