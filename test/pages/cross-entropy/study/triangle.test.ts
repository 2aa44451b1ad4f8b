import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arrowPath,
  corners,
  fieldOf,
  leastShare,
  placeOf,
  pullOf,
  sharesAt,
} from "../../../../src/pages/cross-entropy/study/triangle.js";

const weight = fc.double({ min: 0.01, max: 1, noNaN: true });
const shares = fc.tuple(weight, weight, weight).map((all) => {
  const sum = all[0] + all[1] + all[2];
  return all.map((one) => one / sum);
});

describe("the triangle", () => {
  it("has a place for every p, and p for every place", () => {
    fc.assert(
      fc.property(shares, (p) => {
        sharesAt(placeOf(p)).forEach((share, j) => {
          expect(share).toBeCloseTo(p[j], 9);
        });
      }),
    );
  });

  it("keeps p inside, where every score is a number", () => {
    for (const corner of [...corners, [5, -9] as const]) {
      const p = sharesAt(corner);
      expect(Math.min(...p)).toBeGreaterThan(0.999 * leastShare);
      expect(p.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }
  });
});

describe("the arrows", () => {
  it("of cross-entropy end at the truth, wherever they begin", () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 0, max: 2 }), (p, truth) => {
        const { arrow } = pullOf("cross-entropy", p, truth);
        const [x, y] = placeOf(p);
        expect(x + arrow[0]).toBeCloseTo(corners[truth][0], 9);
        expect(y + arrow[1]).toBeCloseTo(corners[truth][1], 9);
      }),
    );
  });

  it("of squared error die in a wrong corner, where those of cross-entropy are longest", () => {
    const p = sharesAt(corners[0]);
    expect(pullOf("squared-error", p, 2).size).toBeLessThan(0.01);
    expect(pullOf("cross-entropy", p, 2).size).toBeGreaterThan(1.4);
    expect(pullOf("squared-error", [0.4, 0.4, 0.2], 2).size).toBeGreaterThan(0.2);
  });

  it("are on a field all over the triangle", () => {
    const field = fieldOf("cross-entropy", 2);
    expect(field).toHaveLength(45);
    for (const { from, to } of field) expect(to[1]).toBeGreaterThan(from[1]);
  });

  it("are dots where they are too short for a head", () => {
    expect(arrowPath({ from: [0, 0], to: [0.001, 0] }, 0.1)).toBe("M0.000 0.000h0");
    expect(arrowPath({ from: [0, 0], to: [1, 0] }, 0.1)).toBe(
      "M0.000 0.000L1.000 0.000M0.900 0.050L1.000 0.000L0.900 -0.050",
    );
  });
});
