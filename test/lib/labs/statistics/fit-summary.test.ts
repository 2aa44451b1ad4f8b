import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type FitSummary, fitSummary } from "../../../../src/lib/labs/statistics/fit-summary.js";
import { linearFit } from "../../../../src/lib/labs/statistics/linear-fit.js";

interface Golden {
  x: number[][];
  y: number[];
  summary: { numbers: Record<string, number>; intervals: [number, number][] };
}

// From statsmodels.
const { cases }: { cases: Golden[] } = JSON.parse(
  readFileSync(new URL("../../../golden/regression.json", import.meta.url), "utf8"),
);

const namesOf = (x: number[][]) => x[0].map((_, k) => `x${k}`);
const numbersOf = ({ shape, ...rest }: FitSummary): Map<string, unknown> =>
  new Map(Object.entries({ ...rest, skew: shape.skew, kurtosis: shape.kurtosis }));

describe("fitSummary", () => {
  it.each(cases)(
    "agrees with statsmodels on $y.length rows, in every number of its table",
    ({ x, y, summary }) => {
      const found = numbersOf(fitSummary(linearFit(namesOf(x), x, y), x));
      for (const [name, expected] of Object.entries(summary.numbers))
        expect(Number(found.get(name)) / expected, name).toBeCloseTo(1, 6);
      expect(Object.keys(summary.numbers)).toHaveLength(17);
    },
  );

  it.each(cases)("gives the intervals of statsmodels on $y.length rows", ({ x, y, summary }) => {
    const { estimates } = fitSummary(linearFit(namesOf(x), x, y), x);
    expect(estimates).toHaveLength(summary.intervals.length);
    for (const [k, { interval }] of estimates.entries())
      for (const end of [0, 1]) expect(interval[end] / summary.intervals[k][end]).toBeCloseTo(1, 6);
  });
});
