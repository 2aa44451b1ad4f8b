import { describe, expect, it } from "vitest";
import { filterNames, filterOf } from "../../../../src/pages/convolution/study/filters.js";

describe("filterOf", () => {
  it("gives edges, a blur and the picture itself", () => {
    expect(filterOf("edges left and right", 3)[0]).toEqual([-1, 0, 1]);
    expect(filterOf("edges above and below", 2)).toEqual([
      [-1, -1],
      [1, 1],
    ]);
    expect(filterOf("all edges", 3)[1]).toEqual([-1, 8, -1]);
    expect(filterOf("as it is", 3).flat()).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  it.each([2, 3, 5])("adds up to 0 for edges and to 1 otherwise, size %i", (size) => {
    for (const name of filterNames) {
      const sum = filterOf(name, size)
        .flat()
        .reduce((total, weight) => total + weight, 0);
      expect(sum, name).toBeCloseTo(name.includes("edges") ? 0 : 1, 12);
    }
  });

  it("refuses a size that is none", () => {
    expect(() => filterOf("blur", 1)).toThrow("size of a filter must be a whole number of at least 2: 1");
  });
});
