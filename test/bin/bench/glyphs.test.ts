import { describe, expect, it } from "vitest";
import { readGlyphs, strokesOf } from "../../../bin/bench/glyphs.js";

describe("strokesOf", () => {
  it("lifts the pen at each M, and has y down", () => {
    expect(strokesOf("M 1 20 L 3.5 -40 M 5 6 L 7 8 L 9 10")).toEqual([
      [
        [1, 3.5],
        [-20, 40],
      ],
      [
        [5, 7, 9],
        [-6, -8, -10],
      ],
    ]);
  });

  it("takes a point alone for a dot", () => {
    expect(strokesOf("M 3 4")).toEqual([[[3], [-4]]]);
  });

  it("names a path with curves, or one that does not begin with a point", () => {
    expect(() => strokesOf("M 1 2 C 1 2 3 4 5 6")).toThrow(
      "path must be of points with straight lines between them: M 1 2 C 1 2 3 4 5 6",
    );
    expect(() => strokesOf("L 1 2")).toThrow("path must begin with M: L 1 2");
  });
});

describe("readGlyphs", () => {
  const font = `<glyph unicode="A" glyph-name="A" d="M 0 0 L 5 9" />\n<glyph unicode="a" horiz-adv-x="4" d="M 1 1 L 2 2" />`;

  it("finds the characters in the order in which they are asked for", () => {
    const [small, capital] = readGlyphs(font, ["a", "A"], "font.svg");
    expect(small[0][0]).toEqual([1, 2]);
    expect(capital[0][0]).toEqual([0, 5]);
  });

  it("names a character without a glyph", () => {
    expect(() => readGlyphs(font, ["A", "B"], "font.svg")).toThrow(
      "font.svg must have a glyph of every class: B",
    );
  });
});
