import { describe, expect, it } from "vitest";
import { powersAround } from "../../../../src/pages/convolution/figures/network-dots.js";

describe("powersAround", () => {
  it("holds all values, and is never a single one", () => {
    expect(powersAround([19_322, 320_890])).toEqual([10_000, 100_000, 1_000_000]);
    expect(powersAround([0.5, 22])).toEqual([0.1, 1, 10, 100]);
    expect(powersAround([10])).toEqual([10, 100]);
    expect(powersAround([1, 1000])).toEqual([1, 10, 100, 1000]);
  });
});
