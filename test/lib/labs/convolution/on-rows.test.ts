import { describe, expect, it } from "vitest";
import { convolveRows, poolRows } from "../../../../src/lib/labs/convolution/on-rows.js";
import { example } from "../../../../src/pages/convolution/worked.js";

const { x, w, b, window } = example;

describe("convolveRows", () => {
  it("is the worked example of its chapter", () => {
    expect(convolveRows(x, w, b, window)).toEqual([
      [3.5, 7.5],
      [-1.5, 3.5],
    ]);
  });

  it("takes what lies beyond the edges for paper", () => {
    const right = [
      [0, 0, 0],
      [0, 0, 1],
      [0, 0, 0],
    ];
    expect(convolveRows(x, right, 0, { size: 3, stride: 2, padding: 1 })).toEqual([
      [2, 0],
      [0, 0],
    ]);
  });
});

describe("poolRows", () => {
  it("takes the greatest, the average and the sum, and drops what fills no window", () => {
    expect(poolRows(x, 2, "max")).toEqual([[2]]);
    expect(poolRows(x, 2, "average")).toEqual([[1]]);
    expect(poolRows(x, 2, "sum")).toEqual([[4]]);
  });
});
