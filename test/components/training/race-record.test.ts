import { describe, expect, it } from "vitest";
import { lastOf, lineOf, type RacePoint, ticksFor } from "../../../src/components/training/race-record.js";

const point = (epoch: number, heldOut: number, training: number): RacePoint => ({
  epoch,
  step: 10 * epoch,
  second: epoch / 4,
  values: {
    "held-out accuracy": heldOut,
    "held-out loss": 1 - heldOut,
    "training accuracy": training,
    "training loss": 1 - training,
  },
});
const points = [point(0, 0.2, 0.2), point(0.5, 0.6, Number.NaN), point(1, 0.8, 0.9)];

describe("lineOf", () => {
  it("draws a measure over epochs, steps or seconds", () => {
    expect(lineOf(points, "held-out accuracy", "step")).toEqual({ x: [0, 5, 10], y: [0.2, 0.6, 0.8] });
  });

  it("leaves out where nothing was measured", () => {
    expect(lineOf(points, "training accuracy", "second")).toEqual({ x: [0, 0.25], y: [0.2, 0.9] });
  });
});

describe("lastOf", () => {
  it("is the last value that was measured, or NaN", () => {
    expect(lastOf(points.slice(0, 2), "training accuracy")).toBe(0.2);
    expect(lastOf([], "held-out loss")).toBeNaN();
  });
});

describe("ticksFor", () => {
  it("holds a loss between powers of ten", () => {
    expect(ticksFor("training loss", [0.03, 25])).toEqual([0.01, 0.1, 1, 10, 100]);
  });

  it("stays within bounds for a loss that runs away", () => {
    expect(ticksFor("held-out loss", [1e-9, 1e12, Number.POSITIVE_INFINITY])).toEqual([
      1e-4, 1e-3, 0.01, 0.1, 1, 10, 100, 1000, 10000,
    ]);
  });
});
