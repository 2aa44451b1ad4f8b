// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { countsIn, histogram, spreadOf } from "../../../src/components/chart/histogram.js";

describe("countsIn", () => {
  it("counts what falls into each part, and at the ends what lies beyond", () => {
    expect(countsIn([0, 0.24, 0.25, 0.99, 1, 7, -3], { from: 0, to: 1, bins: 4 })).toEqual([3, 1, 0, 3]);
  });

  it("leaves out what is not a number", () => {
    expect(countsIn([Number.NaN, 0.5], { from: 0, to: 1, bins: 2 })).toEqual([0, 1]);
  });
});

describe("spreadOf", () => {
  it("gives the mean and the standard deviation", () => {
    expect(spreadOf([2, 4, 4, 4, 5, 5, 7, 9])).toEqual({ mean: 5, deviation: 2 });
  });
});

describe("histogram", () => {
  it("says in words what its bars show", () => {
    const figure = histogram([1, 2, 3], { title: "sums", from: 0, to: 4, bins: 4 });
    expect(figure.querySelector("svg")?.getAttribute("aria-label")).toBe(
      "sums: 3 numbers, mean 2, standard deviation 0.816",
    );
    expect(figure.querySelectorAll("rect[height='0']")).toHaveLength(1);
  });
});
