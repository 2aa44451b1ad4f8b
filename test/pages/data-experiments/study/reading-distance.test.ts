import { describe, expect, it } from "vitest";
import { readingDistance } from "../../../../src/pages/data-experiments/study/reading-distance.js";

function figure(rows: string, reported: string, ours: number, unit: "part" | "loss" = "part") {
  return { name: `an accuracy, ${rows}, last epoch`, unit, reported, ours, note: undefined };
}

const figures = [
  // 0.92 and 0.82 were reported.
  figure("500 rows in all", "4.h3.500.training-accuracy.last", 0.88),
  figure("500 rows in all", "4.h3.500.validation-accuracy.last", 0.72),
  figure("500 rows of a class", "4.h3.500.training-accuracy.last", 0.93),
  figure("500 rows of a class", "4.h3.500.validation-accuracy.last", 0.87),
  figure("5,000 rows in all", "4.h3.5000.training-accuracy.last", 0.1),
  figure("500 rows in all", "4.h3.500.training-loss.last", 9, "loss"),
];

describe("readingDistance", () => {
  it("is the mean over the accuracies that both readings have", () => {
    expect(readingDistance(figures, "in all")).toBeCloseTo(0.07, 12);
    expect(readingDistance(figures, "of a class")).toBeCloseTo(0.03, 12);
  });

  it("is no number where there are none", () => {
    expect(readingDistance([], "in all")).toBeNaN();
  });
});
