import { describe, expect, it } from "vitest";
import { constant } from "../../../../src/lib/core/schedules/constant.js";

describe("constant", () => {
  it("stays at η₀", () => {
    expect([0, 1, 1e6].map(constant(0.02))).toEqual([0.02, 0.02, 0.02]);
  });
});
