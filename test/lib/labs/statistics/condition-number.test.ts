import { expect, it } from "vitest";
import { conditionNumber } from "../../../../src/lib/labs/statistics/condition-number.js";

it("conditionNumber is 1 for columns at right angles, and grows with the unit of one of them", () => {
  const x = [[1], [-1], [1], [-1]];
  expect(conditionNumber(x)).toBeCloseTo(1, 12);
  expect(conditionNumber(x.map(([value]) => [1000 * value]))).toBeCloseTo(1000, 9);
});
