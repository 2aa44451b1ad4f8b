import { scaleLinear, scaleLog } from "d3-scale";
import { describe, expect, it } from "vitest";
import { linearScale, logScale } from "../../../src/components/chart/scale.js";

const values = [-3, 0, 0.1, 1, 2.5, 7, 100];

describe.each([
  [
    [0, 6],
    [0, 60],
  ],
  [
    [5, -2],
    [100, 0],
  ],
  [
    [3, 3],
    [0, 10],
  ],
] as const)("linearScale from %j to %j", (domain, range) => {
  it.each([false, true])("is that of D3, clamped: %s", (clamp) => {
    const [ours, theirs] = [linearScale(domain, range, { clamp }), scaleLinear(domain, range).clamp(clamp)];
    for (const value of values) expect(ours(value)).toBeCloseTo(theirs(value), 9);
    for (const value of values) expect(ours.invert(value)).toBeCloseTo(theirs.invert(value), 9);
  });
});

describe("logScale", () => {
  it.each([false, true])("is that of D3, clamped: %s", (clamp) => {
    const [domain, range] = [
      [0.01, 10],
      [190, 8],
    ] as const;
    const [ours, theirs] = [logScale(domain, range, { clamp }), scaleLog(domain, range).clamp(clamp)];
    const above = values.filter((value) => value > 0);
    for (const value of above) expect(ours(value)).toBeCloseTo(theirs(value), 9);
    for (const value of above) expect(ours.invert(value)).toBeCloseTo(theirs.invert(value), 9);
  });
});
