import { describe, expect, it } from "vitest";
import { type Random, seededRandom } from "../../../src/lib/core/random.js";
import {
  type PictureVariation,
  padVariation,
  variedPicture,
} from "../../../src/lib/drawing/varied-picture.js";
import { centreOfMass } from "./centre-of-mass.js";

const width = 28;
const still: PictureVariation = { shift: 0, turn: 0, stretch: 0, slant: 0, line: 0 };

/** An upright bar of ink, 3 pixels wide, in the middle. */
function bar(): Uint8Array {
  const picture = new Uint8Array(width * width);
  for (let row = 6; row < 22; row++) picture.fill(255, row * width + 13, row * width + 16);
  return picture;
}

/** The same number each time. */
const always = (value: number): Random => ({ uint32: () => 0, uniform: () => value, below: () => 0 });

const inkOf = (picture: Uint8Array) => picture.reduce((sum, level) => sum + level, 0);

describe("variedPicture", () => {
  it("changes nothing where no amount is above 0", () => {
    expect(variedPicture(bar(), width, seededRandom(1), still)).toEqual(bar());
  });

  it("moves by whole pixels exactly", () => {
    // uniform 1 draws the greatest amount: 3 pixels right and down.
    const moved = variedPicture(bar(), width, always(1), { ...still, shift: 3 });
    const [x0, y0] = centreOf(bar());
    const [x1, y1] = centreOf(moved);
    expect([x1 - x0, y1 - y0]).toEqual([3, 3]);
    expect(inkOf(moved)).toBe(inkOf(bar()));
  });

  it("makes lines bolder and thinner, and leaves some of them", () => {
    const bold = variedPicture(bar(), width, always(1), { ...still, line: 1 });
    const thin = variedPicture(bar(), width, always(0), { ...still, line: 1 });
    expect(inkOf(bold)).toBeGreaterThan(1.5 * inkOf(bar()));
    expect(inkOf(thin)).toBeLessThan(inkOf(bar()));
    expect(inkOf(thin)).toBeGreaterThan(0.3 * inkOf(bar()));
  });

  it("makes lines bolder still beyond a pixel, and none thinner than by half a pixel", () => {
    const bold = (line: number) => inkOf(variedPicture(bar(), width, always(1), { ...still, line }));
    const thin = (line: number) => inkOf(variedPicture(bar(), width, always(0), { ...still, line }));
    expect(bold(2)).toBeGreaterThan(1.3 * bold(1));
    expect(bold(1.5)).toBeGreaterThan(bold(1));
    expect(thin(2)).toBe(thin(1));
  });

  it("turns about the middle and keeps the ink", () => {
    const turned = variedPicture(bar(), width, always(1), { ...still, turn: Math.PI / 2 });
    // An upright bar lies down.
    expect(turned[13 * width + 8]).toBeGreaterThan(200);
    expect(Math.abs(inkOf(turned) - inkOf(bar()))).toBeLessThan(0.02 * inkOf(bar()));
  });

  it("mirrors by its chance", () => {
    const corner = new Uint8Array(width * width);
    corner[5 * width + 2] = 255;
    const mirrored = variedPicture(corner, width, always(0), { ...still, mirror: 0.5 });
    expect(mirrored.indexOf(255)).toBe(5 * width + 25);
    expect(inkOf(mirrored)).toBe(255);
    expect(variedPicture(corner, width, always(0.5), { ...still, mirror: 0.5 })).toEqual(corner);
  });

  it("is the same for the same generator, and another for another", () => {
    const [a, b, c] = [1, 1, 2].map((seed) => variedPicture(bar(), width, seededRandom(seed), padVariation));
    expect(a).toEqual(b);
    expect(a).not.toEqual(c);
  });

  it("refuses pictures that have not whole rows", () => {
    expect(() => variedPicture(new Uint8Array(10), 28, seededRandom(1))).toThrow(
      "picture must have rows of 28 pixels: 10",
    );
  });
});

function centreOf(picture: Uint8Array): [number, number] {
  const { x, y } = centreOfMass(picture, width) ?? { x: 0, y: 0 };
  return [Math.round(x * 1e9) / 1e9, Math.round(y * 1e9) / 1e9];
}
