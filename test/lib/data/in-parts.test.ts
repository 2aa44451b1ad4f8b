import { describe, expect, it } from "vitest";
import { inParts, together } from "../../../src/lib/data/in-parts.js";
import { smallDataset } from "../training/small-run.js";

const dataset = { ...smallDataset(53), testFrom: 40 };

describe("a data set in two parts", () => {
  it("has the first rows to train on and all to test on in its first", () => {
    const { first, rest } = inParts(dataset, 25);
    expect([first.testFrom, first.labels.length, rest?.labels.length]).toEqual([25, 38, 15]);
    expect(first.labels.subarray(25)).toEqual(dataset.labels.subarray(40));
  });

  it("is whole again with both", () => {
    const { first, rest } = inParts(dataset, 25);
    if (!rest) throw new Error("there must be a rest");
    expect(together(first, rest)).toEqual(dataset);
  });

  it("has no second part where the first has all", () => {
    const { first, rest } = inParts(dataset, 100);
    expect(rest).toBeUndefined();
    expect(first).toEqual(dataset);
  });
});
