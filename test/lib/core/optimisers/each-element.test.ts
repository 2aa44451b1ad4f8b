import { describe, expect, it } from "vitest";
import { zeros } from "../../../../src/lib/core/matrix.js";
import { eachElement } from "../../../../src/lib/core/optimisers/each-element.js";

describe("eachElement", () => {
  it("visits every element row by row and leaves padding out", () => {
    const places: number[] = [];
    eachElement("test", { rows: 2, cols: 2, stride: 4, data: new Float32Array(8) }, {}, (k) => {
      places.push(k);
    });
    expect(places).toEqual([0, 1, 4, 5]);
  });

  it("names the matrix that is of another shape or stride", () => {
    const w = zeros(2, 3);
    const visit = () => {
      throw new Error("visited");
    };
    expect(() => eachElement("test", w, { g: zeros(2, 2) }, visit)).toThrow(
      new RangeError("test: g must be [2 × 3]: [2 × 2]"),
    );
    expect(() => eachElement("test", w, { g: { ...w, stride: 4 } }, visit)).toThrow(
      new RangeError("test: g has another stride than w: 4"),
    );
  });
});
