import { expect, it } from "vitest";
import { checkGradientFunction } from "../../../src/lib/exercises/check-gradient-function.js";

// L = Σ w², of which the gradient is 2w.
const at = [[0.5, -2, 3]];
const check = {
  name: "dw",
  at,
  loss: (w: readonly (readonly number[])[]) => w[0].reduce((sum, value) => sum + value * value, 0),
  inputs: [at],
};

it("a gradient passes that agrees with finite differences", () => {
  expect(checkGradientFunction(() => [[1, -4, 6]], check).correct).toBe(true);
});

it("one that does not is told what is wrong with it first", () => {
  expect(checkGradientFunction(() => [[0.5, -2, 3]], check).message).toBe(
    "dw beside finite differences: it is right up to a factor: every number is 0.5 times what it should be.",
  );
  expect(checkGradientFunction(() => undefined, check).message).toMatch(/is there a return/);
});
