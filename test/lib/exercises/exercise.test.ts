import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderFrom, shuffledSteps } from "../../../src/lib/exercises/exercise.js";

describe("shuffledSteps", () => {
  it("has every step, none in its place, the same at every visit", () => {
    for (let count = 2; count < 9; count++) {
      const order = shuffledSteps(count);
      expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, k) => k));
      expect(order.some((step, k) => step === k)).toBe(false);
      expect(shuffledSteps(count)).toEqual(order);
    }
  });

  it("refuses less than two steps", () => {
    expect(() => shuffledSteps(1)).toThrow("an order must have at least 2 steps: 1");
  });
});

describe("orderFrom", () => {
  it("reads what it was written from", () => {
    expect(orderFrom("2,0,1", 3)).toEqual([2, 0, 1]);
  });

  it.each(["", "0,1", "0,1,1", "0,1,3", "0,1,x", "0,1,2,3", "0,1,1.5"])(
    "finds no order of 3 in %j",
    (text) => {
      expect(orderFrom(text, 3)).toBeUndefined();
    },
  );

  it("never gives anything but an order", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-4,.x-]{0,8}$/), (text) => {
        const order = orderFrom(text, 3);
        if (order) expect([...order].sort()).toEqual([0, 1, 2]);
      }),
    );
  });
});
