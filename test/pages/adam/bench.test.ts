import { expect, it } from "vitest";
import { linkOf } from "../../../src/components/bench/linked.js";
import { benchNumbers, operations } from "../../../src/pages/adam/bench.js";
import { adamSteps } from "../../../src/pages/adam/study/adam-steps.js";
import { constants, example } from "../../../src/pages/adam/worked.js";

it("the first weight on the bench takes the third step of the worked example", () => {
  const numbers = benchNumbers();
  const step = adamSteps(example.gradients, example.w, constants)[2];
  const first = { g: step.g, "m′": step.m, "v′": step.v, m̂: step.mHat, v̂: step.vHat, "w′": step.w };
  for (const [row, value] of Object.entries(first)) expect(numbers[row][0][0]).toBeCloseTo(value, 12);
});

it("every number of Adam goes into another one on the bench, but for the new weights", () => {
  const numbers = benchNumbers();
  for (const matrix of ["w", "g", "m", "v", "m′", "v′", "m̂", "v̂"])
    expect(linkOf(operations, numbers, { matrix, row: 0, column: 1 }).results.length).toBeGreaterThan(0);
  expect(linkOf(operations, numbers, { matrix: "w′", row: 0, column: 1 }).terms.length).toBe(5);
});
