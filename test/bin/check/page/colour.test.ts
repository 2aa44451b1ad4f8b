import { describe, expect, it } from "vitest";
import { type Colour, colourOf, contrast, faded, over } from "../../../../bin/check/page/colour.js";

const black: Colour = [0, 0, 0, 1];
const white: Colour = [255, 255, 255, 1];

describe("contrast", () => {
  it("is that of WCAG, whichever of the two comes first", () => {
    expect(contrast(black, white)).toBeCloseTo(21, 10);
    expect(contrast(white, black)).toBeCloseTo(21, 10);
    // 0x77 / 255 = 0.4667 is 0.1845 in linear light: 1.05 / 0.2345.
    expect(contrast([0x77, 0x77, 0x77, 1], white)).toBeCloseTo(4.478, 3);
    expect(contrast([255, 0, 0, 1], white)).toBeCloseTo(1.05 / (0.2126 + 0.05), 10);
  });
});

describe("over", () => {
  it("lets through what is below in proportion", () => {
    expect(over([0, 0, 0, 0.25], white)).toEqual([191.25, 191.25, 191.25, 1]);
    expect(over(black, white)).toEqual(black);
  });

  it("adds up what covers over nothing and over a veil", () => {
    expect(over([10, 20, 30, 0.5], [0, 0, 0, 0])).toEqual([10, 20, 30, 0.5]);
    expect(over([0, 0, 0, 0.5], [255, 255, 255, 0.5])).toEqual([85, 85, 85, 0.75]);
    expect(over([1, 2, 3, 0], [4, 5, 6, 0])).toEqual([0, 0, 0, 0]);
  });
});

it("a faded colour covers less", () => {
  expect(faded([1, 2, 3, 0.5], 0.5)).toEqual([1, 2, 3, 0.25]);
});

describe("colourOf", () => {
  it("reads what browsers compute", () => {
    expect(colourOf("rgb(250, 247, 240)")).toEqual([250, 247, 240, 1]);
    expect(colourOf("rgba(0, 0, 0, 0.2)")).toEqual([0, 0, 0, 0.2]);
    expect(colourOf("color(srgb 1 0.2 1e-3 / 0.5)")).toEqual([255, 51, 0.255, 0.5]);
  });
});
