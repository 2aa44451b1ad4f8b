import { describe, expect, it } from "vitest";
import { classSums, signScore } from "../../../../src/pages/linear-layer/study/sign-classifier.js";
import { smallDataset } from "../../../lib/labs/linear/small-dataset.js";

describe("classSums", () => {
  it("is x·w + b of every picture of the class, with levels divided by 255", () => {
    const w = [1, 2, -3, -4];
    expect(classSums(smallDataset, w, 0.5, 0)).toEqual([3.5, 1.5]);
    expect(classSums(smallDataset, w, 0.5, 1)).toEqual([-6.5]);
    expect(classSums(smallDataset, w, 0.5, 2)).toEqual([]);
  });
});

describe("signScore", () => {
  it("counts the sums that have the sign of their class", () => {
    expect(signScore([1, -2, 3], [-1, 4])).toEqual({ count: 5, right: 3 });
  });

  it("counts a sum of 0 as wrong for both", () => {
    expect(signScore([0], [0])).toEqual({ count: 2, right: 0 });
  });
});
