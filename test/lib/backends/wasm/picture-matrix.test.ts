import { describe, expect, it } from "vitest";
import { densestSparse, PictureMatrix } from "../../../../src/lib/backends/wasm/picture-matrix.js";
import { wasm } from "./twins.js";

/** One picture of 8 pixels, so many of them ink. */
function load(inked: number) {
  const pixels = Uint8Array.from({ length: 8 }, (_, k) => (k < inked ? 51 * (k + 1) : 0));
  const x = wasm.pictures(1, 8).load(pixels, Uint32Array.of(0), 0, 1);
  if (!(x instanceof PictureMatrix)) throw new TypeError("pictures must be a picture matrix");
  return x;
}

describe("pictureBatch", () => {
  it("lists the ink up to half of the pixels, and takes pictures with more as they are", () => {
    const [few, many] = [load(8 * densestSparse), load(8 * densestSparse + 1)];
    expect([few.inkByPicture, few.inkByPixel]).toEqual(
      [1, 2].map(() => ({ starts: expect.any(Number), entries: expect.any(Number), blocks: 1 })),
    );
    expect([many.inkByPicture, many.inkByPixel]).toEqual([undefined, undefined]);
  });

  it("has the numbers ready whenever they are read, in levels from 0 to 1", () => {
    expect(Array.from(load(3).data)).toEqual([0.2, 0.4, 0.6, 0, 0, 0, 0, 0].map(Math.fround));
  });

  it("has for each of the 256 levels the float32 next to its quotient", () => {
    const levels = Uint8Array.from({ length: 256 }, (_, k) => k);
    const x = wasm.pictures(1, 256).load(levels, Uint32Array.of(0), 0, 1);
    expect(Array.from(x.data)).toEqual(Array.from(levels, (level) => Math.fround(level / 255)));
  });

  it("hands out its first rows as plain numbers", () => {
    const first = wasm.firstRows(load(3), 1);
    expect(Array.from(first.data.subarray(0, 3))).toEqual([0.2, 0.4, 0.6].map(Math.fround));
  });

  it("refuses more pictures than there is room for", () => {
    const room = wasm.pictures(2, 4);
    expect(() => room.load(new Uint8Array(40), new Uint32Array(9), 0, 3)).toThrow(
      "pictures of a batch must be in [0, 2]: 3",
    );
  });

  it("refuses a picture that the set does not have", () => {
    const room = wasm.pictures(2, 4);
    const pixels = new Uint8Array(12);
    expect(() => room.load(pixels, Uint32Array.of(2, 3), 0, 2)).toThrow("picture is not in the set: 3");
    expect(() => room.load(pixels, Uint32Array.of(2), 0, 2)).toThrow("picture is not in the set: undefined");
  });
});
