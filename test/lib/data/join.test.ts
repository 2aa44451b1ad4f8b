import { describe, expect, it } from "vitest";
import { joinForTest } from "../../../src/lib/data/join.js";
import { splitOf } from "../../../src/lib/data/split-of.js";
import { smallDataset } from "../training/small-run.js";

describe("joinForTest", () => {
  const train = smallDataset(20);
  const test = smallDataset(30);

  it("trains on all rows of the one and tests on the chosen rows of the other", () => {
    const joined = joinForTest(train, test, Uint32Array.of(29, 3));
    const split = splitOf(joined, 1);
    expect([split.train.length, split.test.length]).toEqual([20, 2]);
    const size = joined.width * joined.height;
    expect(joined.pixels.subarray(20 * size, 21 * size)).toEqual(test.pixels.subarray(29 * size, 30 * size));
    expect([joined.labels[20], joined.labels[21]]).toEqual([test.labels[29], test.labels[3]]);
  });

  it("refuses another list of classes", () => {
    const other = { ...test, classes: ["x", "y"] };
    expect(() => joinForTest(train, other, Uint32Array.of(0))).toThrow(/must both have .*: .* x, y/);
  });
});
