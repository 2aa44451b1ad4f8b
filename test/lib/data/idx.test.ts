import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FormatError } from "../../../src/lib/data/format-error.js";
import { gunzip, gzip } from "../../../src/lib/data/gzip.js";
import { expectSameCount, readIdxImages, readIdxLabels } from "../../../src/lib/data/idx.js";

function idx(magic: number, sizes: readonly number[], data: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(4 + 4 * sizes.length + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic);
  for (const [k, size] of sizes.entries()) view.setUint32(4 + 4 * k, size);
  bytes.set(data, 4 + 4 * sizes.length);
  return bytes;
}

const images = idx(0x803, [2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]);

describe("readIdxImages", () => {
  it("turns transposed images upright", () => {
    const { rows, cols, data } = readIdxImages(images, "i", { size: 2 });
    expect([rows, cols]).toEqual([2, 4]);
    expect([...data]).toEqual([1, 3, 2, 4, 5, 7, 6, 8]);
  });

  it("leaves images as they are where they are not transposed", () => {
    expect([...readIdxImages(images, "i", { size: 2, transposed: false }).data]).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
  });

  it.each([
    ["labels", idx(0x801, [2], [0, 1]), /16 bytes|magic 0x00000803/],
    [
      "another magic",
      idx(0x804, [2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 8]),
      "i: expected magic 0x00000803 at byte 0: 0x00000804",
    ],
    ["another width", idx(0x803, [1, 2, 3], [1, 2, 3, 4, 5, 6]), "i: expected 2 pixels at byte 12: 3"],
    ["a cut file", images.subarray(0, 20), "i: expected 24 bytes for 2 images at byte 20: 20 bytes"],
    [
      "trailing bytes",
      idx(0x803, [1, 2, 2], [1, 2, 3, 4, 5]),
      "i: expected 20 bytes for 1 images at byte 20: 21 bytes",
    ],
    [
      "a count beyond the file",
      idx(0x803, [0xffffffff, 2, 2], [1]),
      /17179869196 bytes for 4294967295 images/,
    ],
    ["nothing", new Uint8Array(0), "i: expected a header of 16 bytes at byte 0: end of file"],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readIdxImages(bytes, "i", { size: 2 })).toThrow(FormatError);
    expect(() => readIdxImages(bytes, "i", { size: 2 })).toThrow(message);
  });

  it("reads a mutated file or throws a FormatError, nothing else", () => {
    fc.assert(
      fc.property(fc.nat(images.length - 1), fc.nat(255), fc.nat(images.length), (at, byte, cut) => {
        const bytes = images.slice(0, at % 2 === 0 ? images.length : cut);
        if (at < bytes.length) bytes[at] = byte;
        try {
          expect(readIdxImages(bytes, "i", { size: 2 }).data.length).toBe(8);
        } catch (error) {
          expect(error).toBeInstanceOf(FormatError);
        }
      }),
    );
  });
});

describe("readIdxLabels", () => {
  it("reads labels", () => {
    expect([...readIdxLabels(idx(0x801, [3], [0, 2, 1]), "l", 3)]).toEqual([0, 2, 1]);
  });

  it("refuses a label that is no class, with its place", () => {
    expect(() => readIdxLabels(idx(0x801, [3], [0, 47, 1]), "l", 47)).toThrow(
      "l: expected a label below 47 at byte 9: 47",
    );
  });

  it("refuses another number of labels than of images", () => {
    const read = readIdxImages(images, "i", { size: 2 });
    expect(() => expectSameCount(read, "i", Uint8Array.of(1), "l")).toThrow(
      /2 labels, as many as i has images at byte 4: 1/,
    );
  });
});

describe("gunzip", () => {
  it("undoes gzip", async () => {
    const bytes = Uint8Array.from({ length: 5000 }, (_, k) => k % 251);
    expect(await gunzip(await gzip(bytes))).toEqual(bytes);
  });

  it("refuses what is no gzip, what is cut, and what grows beyond its limit", async () => {
    await expect(gunzip(Uint8Array.of(1, 2, 3))).rejects.toThrow();
    const packed = await gzip(new Uint8Array(100_000));
    await expect(gunzip(packed.subarray(0, packed.length - 9))).rejects.toThrow();
    await expect(gunzip(packed, 1000)).rejects.toThrow(/unpacked bytes must be at most 1000/);
  });
});
