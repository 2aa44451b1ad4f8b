import { describe, expect, it } from "vitest";
import { firstPast, timeText } from "../../../../src/pages/train-characters/figures/ladder-record.js";

const point = (second: number, accuracy: number) => ({
  epoch: 1,
  step: 1,
  second,
  values: {
    "held-out accuracy": accuracy,
    "held-out loss": 1,
    "training accuracy": Number.NaN,
    "training loss": Number.NaN,
  },
});

describe("firstPast", () => {
  it("is the first point at or above an accuracy", () => {
    const points = [point(1, 0.2), point(2, 0.75), point(3, 0.7), point(4, 0.8)];
    expect(firstPast(points, 0.747)?.second).toBe(2);
    expect(firstPast(points, 0.9)).toBeUndefined();
  });
});

describe("timeText", () => {
  it("has minutes where they are wanted", () => {
    expect([3.21, 59.94, 59.96, 65, 2700].map(timeText)).toEqual([
      ...["3.2 s", "59.9 s", "1 min", "1 min 5 s", "45 min"],
    ]);
  });
});
