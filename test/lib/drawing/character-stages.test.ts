import { describe, expect, it } from "vitest";
import { characterPicture } from "../../../src/lib/drawing/character-picture.js";
import { characterChoices, characterStages } from "../../../src/lib/drawing/character-stages.js";
import type { Drawing } from "../../../src/lib/drawing/drawing.js";
import { inkBox } from "../../../src/lib/drawing/ink-box.js";

const seven: Drawing = [
  [
    [20, 90, 50],
    [10, 10, 200],
  ],
];

describe("characterStages", () => {
  it("ends where characterPicture does, with the choices of EMNIST", () => {
    expect(characterStages(seven, characterChoices).levels).toEqual(characterPicture(seven));
  });

  it("crops the raster to a box as high as the ink", () => {
    const { drawn, cropped } = characterStages(seven, characterChoices);
    expect(cropped.width).toBeLessThan(cropped.height);
    expect(cropped.height).toBeLessThan(drawn.height);
  });

  it("leaves the ink small and where it was on the sheet when it is not cropped", () => {
    const heightOf = (levels: Uint8Array) => {
      const box = inkBox(levels, 28, 64);
      return box ? box.bottom - box.top : 0;
    };
    const whole = characterStages(seven, { ...characterChoices, cropped: false });
    expect(whole.cropped).toBe(whole.blurred);
    expect([whole.drawn.width, whole.drawn.height]).toEqual([128, 128]);
    expect(inkBox(whole.drawn.values, 128, 0.5)).toMatchObject({ left: 7, bottom: 103 });
    expect(heightOf(whole.levels)).toBeLessThan(heightOf(characterPicture(seven)) - 2);
  });

  it("reaches 255 when it is rescaled, and need not otherwise", () => {
    const thin = { ...characterChoices, lineWidth: 1 };
    expect(Math.max(...characterStages(seven, thin).levels)).toBe(255);
    expect(Math.max(...characterStages(seven, { ...thin, rescaled: false }).levels)).toBeLessThan(255);
  });

  it("leaves the raster sharp when it is not blurred", () => {
    const { drawn, blurred } = characterStages(seven, { ...characterChoices, blurred: false });
    expect(blurred).toBe(drawn);
  });

  it("makes an empty picture of no strokes", () => {
    expect(characterStages([], characterChoices).levels).toEqual(new Uint8Array(784));
  });
});
