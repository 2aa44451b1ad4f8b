import { describe, expect, it } from "vitest";
import { thickened, thinned } from "../../../src/lib/drawing/stroke-change.js";

// One pixel of ink in a picture of 4 × 3, in its second column and row.
const dot = Uint8Array.from([0, 0, 0, 0, 0, 200, 0, 0, 0, 0, 0, 0]);

describe("thickened", () => {
  it("spreads ink to all pixels around it", () => {
    expect(Array.from(thickened(dot, 4, 1))).toEqual([200, 200, 200, 0, 200, 200, 200, 0, 200, 200, 200, 0]);
  });

  it("goes a part of the way", () => {
    expect(Array.from(thickened(dot, 4, 0.5))).toEqual([
      100, 100, 100, 0, 100, 200, 100, 0, 100, 100, 100, 0,
    ]);
  });

  it("does not wrap round the edge", () => {
    const corner = Uint8Array.from([0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(Array.from(thickened(corner, 4, 1))).toEqual([0, 0, 9, 9, 0, 0, 9, 9, 0, 0, 0, 0]);
  });
});

describe("thinned", () => {
  it("takes away what has paper beside it, beyond the edge too", () => {
    const full = new Uint8Array(12).fill(80);
    expect(Array.from(thinned(full, 4, 1))).toEqual([0, 0, 0, 0, 0, 80, 80, 0, 0, 0, 0, 0]);
  });

  it("refuses amounts that are no part", () => {
    for (const amount of [-0.1, 1.1, Number.NaN]) {
      expect(() => thinned(dot, 4, amount)).toThrow(`amount must be in [0, 1]: ${amount}`);
    }
  });
});
