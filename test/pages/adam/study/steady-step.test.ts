import { expect, it } from "vitest";
import { adamSteps } from "../../../../src/pages/adam/study/adam-steps.js";
import { steadyStep } from "../../../../src/pages/adam/study/steady-step.js";
import { constants } from "../../../../src/pages/adam/worked.js";

it("is the length of Adam’s steps in η, where the gradients are equal", () => {
  for (const size of [1e-9, 1e-7, 0.01]) {
    for (const epsilon of [1e-8, 1e-3]) {
      const [, , last] = adamSteps([size, size, size], 0, { ...constants, epsilon });
      expect(Math.abs(last.step) / constants.eta / steadyStep(size, epsilon)).toBeCloseTo(1, 9);
    }
  }
});

it("is half a step for a gradient as large as ε", () => {
  expect(steadyStep(1e-7, 1e-7)).toBe(0.5);
});
