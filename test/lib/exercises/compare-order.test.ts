import { expect, it } from "vitest";
import { compareOrder } from "../../../src/lib/exercises/compare-order.js";

it("an order is right when each step stands in its place", () => {
  expect(compareOrder([0, 1, 2]).correct).toBe(true);
});

it("else it is told how far it is right, and why the next step is another", () => {
  expect(compareOrder([1, 0, 2]).message).toMatch(/^The first step is another\. Which step/);
  expect(compareOrder([0, 2, 1], { 1: "Because." })).toEqual({
    correct: false,
    message: "Right up to step 1. Step 2 is another. Because.",
  });
});
