import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adam } from "../../../../src/lib/core/optimisers/adam.js";
import { descend } from "../../../../src/lib/labs/descent/descend.js";
import { adamSteps } from "../../../../src/pages/adam/study/adam-steps.js";
import { constants } from "../../../../src/pages/adam/worked.js";

const gradients = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 10 });

describe("adamSteps", () => {
  it("takes the steps of the update that trains", () => {
    fc.assert(
      fc.property(gradients, (all) => {
        const path = descend({
          gradient: (_, step) => [all[step - 1], 0],
          start: [1, 0],
          optimiser: adam(constants),
          eta: constants.eta,
          steps: all.length,
        });
        for (const [k, { w }] of adamSteps(all, 1, constants).entries())
          expect(w).toBeCloseTo(path[k + 1][0], 9);
      }),
    );
  });

  it("begins with a step of length η, whatever the gradient", () => {
    for (const g of [0.001, 1, -400]) {
      expect(adamSteps([g], 0, constants)[0].step).toBeCloseTo(-Math.sign(g) * 0.1, 4);
    }
  });

  it("takes steps that are too long without the correction", () => {
    const plain = adamSteps(
      Array.from({ length: 30 }, () => 1),
      0,
      { ...constants, corrected: false },
    );
    expect(Math.max(...plain.map(({ step }) => -step / 0.1))).toBeGreaterThan(6);
  });
});
