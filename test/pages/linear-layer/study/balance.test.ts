import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shift } from "../../../../src/lib/drawing/shift.js";
import { neuronSum } from "../../../../src/lib/labs/linear/neuron-sum.js";
import { paintAt, paintedMost, tiltOf, weigh } from "../../../../src/pages/linear-layer/study/balance.js";

const small = { x: [0, 1, 0.5, 1], w: [3, 2, -4, 0], b: 0.25, width: 2, right: 0, down: 0 };

describe("weigh", () => {
  it("drops a grain of x·w for each inked pixel", () => {
    expect(weigh(small)).toEqual({
      grains: [
        { pixel: 1, place: 1, product: 2 },
        { pixel: 2, place: 2, product: -2 },
        { pixel: 3, place: 3, product: 0 },
      ],
      pro: 2,
      contra: 2,
      s: 0.25,
    });
  });

  it("gives a moved drawing the sum that the neuron gives the moved picture", () => {
    const level = fc.integer({ min: 0, max: 255 });
    const weight = fc.double({ min: -1, max: 1, noNaN: true });
    const by = fc.integer({ min: -5, max: 5 });
    const array = { minLength: 16, maxLength: 16 };
    fc.assert(
      fc.property(fc.array(level, array), fc.array(weight, array), by, by, (levels, w, right, down) => {
        const moved = shift(Uint8Array.from(levels), 4, right, down);
        const s = neuronSum(
          Array.from(moved, (one) => one / 255),
          w,
          0.5,
        );
        const x = levels.map((one) => one / 255);
        expect(weigh({ x, w, b: 0.5, width: 4, right, down }).s).toBeCloseTo(s, 12);
      }),
    );
  });

  it("refuses weights that are not as many as the pixels", () => {
    expect(() => weigh({ ...small, w: [1] })).toThrow("weights must be as many as the 4 pixels: 1");
  });
});

describe("tiltOf", () => {
  it("leans to the side of the sum, and never all the way", () => {
    expect([0, 1, -1, 9].map(tiltOf)).toEqual([0, 0.5, -0.5, 0.9]);
  });
});

describe("paintAt", () => {
  it("paints its place in full and those around it by half, inside the picture", () => {
    const w = new Float32Array(9);
    paintAt(w, 3, 0, "for");
    expect(Array.from(w, (one) => Number(one.toFixed(3)))).toEqual([0.02, 0.01, 0, 0.01, 0.01, 0, 0, 0, 0]);
    paintAt(w, 3, 0, "erase");
    expect(w.every((one) => one === 0)).toBe(true);
  });

  it("makes no weight larger than the largest", () => {
    const w = new Float32Array(9);
    for (let k = 0; k < 20; k++) paintAt(w, 3, 4, "against");
    expect(w.every((one) => one === Math.fround(-paintedMost))).toBe(true);
  });
});
