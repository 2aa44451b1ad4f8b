import { describe, expect, it } from "vitest";
import { mixed } from "../../../src/components/chart/colour.js";

describe("mixed", () => {
  it("goes from one colour to the other, in whole channels", () => {
    const [paper, ink] = [
      [250, 240, 230],
      [10, 20, 31],
    ];
    expect(mixed(paper, ink, 0)).toEqual(paper);
    expect(mixed(paper, ink, 1)).toEqual(ink);
    expect(mixed(paper, ink, 0.5)).toEqual([130, 130, 131]);
  });
});
