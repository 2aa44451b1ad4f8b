import { describe, expect, it } from "vitest";
import { matrixFrom } from "../../../src/lib/matrix.js";
import { accuracy } from "../../../src/lib/metrics/accuracy.js";
import { argMax } from "../../../src/lib/metrics/arg-max.js";
import { confusionMatrix, precisionOf, recallOf } from "../../../src/lib/metrics/confusion.js";

describe("metrics", () => {
  it("accuracy is the part that is right", () => {
    expect(accuracy([0, 1, 1, 2], [0, 1, 2, 2])).toBe(0.75);
    expect(accuracy([], [])).toBeNaN();
    expect(() => accuracy([1], [1, 2])).toThrow("predictions must be as many as the 2 labels: 1");
  });

  it("argMax takes the first of equal numbers", () => {
    const scores = matrixFrom([
      [1, 5, 5],
      [-3, -2, -9],
    ]);
    expect([argMax(scores, 0), argMax(scores, 1)]).toEqual([1, 1]);
  });

  it("the confusion matrix has a row for each true class", () => {
    const confusion = confusionMatrix([0, 1, 1, 0], [0, 0, 1, 0], 3);
    expect([...confusion]).toEqual([2, 1, 0, 0, 1, 0, 0, 0, 0]);
    expect(recallOf(confusion, 3)).toEqual([2 / 3, 1, Number.NaN]);
    expect(precisionOf(confusion, 3)).toEqual([1, 0.5, Number.NaN]);
  });

  it("the confusion matrix refuses a class that is not there", () => {
    expect(() => confusionMatrix([3], [0], 3)).toThrow("class must be in [0, 3): 3");
  });
});
