import { describe, expect, it } from "vitest";
import { type LaneResult, mostRight, resultOf } from "../../../src/components/training/lane-result.js";

const lane = (label: string, heldOut: number, state: LaneResult["state"] = "finished"): LaneResult => ({
  ...resultOf({ lane: { label }, points: [], run: undefined }),
  state,
  values: {
    "held-out accuracy": heldOut,
    "held-out loss": 1,
    "training accuracy": 1,
    "training loss": 1,
  },
});

describe("resultOf", () => {
  it("has no numbers for a lane that has not begun", () => {
    const result = resultOf({ lane: { label: "SGD" }, points: [], run: undefined });
    expect(result).toMatchObject({ label: "SGD", state: "loading", steps: 0 });
    expect(result.values["held-out loss"]).toBeNaN();
  });
});

describe("mostRight", () => {
  it("names the lane with the most held-out samples right", () => {
    expect(mostRight([lane("a", 0.7), lane("b", 0.8)])).toBe("b");
  });

  it("counts a lane that diverged as having none", () => {
    expect(mostRight([lane("a", 0.9, "diverged"), lane("b", 0.3)])).toBe("b");
  });
});
