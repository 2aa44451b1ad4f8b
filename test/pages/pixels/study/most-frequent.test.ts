import { describe, expect, it } from "vitest";
import { mostFrequent } from "../../../../src/pages/pixels/study/most-frequent.js";

describe("mostFrequent", () => {
  it("names the class that most samples are of, and its part", () => {
    expect(mostFrequent(Uint8Array.of(2, 1, 2, 0))).toEqual({ label: 2, part: 0.5 });
  });

  it("names the first of equal ones", () => {
    expect(mostFrequent(Uint8Array.of(4, 3, 3, 4))).toEqual({ label: 3, part: 0.5 });
  });

  it("refuses no labels", () => {
    expect(() => mostFrequent(new Uint8Array(0))).toThrow("labels must be at least 1: 0");
  });
});
