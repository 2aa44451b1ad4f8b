import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { naiveSoftmax, softmaxOf } from "../../../../src/lib/core/layers/softmax-of.js";

const scores = fc.array(fc.double({ min: -30, max: 30, noNaN: true }), { minLength: 1, maxLength: 6 });

describe("softmaxOf", () => {
  it("gives e² times as much to a score that is larger by 2", () => {
    const [p, q] = softmaxOf([3, 1]);
    expect(p / q).toBeCloseTo(Math.exp(2), 12);
    expect(p + q).toBeCloseTo(1, 14);
  });

  it("does not see a number that is added to all scores", () => {
    fc.assert(
      fc.property(scores, fc.double({ min: -500, max: 500, noNaN: true }), (z, c) => {
        const shifted = softmaxOf(z.map((score) => score + c));
        for (const [j, p] of softmaxOf(z).entries()) expect(shifted[j]).toBeCloseTo(p, 9);
      }),
    );
  });

  it("stays a distribution for scores of any size", () => {
    expect(softmaxOf([1000, 0, -1000])).toEqual([1, 0, 0]);
  });

  it("goes to the largest score as T goes to 0, and to equal parts as it grows", () => {
    expect(softmaxOf([2, 1, 0], 0.01)[0]).toBeCloseTo(1, 9);
    for (const p of softmaxOf([2, 1, 0], 1e6)) expect(p).toBeCloseTo(1 / 3, 5);
  });

  it.each([0, -1, Number.NaN])("refuses a temperature of %s", (temperature) => {
    expect(() => softmaxOf([1], temperature)).toThrow(`temperature must be above 0: ${temperature}`);
  });
});

describe("naiveSoftmax", () => {
  it("is softmax while nothing overflows", () => {
    fc.assert(
      fc.property(scores, (z) => {
        for (const [j, p] of softmaxOf(z).entries()) expect(naiveSoftmax(z, "float64")[j]).toBeCloseTo(p, 12);
      }),
    );
  });

  it("has no answer from 89 on in float32, and from 710 on in float64", () => {
    expect(naiveSoftmax([88, 0], "float32")).toEqual([1, expect.closeTo(0, 30)]);
    expect(naiveSoftmax([89, 0], "float32")[0]).toBeNaN();
    expect(naiveSoftmax([709, 0], "float64")[0]).toBe(1);
    expect(naiveSoftmax([710, 0], "float64")[0]).toBeNaN();
  });

  it("divides 0 by 0 where all scores are far below 0", () => {
    expect(naiveSoftmax([-800, -801], "float64").every(Number.isNaN)).toBe(true);
  });
});
