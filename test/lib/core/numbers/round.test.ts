import { describe, expect, it } from "vitest";
import { roundingOf } from "../../../../src/lib/core/numbers/round.js";

describe("roundingOf", () => {
  it("rounds to what float32 can hold", () => {
    expect(roundingOf(new Float32Array(0))(0.1)).toBe(0.10000000149011612);
  });

  it("leaves float64 as it is", () => {
    expect(roundingOf(new Float64Array(0))(0.1)).toBe(0.1);
  });
});
