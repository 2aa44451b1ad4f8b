import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../../../src/lib/labs/statistics/wilson-interval.js";
import { expectClose } from "../../../lib/close.js";

describe("wilsonInterval", () => {
  it("agrees with Newcombe's worked examples", () => {
    // R. G. Newcombe, “Two-sided confidence intervals for the single proportion”, 1998, table I, method 3.
    expectClose(wilsonInterval(81, 263), [0.2553, 0.3662], 5e-5);
    expectClose(wilsonInterval(15, 148), [0.0624, 0.1605], 5e-5);
    expectClose(wilsonInterval(0, 20), [0, 0.1611], 5e-5);
    expectClose(wilsonInterval(1, 29), [0.0061, 0.1718], 5e-5);
  });

  it("is narrower for more samples, and mirrored for those not found", () => {
    const [low, high] = wilsonInterval(27, 30);
    const [more] = wilsonInterval(270, 300);
    expect(more).toBeGreaterThan(low);
    expectClose(wilsonInterval(3, 30), [1 - high, 1 - low]);
  });

  it("needs a sample, and no more found than there are", () => {
    expect(() => wilsonInterval(0, 0)).toThrow(
      new RangeError("count must be a whole number of at least 1: 0"),
    );
    expect(() => wilsonInterval(4, 3)).toThrow(new RangeError("found must be from 0 to 3: 4"));
  });
});
