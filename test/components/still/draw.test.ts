import { describe, expect, it } from "vitest";
import { written } from "../../../src/components/still/draw.js";

describe("written", () => {
  it("writes numbers as on paper", () => {
    expect([0.12345, -2, -0.0001, 3].map(written)).toEqual(["0.123", "−2", "0", "3"]);
  });
});
