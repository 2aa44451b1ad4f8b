import { describe, expect, it } from "vitest";
import { fewerRows } from "../../../../src/lib/labs/experiments/fewer-rows.js";
import { smallDataset } from "../../training/small-run.js";

describe("fewerRows", () => {
  it("has so many of each class to train on and to test on", () => {
    const { labels, testFrom } = fewerRows({ ...smallDataset(90), testFrom: 60 }, { train: 5, test: 2 });
    const counts = (part: Uint8Array) => [0, 1, 2].map((k) => part.filter((label) => label === k).length);
    expect(testFrom).toBe(15);
    expect(counts(labels.subarray(0, testFrom))).toEqual([5, 5, 5]);
    expect(counts(labels.subarray(testFrom))).toEqual([2, 2, 2]);
  });

  it("is the same for the same seed", () => {
    const dataset = smallDataset(90);
    expect(fewerRows(dataset, { train: 5, test: 2 }, 3)).toEqual(
      fewerRows(dataset, { train: 5, test: 2 }, 3),
    );
  });
});
