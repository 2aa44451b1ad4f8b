import { describe, expect, it } from "vitest";
import { pngPixels } from "../../../src/components/draw/png-pixels.js";
import { pngFrom, pngOf } from "../../pages/support/png.js";

/** The pixels of a file, each as `red green blue opacity`. */
function pixelsOf(file: Buffer): string[] {
  const levels = [...(pngPixels(file) ?? [])];
  return Array.from({ length: levels.length / 4 }, (_, k) => levels.slice(4 * k, 4 * k + 4).join(" "));
}

describe("pngPixels", () => {
  it("reads a picture of colours and opacity", () => {
    const file = pngOf(2, 2, (x, y) => [10 * x, 20 * y, 30, 255 - 100 * x]);
    expect(pixelsOf(file)).toEqual(["0 0 30 255", "10 0 30 155", "0 20 30 255", "10 20 30 155"]);
  });

  it.each([
    ["one bit", 1, [0b01000000], ["0", "255", "0"]],
    ["two bits", 2, [0b00011000], ["0", "85", "170"]],
    ["four bits", 4, [0x0f, 0x30], ["0", "255", "51"]],
    ["eight bits", 8, [0, 128, 255], ["0", "128", "255"]],
    ["sixteen bits", 16, [0, 0, 128, 128, 255, 255], ["0", "128", "255"]],
  ])("reads grey levels of %s", (_, depth, row, levels) => {
    const rows = Buffer.from([0, ...row, 0, ...row]);
    const expected = levels.map((level) => `${level} ${level} ${level} 255`);
    expect(pixelsOf(pngFrom({ width: 3, height: 2, depth, colourType: 0 }, rows))).toEqual([
      ...expected,
      ...expected,
    ]);
  });

  it("reads grey with opacity, and a level that is clear", () => {
    const grey = pngFrom({ width: 2, height: 1, depth: 8, colourType: 4 }, Buffer.from([0, 9, 255, 7, 128]));
    expect(pixelsOf(grey)).toEqual(["9 9 9 255", "7 7 7 128"]);
    const header = { width: 2, height: 1, depth: 8, colourType: 0 };
    const clear = pngFrom(header, Buffer.from([0, 9, 7]), { tRNS: [0, 7] });
    expect(pixelsOf(clear)).toEqual(["9 9 9 255", "7 7 7 0"]);
  });

  it.each([
    ["colours", { PLTE: [1, 2, 3, 4, 5, 6] }, ["4 5 6 255", "1 2 3 255", "4 5 6 255"]],
    ["opacities", { PLTE: [1, 2, 3, 4, 5, 6], tRNS: [0] }, ["4 5 6 255", "1 2 3 0", "4 5 6 255"]],
  ])("reads a palette of %s", (_, chunks, expected) => {
    const header = { width: 3, height: 1, depth: 1, colourType: 3 };
    expect(pixelsOf(pngFrom(header, Buffer.from([0, 0b10100000]), chunks))).toEqual(expected);
  });

  it("refuses interlaced samples of fewer than eight bits", () => {
    const file = pngFrom({ width: 1, height: 1, depth: 1, colourType: 0 }, Buffer.from([0, 0b10000000]));
    file[28] = 1;
    expect(() => pngPixels(file)).toThrow("save it without interlacing, or with 8 bits: 1 bits");
  });

  it("knows what is no PNG, and refuses one that is cut off", () => {
    expect(pngPixels(Uint8Array.of(255, 216, 255, 224, 0, 16, 74, 70))).toBeUndefined();
    expect(() => pngPixels(pngOf(20, 20, (x, y) => [x, y, 0, 255]).subarray(0, 60))).toThrow();
  });
});
